"""What a professional does: answer, read the advice, come back later, open a method."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from actie_engine.model import Instrument
from tests.browser.checklist import Checklist
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser


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
    checklist.expect_answered(0)
    page.get_by_label("Hoe ver is het initiatief?").select_option(label="Plan")
    answer_all(checklist, instrument)
    checklist.note(instrument.vragen[0], "Bellen met de woningcorporatie")
    checklist.expect_answered(total)
    checklist.expect_advice()
    advice = checklist.advice.inner_text()

    page.reload()
    checklist.expect_answered(total)
    expect(page.get_by_label("Hoe ver is het initiatief?")).to_have_value("plan")
    expect(page.get_by_role("textbox", name="Notitie bij vraag 1")).to_have_value(
        "Bellen met de woningcorporatie"
    )
    checklist.expect_advice()
    assert checklist.advice.inner_text() == advice

    link = checklist.advice.locator('a[href*="methoden/"]:visible').first
    name = link.inner_text()
    link.click()
    expect(page).to_have_url(re.compile(re.escape(server.url) + r"methoden/[a-z0-9-]+/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)

    elsewhere = [url for url in asked if not url.startswith(server.url)]
    assert elsewhere == []


def test_the_advice_follows_the_answers(checklist: Checklist, instrument: Instrument) -> None:
    first, second = instrument.vragen[:2]
    checklist.open()
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
    assert announced == ["Je advies staat onder de vragen."]


def test_not_knowing_is_an_answer(checklist: Checklist, instrument: Instrument) -> None:
    vraag = instrument.vragen[2]
    checklist.open()
    talk = checklist.question(vraag).get_by_text(vraag.gesprek)
    expect(talk).to_be_hidden()
    checklist.option(vraag, "Weet ik niet – neem mee naar het gesprek").check()
    expect(talk).to_be_visible()
    checklist.expect_answered(1)
    assert checklist.kept()["antwoorden"] == {vraag.id: "weet-niet"}


def test_starting_again_asks_once_and_clears_all(
    checklist: Checklist, instrument: Instrument
) -> None:
    page = checklist.page
    checklist.open()
    answer_all(checklist, instrument)
    checklist.expect_advice()

    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Opnieuw beginnen").click()
    checklist.expect_answered(len(instrument.vragen))

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Opnieuw beginnen").click()
    checklist.expect_answered(0)
    expect(checklist.advice).to_be_empty()
    assert checklist.kept() is None
    page.reload()
    checklist.expect_answered(0)


def test_reading_pages_load_nothing_of_the_checklist(page: Page, server: SiteServer) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.url)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/assets/engine/" in url or "/checklist/" in url] == []
