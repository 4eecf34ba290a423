"""Answers stay on the device, and nothing that is kept gets lost or in the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from actie_engine.model import Instrument
from tests.browser.checklist import KEY, Checklist
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

BLOCKED = """Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('no storage here', 'SecurityError'); },
});"""
FULL = """Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
};"""


@pytest.mark.parametrize("fault", [BLOCKED, FULL], ids=["blocked", "full"])
def test_without_storage_it_says_so_and_works(
    page: Page, server: SiteServer, instrument: Instrument, fault: str
) -> None:
    page.add_init_script(fault)
    checklist = Checklist(page, server.url).open()
    checklist.answer(instrument.vragen[0])
    expect(page.get_by_text("Je browser bewaart hier niets.")).to_be_visible()
    checklist.expect_advice()


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
    assert checklist.kept() is None
    checklist.answer(vraag, 1)
    checklist.note(vraag, "  Eerst bellen ")
    assert checklist.kept() == {
        "versie": 1,
        "instrument": "uitvoering",
        "context": {},
        "antwoorden": {vraag.id: vraag.antwoorden[1].slug},
        "notities": {vraag.id: "  Eerst bellen "},
    }
    names = checklist.page.evaluate("Object.keys(localStorage).filter((n) => !/^\\/.*__/.test(n))")
    assert names == [KEY]
    assert checklist.page.context.cookies() == []


def test_unknown_answers_are_reported_and_kept(
    checklist: Checklist, instrument: Instrument
) -> None:
    first, second = instrument.vragen[:2]
    kept = {
        "versie": 1,
        "instrument": "uitvoering",
        "context": {"weer": "mooi"},
        "antwoorden": {first.id: first.antwoorden[0].slug, "vroegere-vraag": "ja", second.id: "?"},
        "notities": {},
    }
    checklist.keep(kept)
    checklist.open()
    checklist.expect_answered(1)
    checklist.expect_advice()
    for unknown in ("vroegere-vraag", "weer", second.id):
        expect(checklist.advice).to_contain_text(unknown)

    checklist.answer(instrument.vragen[2])
    checklist.expect_answered(2)
    assert checklist.kept()["antwoorden"]["vroegere-vraag"] == "ja"
    assert checklist.kept()["context"] == {"weer": "mooi"}
    checklist.answer(second)
    assert checklist.kept()["antwoorden"][second.id] == second.antwoorden[0].slug


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        "tekst",
        {"antwoorden": []},
        {"antwoorden": {"length": "1", "__proto__": "x", "constructor": {"a": 1}}},
        {"context": {"fase": ["plan"]}, "notities": 7},
    ],
    ids=str,
)
def test_broken_storage_does_not_get_in_the_way(
    checklist: Checklist, instrument: Instrument, kept: object
) -> None:
    errors: list[str] = []
    checklist.page.on("pageerror", lambda error: errors.append(str(error)))
    checklist.keep(kept)
    checklist.open()
    checklist.answer(instrument.vragen[0])
    checklist.expect_answered(1)
    checklist.expect_advice()
    assert errors == []
