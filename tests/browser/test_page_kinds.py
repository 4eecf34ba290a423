"""axe finds nothing on any kind of page, light and dark, on a phone and on a desktop; all fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import faults_light_and_dark
from tests.browser.server import SiteServer
from tests.site.conftest import BuiltSite
from tests.site.page_kinds import samples

pytestmark = pytest.mark.browser

WIDTHS = (1280, 320)
STICKS_OUT = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def root_server(site: Path) -> Iterator[SiteServer]:
    """The page for addresses that are not there only knows the way on the top of a host."""
    server = SiteServer(site, sub_path="/")
    yield server
    server.stop()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", locale="nl-NL", service_workers="block")
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_and_nothing_sticks_out(
    reader: Page, root_server: SiteServer, site: Path
) -> None:
    wrong = []
    for address in {*samples(BuiltSite(site)), "404.html"}:
        reader.goto(root_server.url + address)
        for width in WIDTHS:
            reader.set_viewport_size({"width": width, "height": 800})
            found = faults_light_and_dark(reader)
            wrong += [f"{address} at {width}: {fault}" for fault in found]
            if reader.evaluate(STICKS_OUT):
                wrong.append(f"{address} at {width}: sticks out")
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)
