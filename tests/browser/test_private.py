"""Nobody but the site is asked anything, nothing that someone typed is sent, and little is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from actie_engine.model import Instrument
from tests.browser.checklist import ADVICE_COMES, Checklist
from tests.browser.kinds import kinds
from tests.browser.proxy import RecordingProxy
from tests.browser.search.dialog import SearchDialog
from tests.browser.server import SiteServer
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser

SECRET = "Zonnebloemkwartier"
"""A word that stands nowhere in the guide; where it turns up, something was sent."""


@pytest.fixture
def proxy(server: SiteServer) -> Iterator[RecordingProxy]:
    proxy = RecordingProxy(server.origin)
    yield proxy
    proxy.stop()


@pytest.fixture
def context(browser: Browser, proxy: RecordingProxy) -> Iterator[BrowserContext]:
    """A browser that asks everything, also of this machine, through the proxy."""
    context = browser.new_context(
        locale="nl-NL",
        proxy={"server": f"http://127.0.0.1:{proxy.port}", "bypass": "<-loopback>"},
        accept_downloads=True,
    )
    yield context
    context.close()


def test_the_proxy_hears_what_a_page_without_a_policy_asks(
    page: Page, proxy: RecordingProxy
) -> None:
    page.goto("data:text/html,<img src='http://elders.example/'>")
    assert "http://elders.example/" in proxy.asked_elsewhere()


def test_no_kind_of_page_asks_anyone_else_or_keeps_anything(
    page: Page, site: Path, server: SiteServer, proxy: RecordingProxy
) -> None:
    watch = Watch(page.context)
    for address in kinds(site):
        page.goto(server.url + address)
        assert proxy.asked_elsewhere() == [], address
        assert watch.kept(page) == [], address


def test_the_whole_journey_sends_nothing_of_what_was_typed(
    page: Page, server: SiteServer, proxy: RecordingProxy, instrument: Instrument
) -> None:
    watch = Watch(page.context)
    search = SearchDialog(page, server.url)
    search.open()
    search.seek(SECRET)
    page.goto(f"{server.url}?zoek=voucher")
    search.wait_for("voucher")

    checklist = Checklist(page, server.url).open()
    page.get_by_label("Hoe noem je het initiatief?").fill(SECRET)
    for vraag in instrument.vragen[:3]:
        checklist.answer(vraag)
    checklist.note(instrument.vragen[0], SECRET)
    checklist.go("advies")
    checklist.expect_advice()
    for button in ("Bewaar als bestand", "Download het advies als tekst"):
        with page.expect_download():
            page.get_by_role("button", name=button).click()
    page.get_by_role("button", name="Maak een link").click()
    field = page.get_by_label("Link met je antwoorden")
    expect(field).to_be_focused(timeout=ADVICE_COMES)
    link = field.input_value()
    assert "#" in link

    other = Checklist(page.context.new_page(), server.url)
    other.page.goto(link)
    expect(other.heading("Je antwoorden")).to_be_focused(timeout=ADVICE_COMES)
    other.expect_answered(3)
    other.go("vergelijken")
    assert proxy.asked_elsewhere() == []
    shared = link.partition("#")[2].split("=")[-1]
    sent = [url for url in proxy.asked if SECRET in url or shared in url or "#" in url]
    assert sent == []
    assert [kept for kept in watch.kept(page) if kept.startswith(("cookie", "database"))] == []


def test_all_that_is_kept_is_on_the_privacy_page_and_goes_with_one_button(
    page: Page, server: SiteServer, instrument: Instrument
) -> None:
    watch = Watch(page.context)
    page.goto(server.url)
    page.get_by_role("button", name="Zet donkere kleuren aan").click()
    search = SearchDialog(page, server.url)
    search.open()
    search.seek("voucher")
    page.get_by_label("Open zoeken met /").uncheck()
    page.keyboard.press("Escape")
    checklist = Checklist(page, server.url).open()
    checklist.answer(instrument.vragen[0])
    checklist.expect_answered(1)
    kept = watch.kept(page)
    assert len(kept) >= 4

    page.goto(f"{server.url}privacy/")
    told = page.locator("[data-bewaard] code").all_inner_texts()
    patterns = [re.escape(name).replace("…", ".*") for name in told]
    unknown = [
        name for name in kept if not any(re.fullmatch(f"\\w+ {each}", name) for each in patterns)
    ]
    assert unknown == []

    page.evaluate("localStorage.setItem('van-een-andere-site', 'blijft')")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Wis alles op dit apparaat").click()
    expect(page.get_by_text("Alles van de Wijkengids is van dit apparaat gewist.")).to_be_visible()
    assert watch.kept(page) == ["localStorage van-een-andere-site"]
