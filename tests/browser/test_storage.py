"""Answers stay on the device, and nothing that is kept gets lost or in the way."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from actie_engine.model import Instrument
from tests.browser.checklist import OPEN, PREFIX, Checklist
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

BLOCKED = """for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
        get() { throw new DOMException('no storage here', 'SecurityError'); },
    });
}"""
FULL = """Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
};"""


def record(**parts: Any) -> dict[str, Any]:
    return {
        "stempel": "a",
        "gewijzigd": "2026-03-01T10:00:00.000Z",
        "naam": "",
        "instrument": "uitvoering",
        "inhoud": "",
        "context": {},
        "vellen": {},
    } | parts


@pytest.mark.parametrize("fault", [BLOCKED, FULL], ids=["blocked", "full"])
def test_without_storage_it_says_so_and_works(
    page: Page, server: SiteServer, instrument: Instrument, fault: str
) -> None:
    page.add_init_script(fault)
    checklist = Checklist(page, server.url).open()
    for vraag in instrument.vragen[:4]:
        checklist.answer(vraag)
    checklist.expect_answered(4)
    expect(page.get_by_text("Je browser bewaart hier niets.")).to_be_visible()
    checklist.expect_advice()
    checklist.go("antwoorden")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert len(json.loads(download.value.path().read_text())["antwoorden"]) == 4


def test_no_promise_that_cannot_be_kept(
    page: Page, server: SiteServer, instrument: Instrument
) -> None:
    page.add_init_script(BLOCKED)
    page.route("**/assets/engine/**", lambda route: route.abort())
    checklist = Checklist(page, server.url).open()
    checklist.answer(instrument.vragen[0])
    expect(checklist.trouble).to_be_visible()
    expect(page.get_by_text("Je antwoorden zijn bewaard")).to_be_hidden()


def test_only_what_the_user_made_is_kept(checklist: Checklist, instrument: Instrument) -> None:
    vraag = instrument.vragen[0]
    checklist.open()
    checklist.show(vraag)
    assert checklist.kept() == []
    checklist.answer(vraag, 1)
    checklist.note(vraag, "  Eerst bellen ")
    (kept,) = checklist.kept()
    assert {"naam", "instrument", "context"} < kept.keys()
    assert kept["vellen"] == {
        "uitvoering": {
            "antwoorden": {vraag.id: vraag.antwoorden[1].slug},
            "notities": {vraag.id: "  Eerst bellen "},
        }
    }
    names = checklist.page.evaluate("Object.keys(localStorage).filter((n) => !/^\\/.*__/.test(n))")
    assert [name.startswith(PREFIX) for name in names] == [True]
    session = checklist.page.evaluate(
        "Object.keys(sessionStorage).filter((n) => !/^\\/.*__/.test(n))"
    )
    assert session == [OPEN]
    assert checklist.page.context.cookies() == []


def test_unknown_answers_are_reported_and_kept(
    checklist: Checklist, instrument: Instrument
) -> None:
    first, second = instrument.vragen[:2]
    answers = {first.id: first.antwoorden[0].slug, "vroegere-vraag": "ja", second.id: "?"}
    sheets = {"uitvoering": {"antwoorden": answers, "notities": {}}}
    checklist.keep(json.dumps(record(context={"weer": "mooi"}, vellen=sheets)))
    checklist.open("randvoorwaarden")
    checklist.expect_answered(1)
    checklist.go("advies")
    checklist.expect_advice()
    for unknown in ("vroegere-vraag", "weer", second.id):
        expect(checklist.advice).to_contain_text(unknown)

    checklist.answer(instrument.vragen[2])
    checklist.expect_answered(2)
    assert checklist.kept_answers()["vroegere-vraag"] == "ja"
    assert checklist.kept()[0]["context"] == {"weer": "mooi"}
    checklist.answer(second)
    assert checklist.kept_answers()[second.id] == second.antwoorden[0].slug


@pytest.mark.parametrize(
    "kept",
    [
        "{",
        "null",
        "[]",
        '"tekst"',
        '{"vellen": []}',
        '{"vellen": {"uitvoering": 7, "beleid": {"antwoorden": {"a": {"b": 1}}}}}',
        '{"vellen": {"__proto__": {"antwoorden": {"x": "y"}}}, "instrument": "weg"}',
        '{"context": {"fase": ["plan"]}, "naam": 3, "gewijzigd": "gisteren"}',
    ],
)
def test_broken_storage_does_not_get_in_the_way(
    checklist: Checklist, instrument: Instrument, kept: str
) -> None:
    errors: list[str] = []
    checklist.page.on("pageerror", lambda error: errors.append(str(error)))
    checklist.keep(kept)
    checklist.open("randvoorwaarden")
    checklist.answer(instrument.vragen[0])
    checklist.expect_answered(1)
    checklist.expect_advice()
    assert errors == []


def test_several_initiatives_side_by_side(checklist: Checklist, instrument: Instrument) -> None:
    page = checklist.page
    name = page.get_by_label("Hoe noem je het initiatief?")
    checklist.open()
    expect(page.get_by_role("heading", name="Verder met …")).to_be_hidden()
    name.fill("Buurttuin")
    checklist.answer(instrument.vragen[0])
    checklist.go("start")
    page.get_by_role("button", name="Begin een nieuw initiatief").click()
    expect(name).to_have_value("")
    checklist.expect_answered(0)
    name.fill("Wijkkrant")
    for vraag in instrument.vragen[:2]:
        checklist.answer(vraag, 1)
    checklist.go("start")
    items = page.locator("[data-bewaard-lijst] li")
    expect(items).to_have_count(2)
    expect(items.first).to_contain_text("Wijkkrant")
    expect(items.first).to_contain_text("202")
    expect(items.first).to_contain_text("(nu open)")
    page.get_by_role("button", name="Verder met Buurttuin").click()
    expect(checklist.heading("Je antwoorden")).to_be_focused()
    checklist.expect_answered(1)
    checklist.go("start")
    page.get_by_role("button", name="Wis Wijkkrant").click()
    checklist.agree()
    expect(items).to_have_count(1)
    checklist.expect_answered(1)


def test_a_new_visit_offers_to_go_on(
    page: Page, server: SiteServer, checklist: Checklist, instrument: Instrument
) -> None:
    checklist.open()
    page.get_by_label("Hoe noem je het initiatief?").fill("Buurttuin")
    checklist.answer(instrument.vragen[0])
    other = Checklist(page.context.new_page(), server.url).open()
    other.expect_answered(0)
    other.page.get_by_role("button", name="Verder met Buurttuin").click()
    other.expect_answered(1)


def test_two_tabs_do_not_overwrite_each_other(
    page: Page, server: SiteServer, checklist: Checklist, instrument: Instrument
) -> None:
    first, second, third = instrument.vragen[:3]
    checklist.open()
    page.get_by_label("Hoe noem je het initiatief?").fill("Buurttuin")
    checklist.answer(first)
    other = Checklist(page.context.new_page(), server.url).open()
    other.page.get_by_role("button", name="Verder met Buurttuin").click()
    other.answer(second)
    checklist.answer(third)
    other.note(first, "Uit het tweede tabblad")
    checklist.expect_answered(3)
    other.expect_answered(3)
    expected = {vraag.id: vraag.antwoorden[0].slug for vraag in (first, second, third)}
    assert checklist.kept_answers() == expected
    checklist.show(first)
    expect(checklist.question(first).get_by_role("textbox")).to_have_value("Uit het tweede tabblad")


def test_tabs_that_do_not_hear_each_other_keep_both(
    page: Page, server: SiteServer, checklist: Checklist, instrument: Instrument
) -> None:
    """Without the event of the browser: every change starts from what is kept at that moment."""
    page.add_init_script(
        "addEventListener('storage', (event) => event.stopImmediatePropagation(), true)"
    )
    first, second, third = instrument.vragen[:3]
    checklist.open()
    page.get_by_label("Hoe noem je het initiatief?").fill("Buurttuin")
    checklist.answer(first)
    other = Checklist(page.context.new_page(), server.url).open()
    other.page.get_by_role("button", name="Verder met Buurttuin").click()
    other.answer(second)
    checklist.answer(third)
    checklist.expect_answered(3)
    assert len(checklist.kept_answers()) == 3


def test_wipe_all_on_this_device(
    page: Page, server: SiteServer, checklist: Checklist, instrument: Instrument
) -> None:
    checklist.open()
    checklist.answer(instrument.vragen[0])
    other = Checklist(page.context.new_page(), server.url).open("start")
    other.page.get_by_role("button", name="Verder met Zonder naam").click()
    other.expect_answered(1)
    checklist.go("start")
    page.get_by_role("button", name="Wis alles op dit apparaat").click()
    checklist.agree()
    expect(page.get_by_text("Alles van de checklist is gewist")).to_be_visible()
    assert checklist.kept() == []
    checklist.expect_answered(0)
    expect(other.page.get_by_text("in een ander tabblad gewist")).to_be_visible()
    other.expect_answered(0)
