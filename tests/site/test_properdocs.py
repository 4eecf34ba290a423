"""MkDocs 1.x gets no more releases: the site builds on its successor too, to the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.conftest import ROOT, Build, BuiltSite, build_with


@pytest.fixture(scope="module")
def properdocs(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("properdocs") / "site"
    return build_with("properdocs", ROOT, folder)


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_properdocs_builds_the_site_strictly(properdocs: Build) -> None:
    assert properdocs.returncode == 0, properdocs.output
    assert "WARNING" not in properdocs.output


def test_it_is_the_same_site(properdocs: Build, site: BuiltSite) -> None:
    ours, theirs = files(site.folder), files(properdocs.folder)
    assert ours.keys() == theirs.keys()
    assert [name for name, content in ours.items() if theirs[name] != content] == []
