"""After one visit to the checklist all of the guide works without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from actie_engine.model import Instrument
from tests.browser.offline.guide import Guide, hashes_of
from tests.browser.search.dialog import SearchDialog
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

START_ENGINE = "async (module) => new (await import(module)).Engine().start()"


@pytest.fixture(scope="module")
def visitor(browser: Browser, site: Path) -> Iterator[tuple[BrowserContext, SiteServer]]:
    """Someone who visited the checklist of the real site once, and has no network any more."""
    server = SiteServer(site)
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    Guide(context.new_page(), server).keep()
    server.stop()
    yield context, server
    context.close()


@pytest.fixture
def without_network(visitor: tuple[BrowserContext, SiteServer]) -> Iterator[Guide]:
    context, server = visitor
    page = context.new_page()
    yield Guide(page, server)
    page.close()


def test_every_file_is_there_as_it_was(without_network: Guide, site: Path) -> None:
    without_network.open()
    expected = hashes_of(site)
    assert without_network.hashes(expected) == expected


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("", "Bewoners beginnen iets"),
        ("gids/wijkaanpak/", "Wijkaanpak"),
        ("methoden/", "Methoden"),
        ("methoden/?zoek=buurt", "Methoden"),
        ("methoden", "Methoden"),
        ("methoden/vouchersysteem/index.html", "Vouchersysteem"),
        ("checklist/papier/", "Checklist op papier"),
    ],
)
def test_pages_open(without_network: Guide, address: str, heading: str) -> None:
    without_network.open(address)
    title = without_network.page.get_by_role("heading", level=1)
    expect(title).to_contain_text(heading)
    expect(without_network.footer).to_be_visible()


def test_search_finds(without_network: Guide) -> None:
    search = SearchDialog(without_network.page, without_network.home)
    search.open()
    search.seek("vouchersysteem")
    expect(search.links.first).to_contain_text("oucher")


def test_from_the_first_question_to_an_advice(
    without_network: Guide, instrument: Instrument
) -> None:
    checklist = without_network.checklist.open()
    without_network.expect_stand("klaar")
    for vraag in instrument.vragen[::4]:
        checklist.answer(vraag, -1)
    checklist.go("advies")
    checklist.expect_advice()
    expect(checklist.trouble).to_be_hidden()
    link = checklist.advice.locator("a[href*='methoden/']").first
    link.click()
    expect(without_network.page.locator("h1")).to_be_visible()
    assert "/methoden/" in without_network.page.url


def test_an_unknown_address_leads_to_the_page_that_explains(without_network: Guide) -> None:
    without_network.open("bestaat-niet/")
    expect(without_network.page.get_by_role("heading", level=1)).to_contain_text(
        "Offline gebruiken"
    )
    without_network.expect_stand("klaar")


def test_reading_keeps_nothing(guide: Guide) -> None:
    for address in ("", "over/", "actie/animo/", "offline/"):
        guide.open(address)
        guide.page.wait_for_load_state("networkidle")
        expect(guide.footer).to_be_hidden()
    assert not guide.has_service_worker
    assert guide.files_on_device == 0


def test_on_request_and_away_again(guide: Guide, instrument: Instrument) -> None:
    guide.open("offline/").expect_stand("geen")
    guide.press("Bewaar de gids op dit apparaat")
    guide.expect_stand("klaar")
    expect(guide.stand).to_contain_text("Beschikbaar offline")
    expect(guide.footer).to_be_visible()
    guide.checklist.open().answer(instrument.vragen[0])

    guide.open("offline/").press("Verwijder de gids van dit apparaat")
    guide.expect_stand("geen")
    assert guide.files_on_device == 0
    expect(guide.footer).to_be_hidden()

    checklist = guide.checklist.open("advies")
    checklist.expect_answered(1)
    checklist.expect_advice()
    guide.page.wait_for_load_state("networkidle")
    assert not guide.has_service_worker


def test_where_data_is_dear_only_on_request(guide: Guide, instrument: Instrument) -> None:
    cdp = guide.cdp()
    cdp.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    checklist = guide.checklist.open()
    assert guide.page.evaluate("navigator.connection.saveData")
    checklist.answer(instrument.vragen[0])
    checklist.expect_advice()
    guide.page.wait_for_load_state("networkidle")
    assert not guide.has_service_worker
    guide.open("offline/").press("Bewaar de gids op dit apparaat")
    guide.expect_stand("klaar")


def test_the_page_of_the_first_visit_goes_on_too(guide: Guide, small_server: SiteServer) -> None:
    guide.keep()
    guide.wait_until(lambda: bool(guide.page.evaluate("!!navigator.serviceWorker.controller")))
    small_server.stop()
    version = guide.page.evaluate(START_ENGINE, f"{guide.home}assets/checklist/engine.mjs")
    assert version


def test_an_interrupted_download_goes_on_where_it_was(
    guide: Guide, small_server: SiteServer, small_site: Path
) -> None:
    guide.checklist.open()
    guide.wait_until(lambda: guide.files_on_device > 5)
    small_server.stop()
    guide.wait_until(lambda: not guide.has_service_worker)
    expect(guide.footer).to_be_hidden()
    assert 0 < guide.files_on_device < len(hashes_of(small_site))
    small_server.start()
    guide.keep()
    assert guide.files_on_device == len(hashes_of(small_site))
