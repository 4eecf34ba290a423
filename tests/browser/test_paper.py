"""Without JavaScript and on paper the checklist is a plain form; a filled-in one is clean A4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from actie_engine.model import Gids, Instrument
from tests.browser.checklist import Checklist
from tests.browser.paper import A4, Paper, squeezed
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

PAPER = ("checklist/", "checklist/papier/")
HALF = 0.5


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    yield context.new_page()
    context.close()


def expect_clean_sheets(paper: Paper, most: int) -> None:
    """See that every sheet is A4 and used, and that there are not too many."""
    assert set(paper.sizes) == {A4}
    assert len(paper.sheets) <= most
    assert min(paper.filled[:-1], default=1) > HALF, paper.filled
    assert paper.filled[-1] > 0


@pytest.mark.parametrize("address", PAPER)
def test_every_question_and_answer_can_be_read(
    plain_page: Page, server: SiteServer, gids: Gids, address: str
) -> None:
    checklist = Checklist(plain_page, server.url)
    plain_page.goto(server.url + address)
    for instrument in gids.instrumenten.values():
        plain_page.get_by_role("radio", name=instrument.naam).check()
        for vraag in instrument.vragen:
            expect(checklist.question(vraag)).to_be_visible()
            for antwoord in vraag.antwoorden:
                expect(checklist.option(vraag, antwoord.tekst)).to_be_visible()
            last = checklist.question(vraag).get_by_role("radio").last
            expect(last).to_have_accessible_name("Weet ik niet – neem mee naar het gesprek")
        for other in gids.instrumenten.values():
            if other is not instrument:
                expect(checklist.question(other.vragen[0])).to_be_hidden()


def test_without_javascript_it_says_what_is_missing(plain_page: Page, server: SiteServer) -> None:
    Checklist(plain_page, server.url).open()
    missing = plain_page.locator("noscript p")  # text in noscript is not found by its words
    expect(missing).to_be_visible()
    expect(missing).to_contain_text("JavaScript staat uit.")
    expect(plain_page.locator(".checklist button:visible")).to_have_count(0)
    expect(plain_page.get_by_text("vragen beantwoord")).to_be_hidden()
    for name in ("Volgende", "Vorige", "Naar de vragen"):
        expect(plain_page.locator(".checklist").get_by_role("link", name=name)).to_have_count(0)


def test_without_javascript_enter_sends_nothing(plain_page: Page, server: SiteServer) -> None:
    checklist = Checklist(plain_page, server.url).open()
    radio = plain_page.get_by_role("radio", name="Weet ik niet").first
    radio.check()
    radio.press("Enter")
    expect(plain_page).to_have_url(checklist.url)


def test_print_of_a_filled_in_checklist(
    checklist: Checklist, instrument: Instrument, tmp_path: Path
) -> None:
    page = checklist.page
    checklist.open()
    page.get_by_label("Hoe noem je het initiatief?").fill("Buurttuin Zuid")
    unknown = instrument.vragen[-1]
    for vraag in instrument.vragen[:-1]:
        checklist.answer(vraag)
    checklist.note(instrument.vragen[0], "Eerst bellen met Ans")
    checklist.expect_advice()
    paper = Paper(page, tmp_path / "ingevuld.pdf")
    words = paper.words
    for vraag in instrument.vragen:
        assert squeezed(vraag.vraag) in words
    for vraag in instrument.vragen[:-1]:
        assert squeezed(vraag.antwoorden[0].tekst) in words
    version = page.evaluate("document.querySelector('[data-afdruk]').textContent")
    assert re.search("versie [0-9a-f]{12}", version)
    told = (
        "Buurttuin Zuid",
        "Geprint op",
        checklist.url,
        "Eerst bellen met Ans",
        "Nog niet beantwoord",
        unknown.gesprek,
        "In het kort",
        "Neem mee naar het gesprek",
        "Dit antwoord gaf de doorslag",
        "Afspraken",
        "Wat spreken we af?",
    )
    for each in told:
        assert squeezed(each) in words, each
    left_out = ("Wijzig", "Volgende", "Bewaar als bestand", "Opnieuw beginnen", "Verbeter deze")
    for each in left_out:
        assert squeezed(each) not in words, each
    expect_clean_sheets(paper, most=8)


def test_print_before_anything_is_answered(
    checklist: Checklist, instrument: Instrument, tmp_path: Path
) -> None:
    checklist.open()
    paper = Paper(checklist.page, tmp_path / "leeg.pdf")
    for vraag in instrument.vragen:
        assert squeezed(vraag.vraag) in paper.words
        assert squeezed(vraag.gesprek) in paper.words
    expect_clean_sheets(paper, most=8)


def test_print_of_a_comparison(
    checklist: Checklist, instrument: Instrument, tmp_path: Path
) -> None:
    page = checklist.page
    checklist.open()
    checklist.answer(instrument.vragen[0])
    checklist.expect_advice()
    checklist.go("vergelijken")
    answers = f'{{"versie": 1, "instrument": "{instrument.slug}"}}'
    file: FilePayload = {
        "name": "maart.json",
        "mimeType": "application/json",
        "buffer": answers.encode(),
    }
    page.get_by_label("Voeg bestanden toe").set_input_files(file)
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(2)
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(page.locator("[data-vergelijking]")).to_be_focused()
    paper = Paper(page, tmp_path / "vergelijking.pdf")
    for told in ("Naast elkaar", "Afspraken"):
        assert squeezed(told) in paper.words
    for left_out in ("Je antwoorden", "Voeg bestanden toe"):
        assert squeezed(left_out) not in paper.words
    expect_clean_sheets(paper, most=3)


def test_the_empty_checklist(page: Page, server: SiteServer, gids: Gids, tmp_path: Path) -> None:
    page.goto(f"{server.url}checklist/papier/")
    for instrument in gids.instrumenten.values():
        page.get_by_role("radio", name=instrument.naam).check()
        paper = Paper(page, tmp_path / f"{instrument.slug}.pdf")
        words = paper.words
        for vraag in instrument.vragen:
            assert squeezed(vraag.vraag) in words
            assert all(squeezed(each.tekst) in words for each in vraag.antwoorden)
        for each in ("Ingevuld door", "Afspraken"):
            assert squeezed(each) in words
        assert squeezed("Kies welke checklist") not in words
        expect_clean_sheets(paper, most=8)
