"""Not every reader has a new laptop, a fast line and sharp eyes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from actie_engine.model import Instrument
from tests.browser.checklist import Checklist
from tests.browser.kinds import kinds
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

PHONE = 320
"""CSS pixels: the smallest phone, and a screen of 1280 pixels at 400%."""

SLOW_3G = {
    "offline": False,
    "latency": 400,  # milliseconds
    "downloadThroughput": 50_000,  # bytes a second
    "uploadThroughput": 50_000,
}
SLOWLY = 30_000
"""Milliseconds in which a page can be read on such a line, also on a busy machine."""

HIGH_CONTRAST = """() => [...document.querySelectorAll("main a, main button, main input, h1")]
  .filter((element) => element.checkVisibility())
  .filter((element) => getComputedStyle(element).forcedColorAdjust === "none")
  .map((element) => element.outerHTML.slice(0, 80))"""
FOCUS_SHOWS = """() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
}"""


def test_without_javascript_every_kind_of_page_can_be_read(
    browser: Browser, site: Path, server: SiteServer
) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    for address in kinds(site):
        page.goto(server.url + address)
        expect(page.locator("h1").first).to_be_visible()
        assert len(page.locator("main").inner_text()) > 200, address
    page.goto(f"{server.url}checklist/")
    expect(page.get_by_role("radio").last).to_be_visible()
    context.close()


def test_every_kind_of_page_fits_320_pixels(
    browser: Browser, site: Path, server: SiteServer
) -> None:
    context = browser.new_context(viewport={"width": PHONE, "height": 640}, locale="nl-NL")
    page = context.new_page()
    for address in kinds(site):
        page.goto(server.url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE, address
    context.close()


def test_with_the_colours_of_the_device(
    browser: Browser, server: SiteServer, instrument: Instrument
) -> None:
    """High contrast: nothing insists on colours of its own, focus and choice stay visible."""
    context = browser.new_context(forced_colors="active", contrast="more", locale="nl-NL")
    checklist = Checklist(context.new_page(), server.url)
    page = checklist.page
    for address in ("", "methoden/", "privacy/", "beveiliging/"):
        page.goto(server.url + address)
        assert page.evaluate(HIGH_CONTRAST) == [], address
    checklist.open()
    checklist.answer(instrument.vragen[0])
    chosen = checklist.option(instrument.vragen[0], instrument.vragen[0].antwoorden[0].tekst)
    expect(chosen).to_be_checked()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS_SHOWS)
    context.close()


def test_a_slow_line_gives_the_page_first(
    page: Page, server: SiteServer, instrument: Instrument
) -> None:
    """On slow 3G the text is there, and answers can be given, before Python has come."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_3G)
    page.goto(f"{server.url}checklist/", wait_until="commit", timeout=SLOWLY)
    expect(page.get_by_role("link", name="Naar de vragen")).to_be_visible(timeout=SLOWLY)
    page.get_by_role("link", name="Naar de vragen").click()
    checklist = Checklist(page, server.url)
    checklist.answer(instrument.vragen[0])
    checklist.expect_answered(1)
    expect(page.locator("[data-advies-tekst]")).to_be_empty()
