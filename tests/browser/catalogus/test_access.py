"""The catalogue and the comparison are accessible, fit a phone, and run under a strict policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults_light_and_dark
from tests.browser.catalogus.catalogue import Catalogue, Comparison
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; "
    "require-trusted-types-for 'script'"
)


@pytest.fixture(params=[320, 1280])
def some_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": request.param, "height": 900}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_with_all_filters_open(some_page: Page, server: SiteServer) -> None:
    catalogue = Catalogue(some_page, server.url)
    catalogue.open("?element=toerusting&hulp=geld&vergelijk=vouchersysteem,kern-met-pit")
    some_page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert faults_light_and_dark(some_page) == []
    width = some_page.evaluate("innerWidth")
    assert some_page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_when_nothing_is_left(some_page: Page, server: SiteServer) -> None:
    Catalogue(some_page, server.url).open("?element=empathie&hulp=geld&kleur=rood")
    assert faults_light_and_dark(some_page) == []


def test_axe_finds_nothing_in_a_comparison(some_page: Page, server: SiteServer) -> None:
    comparison = Comparison(some_page, server.url)
    comparison.open("vouchersysteem", "bewonersbudgetten", "kern-met-pit")
    assert faults_light_and_dark(some_page) == []
    width = some_page.evaluate("innerWidth")
    assert some_page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_a_cell_says_whose_it_is_and_the_table_stays_one(
    browser: Browser, server: SiteServer
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    comparison = Comparison(context.new_page(), server.url)
    comparison.open("vouchersysteem", "abcd")
    expect(comparison.table.get_by_text("ABCD-methode").nth(1)).to_be_visible()
    headers = comparison.page.get_by_role("columnheader")
    expect(headers).to_have_count(2)
    expect(comparison.page.get_by_role("rowheader", name="Rol", exact=True)).to_be_visible()
    context.close()


def test_on_a_phone_the_filters_fold_and_lead_to_the_list(
    browser: Browser, server: SiteServer
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    catalogue = Catalogue(context.new_page(), server.url)
    catalogue.open()
    box = catalogue.box("element", "inbedding")
    expect(box).to_be_hidden()
    catalogue.page.get_by_text("Filters", exact=True).click()
    box.check()
    number = len(catalogue.shown())
    catalogue.page.get_by_role("button", name=f"Toon {number} methoden").click()
    expect(box).to_be_hidden()
    expect(catalogue.page.locator("#gevonden")).to_be_focused()
    context.close()


def test_the_filters_are_there_again_when_the_window_grows(catalogue: Catalogue) -> None:
    catalogue.page.set_viewport_size({"width": 360, "height": 800})
    catalogue.open()
    expect(catalogue.box("element", "animo")).to_be_hidden()
    catalogue.page.set_viewport_size({"width": 1280, "height": 800})
    expect(catalogue.box("element", "animo")).to_be_visible()


def test_the_number_found_is_announced(catalogue: Catalogue, comparison: Comparison) -> None:
    catalogue.open()
    assert catalogue.status.get_attribute("role") == "status"
    comparison.open("abcd", "idop")
    assert comparison.status.get_attribute("role") == "status"


@pytest.fixture(scope="module")
def strict_server(site: Path) -> Iterator[SiteServer]:
    server = SiteServer(site, {"Content-Security-Policy": POLICY})
    yield server
    server.stop()


def test_both_work_without_inline_scripts_or_html_from_scripts(
    page: Page, strict_server: SiteServer
) -> None:
    catalogue = Catalogue(page, strict_server.url)
    catalogue.open("?element=empathie")
    assert catalogue.shown() == ["bewoners-aan-zet"]
    comparison = Comparison(page, strict_server.url)
    comparison.open("abcd", "idop")
    expect(comparison.table).to_be_visible()


def test_no_page_is_asked_for_a_sitemap(catalogue: Catalogue, server: SiteServer) -> None:
    asked: list[str] = []
    catalogue.page.on("request", lambda request: asked.append(request.url))
    catalogue.page.goto(server.url + "methoden/abcd/", wait_until="networkidle")
    assert [url for url in asked if "sitemap" in url] == []
