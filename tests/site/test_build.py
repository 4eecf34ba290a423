from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.site.conftest import ROOT, Build, BuiltSite, mkdocs_build

HOOK_LINES = 40


def test_the_strict_build_has_no_warning(build: Build) -> None:
    assert build.returncode == 0, build.output
    assert "WARNING" not in build.output
    assert "ERROR" not in build.output


def test_every_address_of_the_design_is_there(site: BuiltSite) -> None:
    design = ["", "actie/", "actie/animo/", "actie/contacten/", "actie/toerusting/"]
    design += ["actie/inbedding/", "actie/empathie/", "actie/rollen/", "actie/regels/"]
    design += ["checklist/", "methoden/", "methoden/vouchersysteem/", "gids/", "gids/wijkaanpak/"]
    design += ["begrippen/", "bronnen/", "over/", "404.html"]
    assert set(design) <= set(site.addresses)


def test_the_content_bundle_is_there(site: BuiltSite) -> None:
    assert (site.folder / "assets/engine/bundle.json").is_file()


@pytest.mark.parametrize("hook", sorted((ROOT / "hooks").glob("*.py")), ids=lambda path: path.name)
def test_hooks_stay_thin(hook: Path) -> None:
    assert len(hook.read_text(encoding="utf-8").splitlines()) <= HOOK_LINES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project in which a test may spoil the content."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for name in ("content", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("hooks", "overrides", "src"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_mistakes_in_content_stop_the_build_with_all_messages(project: Path) -> None:
    first = spoil(project / "content/methods/kan-wel.yaml", "naam:", "naaam:")
    second = spoil(project / "content/methods/keetkeur.yaml", "jongeren]", "jong]")
    build = mkdocs_build(project, project / "site")
    assert build.returncode == 1
    assert f"content/methods/kan-wel.yaml:{first}:1" in build.output
    assert f"content/methods/keetkeur.yaml:{second}:" in build.output
    assert "Traceback" not in build.output


def spoil(file: Path, right: str, wrong: str) -> int:
    """Make a mistake in a file; return the number of its line."""
    before, after = file.read_text(encoding="utf-8").split(right, 1)
    file.write_text(f"{before}{wrong}{after}", encoding="utf-8")
    return before.count("\n") + 1


def test_a_citation_of_nothing_stops_the_build(project: Path) -> None:
    (project / "docs/over.md").write_text("# Over\n\nEen feit [@verkening].\n", encoding="utf-8")
    build = mkdocs_build(project, project / "site")
    assert build.returncode == 1
    assert "docs/over.md:3:11: bron ‘verkening’ staat niet in content/bronnen.yaml" in build.output
    assert "bedoelde je ‘verkenning’?" in build.output
