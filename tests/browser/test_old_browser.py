"""A browser that is too old for the checklist shows the questions, and says what it misses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import SiteServer
from wijkengids.trust.pages import read

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "docs/assets/checklist/te-oud.js"
MISSING = {
    "modules": "delete HTMLScriptElement.prototype.noModule",
    "WebAssembly": "delete window.WebAssembly",
    "copies of data": "delete window.structuredClone",
    "dialogs": "delete window.HTMLDialogElement",
    "unpacking": "delete window.DecompressionStream",
    "lists that sort": "delete Array.prototype.toSorted",
    "choosing by content": "CSS.supports = () => false",
}
NEWER_THAN_2009 = re.compile(r"=>|`|\b(let|const|class|async|await|import|export)\b|\?\.|\?\?")
TOLD = "Je browser is te oud voor de checklist."


@pytest.mark.parametrize("without", MISSING.values(), ids=MISSING)
def test_an_old_browser_is_told_kindly(page: Page, server: SiteServer, without: str) -> None:
    page.add_init_script(without)
    page.goto(f"{server.url}checklist/")
    told = page.get_by_role("alert").filter(has_text=TOLD)
    expect(told).to_be_visible()
    for each in read("browsers"):
        expect(told).to_contain_text(f"{each['naam'].replace(' en ', ' of ')} {each['vanaf']}")


def test_a_new_browser_hears_nothing_of_it(page: Page, server: SiteServer) -> None:
    page.goto(f"{server.url}checklist/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text(TOLD)).to_be_hidden()


def test_an_old_browser_can_read_the_script_that_tells_it() -> None:
    code = "\n".join(
        line.split("//")[0] for line in SCRIPT.read_text(encoding="utf-8").splitlines()
    )
    assert NEWER_THAN_2009.findall(code) == []
