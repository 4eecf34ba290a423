"""Without JavaScript and on paper the checklist is a plain form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from actie_engine.model import Instrument
from tests.browser.checklist import Checklist
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    yield context.new_page()
    context.close()


def test_every_question_and_answer_can_be_read(
    plain_page: Page, server: SiteServer, instrument: Instrument
) -> None:
    checklist = Checklist(plain_page, server.url).open()
    for vraag in instrument.vragen:
        expect(checklist.question(vraag)).to_be_visible()
        for antwoord in vraag.antwoorden:
            expect(checklist.option(vraag, antwoord.tekst)).to_be_visible()
        last = checklist.question(vraag).get_by_role("radio").last
        expect(last).to_have_accessible_name("Weet ik niet – neem mee naar het gesprek")


def test_without_javascript_it_says_what_is_missing(plain_page: Page, server: SiteServer) -> None:
    Checklist(plain_page, server.url).open()
    missing = plain_page.locator("noscript p")  # text in noscript is not found by its words
    expect(missing).to_be_visible()
    expect(missing).to_contain_text("JavaScript staat uit.")
    for label in ("Opnieuw beginnen", "Probeer opnieuw"):
        expect(plain_page.get_by_role("button", name=label)).to_be_hidden()
    expect(plain_page.get_by_text("vragen beantwoord")).to_be_hidden()


def test_without_javascript_enter_sends_nothing(plain_page: Page, server: SiteServer) -> None:
    checklist = Checklist(plain_page, server.url).open()
    radio = plain_page.get_by_role("radio", name="Weet ik niet").first
    radio.check()
    radio.press("Enter")
    expect(plain_page).to_have_url(checklist.url)


def test_print_shows_what_one_writes_on(checklist: Checklist, instrument: Instrument) -> None:
    page = checklist.page
    checklist.open()
    checklist.answer(instrument.vragen[0])
    checklist.expect_advice()
    page.emulate_media(media="print")
    for vraag in instrument.vragen:
        expect(checklist.question(vraag).get_by_text(vraag.gesprek)).to_be_visible()
        expect(checklist.question(vraag).get_by_role("textbox")).to_be_visible()
    expect(checklist.advice).to_be_visible()
    expect(checklist.progress).to_be_hidden()
    expect(page.get_by_role("button", name="Opnieuw beginnen")).to_be_hidden()
    expect(page.locator(".op-papier").first).to_be_visible()
