"""The whole of the checklist with a keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from actie_engine.model import Instrument
from tests.browser.checklist import ADVICE_COMES, Checklist

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
        if checklist.page.evaluate("([f, s]) => eval(f).matches(s)", [FOCUSED, selector]):
            return
    pytest.fail(f"{selector} is not reached with the Tab key")


def test_the_whole_journey(checklist: Checklist, instrument: Instrument) -> None:
    """Name it, answer every question, check, change one, read, make a link, compare."""
    page, keyboard = checklist.page, checklist.page.keyboard
    checklist.open()
    tab_to(checklist, "#naam")
    keyboard.type("Buurttuin")
    tab_to(checklist, "#context-fase")
    keyboard.press("ArrowDown")
    tab_to(checklist, 'a[href="#randvoorwaarden"]')
    keyboard.press("Enter")
    for vraag in instrument.vragen:
        name = f'[name="{instrument.slug}.{vraag.id}"]'
        tab_to(checklist, f'{name}, a[href^="#"].md-button--primary')
        if not page.evaluate("([f, s]) => eval(f).matches(s)", [FOCUSED, name]):
            keyboard.press("Enter")  # to the next step, of which the heading gets the focus
            tab_to(checklist, name)
        keyboard.press("Space")
    checklist.expect_answered(len(instrument.vragen))
    tab_to(checklist, 'a[href="#antwoorden"].md-button--primary')
    keyboard.press("Enter")
    expect(checklist.heading("Je antwoorden")).to_be_focused()

    changed = instrument.vragen[4]
    tab_to(checklist, f'a[href="#wijzig-{changed.id}"]')
    keyboard.press("Enter")
    expect(checklist.option(changed, changed.antwoorden[0].tekst)).to_be_focused()
    keyboard.press("ArrowDown")
    expect(checklist.option(changed, changed.antwoorden[1].tekst)).to_be_checked()
    tab_to(checklist, "[data-terug]")
    keyboard.press("Enter")
    expect(page.locator(f'a[href="#wijzig-{changed.id}"]')).to_be_focused()

    tab_to(checklist, 'a[href="#advies"].md-button--primary')
    keyboard.press("Enter")
    expect(checklist.heading("Je advies")).to_be_focused()
    checklist.expect_advice()
    tab_to(checklist, "[data-maak-link]")
    keyboard.press("Enter")
    field = page.get_by_label("Link met je antwoorden")
    expect(field).to_be_focused(timeout=ADVICE_COMES)
    link = field.input_value()

    keyboard.press("Shift+Tab")
    expect(page.get_by_role("link", name="Vergelijk met een ander")).to_be_focused()
    keyboard.press("Enter")
    expect(checklist.heading("Vergelijken")).to_be_focused()
    tab_to(checklist, "#vergelijk-link")
    keyboard.insert_text(link)
    keyboard.press("Enter")
    expect(page.get_by_role("checkbox")).to_have_count(2)
    tab_to(checklist, "[data-vergelijk] [type=submit]")
    keyboard.press("Enter")
    expect(page.locator("[data-vergelijking]")).to_be_focused()
    expect(page.get_by_role("heading", name="Naast elkaar")).to_be_visible()


def test_what_is_not_known_and_a_note(checklist: Checklist, instrument: Instrument) -> None:
    keyboard, vraag = checklist.page.keyboard, instrument.vragen[2]
    checklist.open("animo")
    tab_to(checklist, f'[name="{instrument.slug}.{vraag.id}"]')
    keyboard.press("ArrowUp")  # from the first answer to the last
    expect(checklist.question(vraag).get_by_text(vraag.gesprek)).to_be_visible()
    assert checklist.kept_answers() == {vraag.id: "weet-niet"}
    tab_to(checklist, ".notitie summary")
    keyboard.press("Enter")
    tab_to(checklist, "textarea")
    keyboard.type("Bij de koffie vragen")
    (kept,) = checklist.kept()
    assert kept["vellen"][instrument.slug]["notities"] == {vraag.id: "Bij de koffie vragen"}


def test_starting_again_is_asked_and_the_focus_stays_with_the_question(
    checklist: Checklist, instrument: Instrument
) -> None:
    page, keyboard = checklist.page, checklist.page.keyboard
    checklist.open("randvoorwaarden")
    checklist.answer(instrument.vragen[0])
    checklist.go("antwoorden")
    tab_to(checklist, "[data-opnieuw]")
    keyboard.press("Enter")
    expect(checklist.question_asked).to_be_visible()
    for _ in range(6):
        within = (
            "document.activeElement.closest('dialog') ?? document.activeElement === document.body"
        )
        assert page.evaluate(f"Boolean({within})")
        keyboard.press("Tab")
    keyboard.press("Escape")
    expect(page.locator("[data-opnieuw]")).to_be_focused()
    assert len(checklist.kept()) == 1

    keyboard.press("Enter")
    tab_to(checklist, "[data-dialoog-ja]", most=4)
    keyboard.press("Enter")
    expect(checklist.heading("Begin")).to_be_focused()
    assert checklist.kept() == []


@pytest.mark.parametrize("screen", ["start", "animo", "antwoorden", "advies", "vergelijken"])
def test_the_focus_is_seen_and_in_sight(
    checklist: Checklist, instrument: Instrument, screen: str
) -> None:
    page = checklist.page
    page.set_viewport_size({"width": 360, "height": 640})
    checklist.open()
    for vraag in instrument.vragen[:3]:
        checklist.answer(vraag)
    checklist.expect_advice()
    checklist.go(screen)
    for _ in range(40):
        page.keyboard.press("Tab")
        if not page.evaluate(f"{FOCUSED}.closest('.checklist') !== null"):
            break
        assert page.evaluate(OUTLINED), page.evaluate(f"{FOCUSED}.outerHTML")
        assert page.evaluate(IN_SIGHT), page.evaluate(f"{FOCUSED}.outerHTML")


def test_a_link_of_the_page_around_leaves_the_screen(checklist: Checklist) -> None:
    page = checklist.page
    checklist.open("contacten")
    title = page.get_by_role("heading", level=1).get_attribute("id")
    page.evaluate("title => { location.hash = title }", title)
    expect(page).to_have_url(f"{checklist.url}#{title}")
    page.wait_for_timeout(200)
    expect(checklist.heading("Contacten")).to_be_visible()


def test_enter_sends_nothing(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open("randvoorwaarden")
    checklist.answer(instrument.vragen[0])
    checklist.page.keyboard.press("Enter")
    expect(checklist.page).to_have_url(f"{checklist.url}#randvoorwaarden")
    checklist.expect_answered(1)


def test_a_new_try_keeps_the_focus(checklist: Checklist) -> None:
    page = checklist.page
    page.route("**/assets/engine/manifest.json", lambda route: route.fulfill(status=404))
    checklist.open("animo")
    expect(checklist.trouble).to_be_visible()
    checklist.again.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUSED}.matches('[data-status]')")
