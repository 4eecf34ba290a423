"""What a professional does: answer in steps, check, read the advice, come back later."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from actie_engine.advies import Adviseur
from actie_engine.answers import read_answers
from actie_engine.model import Gids, Instrument
from actie_engine.report.html import as_html
from tests.browser.checklist import ADVICE_COMES, Checklist
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

ADVICE_WORDS = """() =>
    document.querySelector('[data-advies-tekst]').textContent.replace(/\\s/g, '')"""
STEPS = ("Randvoorwaarden", "Animo", "Contacten", "Toerusting", "Inbedding", "Empathie")


def answer_all(checklist: Checklist, instrument: Instrument) -> None:
    for vraag in instrument.vragen:
        checklist.answer(vraag, -1)  # the last one: something is amiss everywhere


def test_from_the_first_question_to_a_recommended_method(
    checklist: Checklist, instrument: Instrument, server: SiteServer
) -> None:
    page, total = checklist.page, len(instrument.vragen)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    checklist.open()
    expect(checklist.heading("Begin")).to_be_visible()
    expect(page.get_by_text("Er wordt niets verstuurd").first).to_be_visible()
    page.get_by_label("Hoe noem je het initiatief?").fill("Buurttuin")
    page.get_by_role("combobox", name="Hoe ver is het initiatief?").select_option(label="Plan")
    page.get_by_role("link", name="Naar de vragen").click()
    for number, name in enumerate(STEPS, start=1):
        expect(page).to_have_title(re.compile(f"^Stap {number} van 6: {name} – "))
        expect(checklist.heading(f"Stap {number} van 6")).to_be_focused()
        part = name.lower()
        for vraag in instrument.vragen:
            if vraag.element == part or (part == "randvoorwaarden" and vraag.randvoorwaarde):
                expect(checklist.question(vraag)).to_be_visible()
                checklist.answer(vraag, -1)
        page.get_by_role("link", name="Volgende").click()
    expect(checklist.heading("Je antwoorden")).to_be_focused()
    expect(page.locator(".antwoorden").get_by_text("Plan", exact=True)).to_be_visible()
    checklist.note(instrument.vragen[0], "Bellen met de woningcorporatie")
    checklist.expect_answered(total)
    checklist.go("advies")
    checklist.expect_advice()
    advice = checklist.advice.inner_text()

    page.reload()
    checklist.expect_answered(total)
    checklist.expect_advice()
    assert checklist.advice.inner_text() == advice
    checklist.go("start")
    expect(page.get_by_label("Hoe noem je het initiatief?")).to_have_value("Buurttuin")
    expect(page.get_by_role("combobox", name="Hoe ver is het initiatief?")).to_have_value("plan")
    checklist.show(instrument.vragen[0])
    expect(page.get_by_role("textbox", name="Notitie bij vraag 1", exact=True)).to_have_value(
        "Bellen met de woningcorporatie"
    )

    checklist.go("advies")
    link = checklist.advice.locator('a[href*="methoden/"]:visible').first
    name = link.inner_text()
    link.click()
    expect(page).to_have_url(re.compile(re.escape(server.url) + r"methoden/[a-z0-9-]+/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)

    elsewhere = [url for url in asked if not url.startswith(server.url)]
    assert elsewhere == []


def test_the_start_is_seen_at_a_glance(page: Page, server: SiteServer) -> None:
    """On an office laptop all of it, down to the button, without scrolling."""
    Checklist(page, server.url).open()
    for name in ("Checklist voor de praktijk", "Checklist voor beleid en management"):
        expect(page.get_by_role("radio", name=name)).to_be_in_viewport(ratio=1)
    for box in (
        page.get_by_label("Hoe noem je het initiatief?"),
        *page.get_by_role("combobox").all(),
    ):
        expect(box).to_be_in_viewport(ratio=1)
    promise = page.get_by_text("Er wordt niets verstuurd: je antwoorden blijven op dit apparaat.")
    expect(promise.first).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("link", name="Naar de vragen")).to_be_in_viewport(ratio=1)


def test_back_and_forward_lose_nothing(checklist: Checklist, instrument: Instrument) -> None:
    page = checklist.page
    checklist.open()
    page.get_by_role("link", name="Naar de vragen").click()
    checklist.answer(instrument.vragen[0], 1)
    page.get_by_role("link", name="Volgende").click()
    expect(checklist.heading("Animo")).to_be_visible()
    page.go_back()
    expect(checklist.heading("Randvoorwaarden")).to_be_focused()
    checked = checklist.option(instrument.vragen[0], instrument.vragen[0].antwoorden[1].tekst)
    expect(checked).to_be_checked()
    page.go_forward()
    expect(checklist.heading("Animo")).to_be_focused()
    page.get_by_role("link", name="Vorige").click()
    expect(checked).to_be_checked()


def test_jump_to_any_step(checklist: Checklist, instrument: Instrument) -> None:
    page = checklist.page
    checklist.open("animo")
    checklist.answer(instrument.vragen[2])
    steps = page.get_by_role("navigation", name="Stappen van de checklist")
    for name in STEPS:
        expect(steps.get_by_role("link", name=name)).to_be_visible()
    expect(steps.locator("[aria-current]")).to_have_accessible_name(re.compile("^Animo 1 van "))
    steps.get_by_role("link", name="Empathie").click()
    expect(checklist.heading("Stap 6 van 6")).to_be_focused()
    expect(steps.locator("[aria-current]")).to_have_accessible_name(re.compile("^Empathie 0 van "))


def test_switching_the_instrument_keeps_both(
    checklist: Checklist, gids: Gids, instrument: Instrument
) -> None:
    page, beleid = checklist.page, gids.instrumenten["beleid"]
    checklist.open("animo")
    checklist.answer(instrument.vragen[2], 1)
    checklist.go("start")
    page.get_by_role("radio", name=beleid.naam).check()
    expect(page.get_by_role("combobox", name="Hoe ver is het initiatief?")).to_be_hidden()
    page.get_by_role("link", name="Naar de vragen").click()
    expect(page).to_have_title(re.compile("^Stap 1 van 5: Animo"))
    checklist.expect_answered(0)
    checklist.answer(beleid.vragen[0])
    checklist.expect_answered(1)
    checklist.expect_advice()
    checklist.go("start")
    page.get_by_role("radio", name=instrument.naam).check()
    checklist.expect_answered(1)
    checklist.show(instrument.vragen[2])
    text = instrument.vragen[2].antwoorden[1].tekst
    expect(checklist.option(instrument.vragen[2], text)).to_be_checked()
    (record,) = checklist.kept()
    assert {slug: len(vel["antwoorden"]) for slug, vel in record["vellen"].items()} == {
        "uitvoering": 1,
        "beleid": 1,
    }


def test_change_an_answer_and_come_back(checklist: Checklist, instrument: Instrument) -> None:
    page, vraag = checklist.page, instrument.vragen[9]
    checklist.open()
    answer_all(checklist, instrument)
    before = checklist.kept_answers()
    checklist.go("antwoorden")
    page.get_by_role("link", name=f"Wijzig: {vraag.vraag}").click()
    expect(checklist.option(vraag, vraag.antwoorden[-1].tekst)).to_be_focused()
    expect(checklist.question(vraag)).to_be_in_viewport()
    expect(page.get_by_role("link", name="Volgende")).to_be_hidden()
    checklist.answer(vraag, 0)
    page.get_by_role("link", name="Terug naar je antwoorden").click()
    expect(page.get_by_role("link", name=f"Wijzig: {vraag.vraag}")).to_be_focused()
    assert checklist.kept_answers() == before | {vraag.id: vraag.antwoorden[0].slug}
    expect(page.locator(f'[data-gegeven="{vraag.id}"]')).to_contain_text(vraag.antwoorden[0].tekst)

    page.get_by_role("link", name="Wijzig: Hoe ver is het initiatief?").click()
    expect(page.get_by_role("combobox", name="Hoe ver is het initiatief?")).to_be_focused()
    page.get_by_role("combobox", name="Hoe ver is het initiatief?").select_option(label="Idee")
    page.go_back()
    expect(page.get_by_role("link", name="Wijzig: Hoe ver is het initiatief?")).to_be_focused()
    expect(page.locator(".antwoorden").get_by_text("Idee", exact=True)).to_be_visible()
    assert checklist.kept_answers() == before | {vraag.id: vraag.antwoorden[0].slug}


def test_open_questions_are_named(checklist: Checklist, instrument: Instrument) -> None:
    page = checklist.page
    checklist.open("animo")
    checklist.answer(instrument.vragen[2])
    checklist.go("antwoorden")
    expect(page.get_by_text(f"Nog {len(instrument.vragen) - 1} vragen zijn open.")).to_be_visible()
    page.get_by_text("Welke vragen?").click()
    page.locator("[data-open-vragen]").get_by_role("link", name=instrument.vragen[5].vraag).click()
    expect(checklist.question(instrument.vragen[5])).to_be_in_viewport()


def test_the_advice_follows_the_answers(checklist: Checklist, instrument: Instrument) -> None:
    first, second = instrument.vragen[:2]
    checklist.open("randvoorwaarden")
    expect(checklist.page.get_by_text("Beantwoord eerst een vraag")).to_be_visible()
    checklist.answer(first)
    checklist.expect_advice()
    with checklist.expect_new_advice():
        checklist.answer(second)
    with checklist.expect_new_advice():
        checklist.answer(second, 1)


def test_it_is_announced_once(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open()
    checklist.page.evaluate(
        """() => {
            window.announced = [];
            const live = document.querySelector('[data-advies-melding]');
            new MutationObserver(() => window.announced.push(live.textContent))
                .observe(live, { childList: true });
        }"""
    )
    for vraag in instrument.vragen[:3]:
        with checklist.expect_new_advice():
            checklist.answer(vraag)
    announced = checklist.page.evaluate("window.announced")
    ready = "Je advies is klaar en verandert mee met je antwoorden."
    assert announced in ([ready], ["Je advies wordt klaargezet.", ready])


def test_deciding_answers_are_marked(checklist: Checklist, instrument: Instrument) -> None:
    mark = checklist.page.get_by_text("Dit antwoord gaf de doorslag.")
    checklist.open()
    checklist.answer(instrument.vragen[2])
    checklist.expect_advice()
    expect(checklist.question(instrument.vragen[2]).locator(".doorslag")).to_be_visible()
    checklist.go("antwoorden")
    expect(mark.locator("visible=true")).to_have_count(1)
    checklist.show(instrument.vragen[2])
    checklist.option(instrument.vragen[2], "Weet ik niet – neem mee naar het gesprek").check()
    expect(mark).to_have_count(0)


def test_a_mark_moves_nothing_under_the_finger(
    checklist: Checklist, instrument: Instrument
) -> None:
    vraag = instrument.vragen[2]
    checklist.open("animo")
    below = checklist.question(vraag).locator("label").last
    before = below.bounding_box()
    checklist.answer(vraag)
    mark = checklist.question(vraag).locator(".doorslag")
    expect(mark).to_be_visible(timeout=ADVICE_COMES)
    assert below.bounding_box() == before
    chosen = checklist.option(vraag, vraag.antwoorden[0].tekst)
    expect(chosen).to_have_accessible_description(re.compile("^Dit antwoord gaf de doorslag"))


def test_after_a_change_nothing_of_the_old_answer_is_left(
    checklist: Checklist, gids: Gids, instrument: Instrument
) -> None:
    """The list, the kept answers and the advice are those of the answers as they are now."""
    page, first = checklist.page, instrument.vragen[0]
    checklist.open()
    answer_all(checklist, instrument)
    checklist.expect_advice()
    checklist.go("antwoorden")
    page.get_by_role("link", name=f"Wijzig: {first.vraag}").click()
    with checklist.expect_new_advice():
        checklist.answer(first, 0)
    page.get_by_role("link", name="Terug naar je antwoorden").click()
    given = page.locator(f'[data-gegeven="{first.id}"]')
    expect(given).to_contain_text(first.antwoorden[0].tekst)
    expect(given).not_to_contain_text(first.antwoorden[-1].tekst)
    checklist.go("advies")
    (kept,) = checklist.kept()
    assert checklist.page.evaluate(ADVICE_WORDS) == words(advice_of(kept, gids))


def advice_of(kept: dict[str, Any], gids: Gids) -> str:
    """Return the advice, as HTML, that the engine gives outside the browser."""
    sheet = kept["vellen"][kept["instrument"]]
    data = {"versie": 1, "instrument": kept["instrument"], "context": kept["context"], **sheet}
    advies = Adviseur(gids, kept["inhoud"]).advise(read_answers(data, gids))
    return as_html(advies, gids, basis="../")


def words(piece: str) -> str:
    """Return the text of HTML, without what stands between the words."""
    return re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", piece)))


def test_the_parts_of_the_advice_are_one_click_away(
    checklist: Checklist, instrument: Instrument
) -> None:
    page = checklist.page
    checklist.open()
    for vraag in instrument.vragen[:8]:
        checklist.answer(vraag)
    checklist.expect_advice()
    parts = page.get_by_role("navigation", name="In dit advies")
    expect(parts).to_be_hidden()
    checklist.go("advies")
    page.get_by_text("In dit advies").click()
    parts.get_by_role("link", name="De vijf elementen").click()
    heading = checklist.advice.get_by_role("heading", name="De vijf elementen")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    page.reload()
    expect(checklist.heading("Je advies")).to_be_visible()
    checklist.expect_advice()


def test_five_balances_with_both_sides_and_what_they_rest_on(
    checklist: Checklist, gids: Gids, instrument: Instrument
) -> None:
    checklist.open()
    answer_all(checklist, instrument)
    checklist.go("advies")
    checklist.expect_advice()
    for element in gids.elementen.values():
        card = checklist.advice.locator(f".advies-element.el-{element.slug}")
        expect(card.get_by_role("heading", name=element.naam)).to_be_visible()
        expect(card.locator(".advies-stand")).to_contain_text("beantwoord.")
        expect(card.locator(".advies-balans svg")).to_be_visible()
        for pool in element.polen:
            expect(card.locator(".advies-polen")).to_contain_text(pool.kort)
    figure = checklist.advice.get_by_role("img", name="Profiel van de elementen")
    colours = figure.locator("rect.advies-kleur, polygon.advies-kleur").evaluate_all(
        "shapes => [...new Set(shapes.map((shape) => getComputedStyle(shape).color))]"
    )
    assert len(colours) == len(gids.elementen)


def test_few_answers_make_an_advice_that_says_so(
    checklist: Checklist, instrument: Instrument
) -> None:
    checklist.open("randvoorwaarden")
    checklist.answer(instrument.vragen[0])
    checklist.expect_advice()
    thin = checklist.advice.get_by_text("Lees dit als een eerste indruk")
    expect(thin).to_be_visible()
    for vraag in instrument.vragen[1:14]:
        checklist.answer(vraag)
    expect(thin).to_be_hidden(timeout=ADVICE_COMES)


def test_not_knowing_is_an_answer(checklist: Checklist, instrument: Instrument) -> None:
    vraag = instrument.vragen[2]
    checklist.open("animo")
    talk = checklist.question(vraag).get_by_text(vraag.gesprek)
    expect(talk).to_be_hidden()
    checklist.option(vraag, "Weet ik niet – neem mee naar het gesprek").check()
    expect(talk).to_be_visible()
    checklist.expect_answered(1)
    assert checklist.kept_answers() == {vraag.id: "weet-niet"}


def test_starting_again_asks_once_and_clears_all(
    checklist: Checklist, instrument: Instrument
) -> None:
    page = checklist.page
    checklist.open()
    answer_all(checklist, instrument)
    checklist.expect_advice()
    checklist.go("antwoorden")

    again = page.get_by_role("button", name="Opnieuw beginnen")
    again.click()
    expect(checklist.question_asked).to_have_accessible_name("Opnieuw beginnen?")
    expect(checklist.question_asked).to_contain_text("Dat kun je niet terugdraaien.")
    no = page.get_by_role("button", name="Nee, houd alles")
    expect(no).to_be_focused()
    page.keyboard.press("Escape")
    expect(again).to_be_focused()
    again.click()
    no.click()
    expect(checklist.question_asked).to_be_hidden()
    checklist.expect_answered(len(instrument.vragen))

    again.click()
    checklist.agree()
    checklist.expect_answered(0)
    expect(checklist.heading("Begin")).to_be_focused()
    expect(checklist.advice).to_be_empty()
    assert checklist.kept() == []
    page.reload()
    checklist.expect_answered(0)


def test_reading_pages_load_nothing_of_the_checklist(page: Page, server: SiteServer) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.url)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/assets/engine/" in url or "/checklist/" in url] == []
