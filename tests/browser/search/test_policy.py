"""The search works under a strict policy, and fits a phone; axe finds nothing in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import faults_light_and_dark
from tests.browser.search.dialog import SearchDialog
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'"
)


@pytest.fixture(scope="module")
def strict_server(site: Path) -> Iterator[SiteServer]:
    server = SiteServer(site, {"Content-Security-Policy": POLICY})
    yield server
    server.stop()


def test_it_works_without_inline_scripts_or_styles(page: Page, strict_server: SiteServer) -> None:
    search = SearchDialog(page, strict_server.url)
    search.open()
    search.seek("voucher")
    assert "methoden/vouchersysteem/" in search.found()


@pytest.mark.parametrize("query", ["voucher", "vautsjersuteem", ""])
def test_axe_finds_nothing(browser: Browser, server: SiteServer, query: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    search = SearchDialog(context.new_page(), server.url)
    search.open()
    search.seek(query)
    for width in (320, 1280):
        search.page.set_viewport_size({"width": width, "height": 800})
        assert faults_light_and_dark(search.page, "dialog.zoek") == []
        assert search.page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
