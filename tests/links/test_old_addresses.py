"""An address that the guide once had keeps working: `vroeger` in the file of a method."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.links.conftest import SMALL
from wijkengids.content.messages import as_text
from wijkengids.content.validate import folder_files, load, validate
from wijkengids.render.pages import pages

ROOT = SMALL.parents[1]


def with_former(slugs: dict[str, str]) -> list[str]:
    """Return the messages about the small guide when methods have these former slugs."""
    files = folder_files(SMALL)
    for method, former in slugs.items():
        name = f"methods/{method}.yaml"
        lines = files[name].decode().splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith("vroeger:")]
        kept.insert(2, f"vroeger: {former}\n")
        files[name] = "".join(kept).encode()
    return [as_text(message) for message in validate(files, "content").messages]


def test_the_small_guide_has_an_old_address() -> None:
    assert with_former({"buurtsoep": "[soep-op-straat]"}) == []


def test_an_old_address_has_a_page_that_leads_to_the_new_one() -> None:
    by_uri = {page.uri: page for page in pages(load(SMALL), ())}
    old = by_uri["methoden/soep-op-straat.md"]
    assert "naar: ../buurtsoep/" in old.markdown
    assert "[Buurtsoep](buurtsoep.md)" in old.markdown
    assert not old.in_nav
    assert old.source == by_uri["methoden/buurtsoep.md"].source


@pytest.mark.parametrize(
    ("former", "what"),
    [
        ({"buurtsoep": "[straatbank]"}, "het adres ‘straatbank’ hoort al bij"),
        ({"buurtsoep": "[buurtsoep]"}, "het adres ‘buurtsoep’ hoort al bij"),
        ({"buurtsoep": "[soep, soep]"}, "het adres ‘soep’ hoort al bij"),
        ({"buurtsoep": "[soep]", "straatbank": "[soep]"}, "het adres ‘soep’ hoort al bij"),
        ({"buurtsoep": "[Soep op straat]"}, "heeft niet de vorm van een slug"),
    ],
    ids=["another method", "itself", "twice in a list", "in two lists", "not a slug"],
)
def test_an_old_address_belongs_to_one_method(former: dict[str, str], what: str) -> None:
    (message,) = with_former(former)
    assert ":3:" in message
    assert what in message


@pytest.mark.slow
def test_the_browser_is_sent_on(tmp_path: Path) -> None:
    """Build the site of the small guide and open the page at the old address."""
    build = pytest.importorskip("mkdocs.commands.build")
    config = pytest.importorskip("mkdocs.config")
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.rmtree(tmp_path / "docs" / "gids")
    shutil.copytree(SMALL, tmp_path / "content")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    build.build(config.load_config(str(tmp_path / "mkdocs.yml")))
    page = (tmp_path / "site/methoden/soep-op-straat/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../buurtsoep/">' in page
    assert 'href="../buurtsoep/"' in page
    assert (tmp_path / "site/methoden/buurtsoep/index.html").is_file()
