"""An address that the guide once had keeps working: `vroeger` in the file of a method."""

from __future__ import annotations

import dataclasses
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
    gids = load(ROOT / "content")
    moved = dataclasses.replace(gids.methoden["vouchersysteem"], vroeger=("waardebonnen",))
    methoden = {**gids.methoden, "vouchersysteem": moved}
    by_uri = {page.uri: page for page in pages(dataclasses.replace(gids, methoden=methoden), ())}
    old = by_uri["methoden/waardebonnen.md"]
    assert "naar: ../vouchersysteem/\n" in old.markdown
    assert "[Vouchersysteem](vouchersysteem.md)" in old.markdown
    assert not old.in_nav
    assert old.source == by_uri["methoden/vouchersysteem.md"].source


@pytest.mark.parametrize(
    ("former", "what"),
    [
        ({"buurtsoep": "[straatbank]"}, "het adres ‘straatbank’ hoort al bij"),
        ({"buurtsoep": "[buurtsoep]"}, "het adres ‘buurtsoep’ hoort al bij"),
        ({"buurtsoep": "[soep, soep]"}, "‘soep’ staat er twee keer"),
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
    """Build the site with one old address and read the page there."""
    build = pytest.importorskip("mkdocs.commands.build")
    config = pytest.importorskip("mkdocs.config")
    for name in ("content", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "src").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    with (tmp_path / "content/methods/vouchersysteem.yaml").open("a", encoding="utf-8") as method:
        method.write("vroeger: [waardebonnen]\n")
    build.build(config.load_config(str(tmp_path / "mkdocs.yml")))
    site = tmp_path / "site"
    page = (site / "methoden/waardebonnen/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../vouchersysteem/">' in page
    assert 'href="../vouchersysteem/"' in page
    assert (site / "methoden/vouchersysteem/index.html").is_file()
    paths = [path for path in (site / "assets/search/index").rglob("*") if path.is_file()]
    index = "".join(path.read_text(encoding="utf-8") for path in paths)
    assert "methoden/vouchersysteem/" in index
    assert "methoden/waardebonnen/" not in index
