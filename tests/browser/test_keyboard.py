"""The whole of the checklist with a keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from actie_engine.model import Instrument
from tests.browser.checklist import Checklist

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement"
IN_SIGHT = """() => {
    const box = document.activeElement.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    const label = document.activeElement.closest('label') ?? document.activeElement;
    return label.contains(top);
}"""
OUTLINED = """() => {
    const element = document.activeElement;
    const shown = [element, element.closest('label')].filter(Boolean);
    return shown.some((each) => getComputedStyle(each).outlineStyle !== 'none');
}"""


def tab_to(checklist: Checklist, selector: str, most: int = 200) -> None:
    for _ in range(most):
        checklist.page.keyboard.press("Tab")
        if checklist.page.evaluate(f"{FOCUSED}.matches({selector!r})"):
            return
    pytest.fail(f"{selector} is not reached with the Tab key")


def test_answer_and_read_the_advice(checklist: Checklist, instrument: Instrument) -> None:
    keyboard = checklist.page.keyboard
    first, second = instrument.vragen[:2]
    checklist.open()
    tab_to(checklist, f'[name="{first.id}"]')
    keyboard.press("Space")
    keyboard.press("ArrowDown")
    expect(checklist.option(first, first.antwoorden[1].tekst)).to_be_checked()
    tab_to(checklist, f'[name="{second.id}"]')
    keyboard.press("Space")
    checklist.expect_answered(2)
    checklist.expect_advice()
    tab_to(checklist, "[data-voortgang] a")
    keyboard.press("Enter")
    expect(checklist.page).to_have_url(f"{checklist.url}#advies")
    expect(checklist.page.get_by_role("heading", name="Je advies")).to_be_in_viewport()


def test_the_focus_is_seen_and_in_sight(checklist: Checklist) -> None:
    page = checklist.page
    page.set_viewport_size({"width": 360, "height": 640})
    checklist.open()
    tab_to(checklist, ".checklist select")
    for _ in range(60):
        assert page.evaluate(OUTLINED), page.evaluate(f"{FOCUSED}.outerHTML")
        assert page.evaluate(IN_SIGHT), page.evaluate(f"{FOCUSED}.outerHTML")
        page.keyboard.press("Tab")


def test_enter_sends_nothing(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open()
    checklist.answer(instrument.vragen[0])
    checklist.page.keyboard.press("Enter")
    expect(checklist.page).to_have_url(checklist.url)
    checklist.expect_answered(1)


def test_a_new_try_keeps_the_focus(checklist: Checklist) -> None:
    page = checklist.page
    page.route("**/assets/engine/manifest.json", lambda route: route.fulfill(status=404))
    checklist.open()
    expect(checklist.trouble).to_be_visible()
    checklist.again.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUSED}.matches('[data-status]')")
