"""Fits a phone, can be touched, and axe finds nothing, in every state, light and dark.

A state is brought about once, and then looked at in all ways.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, FilePayload, Page, ViewportSize, expect

from actie_engine.model import Instrument
from tests.browser import axe
from tests.browser.checklist import ADVICE_COMES, Checklist
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 320, "height": 640}
LARGE_TEXT: ViewportSize = {"width": 640, "height": 900}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
TOO_SMALL = """() => {
    const parts = document.querySelectorAll(
        '.checklist :is(label.keuze, select, textarea, summary, button, .md-button), ' +
        '.checklist :is(.voortgang, .sprong) a');
    const shown = [...parts].filter((part) => part.checkVisibility() && part.offsetHeight > 0);
    const small = shown.filter((part) => part.getBoundingClientRect().height < 44);
    return small.map((part) => part.outerHTML);
}"""
STICKS_OUT = """() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""
STICK = """(position) => {
    for (const each of document.querySelectorAll('.md-header, .voortgang')) {
        each.style.position = position;
    }
}"""
TEXT_SIZE = """(size) =>
    document.documentElement.style.setProperty('font-size', size, 'important')"""  # theme: 125%


def wrong(page: Page, size: ViewportSize, *, touched: bool = False) -> list[str]:
    """Return what is wrong with the page in a window, in light and in dark colours.

    Where it is touched, its parts are large enough for a finger.
    """
    page.set_viewport_size(size)
    page.emulate_media(color_scheme="light")
    in_light = misfits(page, touched=touched)
    found = without_bars(page, axe.faults_light_and_dark)
    return [*in_light, *found, *misfits(page, touched=touched)]  # it is dark by now


def misfits(page: Page, *, touched: bool) -> list[str]:
    """Return by how much the page is too wide, and what is too small for a finger."""
    too_wide: int = page.evaluate(STICKS_OUT)
    too_small: list[str] = page.evaluate(TOO_SMALL) if touched else []
    return [*([f"sticks out by {too_wide} px"] if too_wide else []), *too_small]


def without_bars(page: Page, look: Callable[[Page, str], list[str]]) -> list[str]:
    """Look without bars that stick: they would cover half a button, by chance."""
    page.evaluate(STICK, "static")
    found = look(page, ".checklist")
    page.evaluate(STICK, "")
    return found


@contextmanager
def phone(browser: Browser) -> Iterator[Page]:
    """A phone on which nothing is kept yet."""
    context = browser.new_context(
        reduced_motion="reduce", locale="nl-NL", viewport=PHONE, service_workers="block"
    )
    yield context.new_page()
    context.close()


def some_answers(checklist: Checklist, instrument: Instrument) -> None:
    for vraag in instrument.vragen[:6]:
        checklist.answer(vraag)
    last = instrument.vragen[6]
    checklist.show(last)
    checklist.option(last, "Weet ik niet – neem mee naar het gesprek").check()
    checklist.note(instrument.vragen[0], "Een notitie")
    checklist.question(instrument.vragen[0]).get_by_text("Waarom deze vraag?").click()
    checklist.expect_advice()


def at_the_start(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open()


def at_the_start_with_saved(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open()
    checklist.answer(instrument.vragen[0])
    checklist.go("start")


def step(name: str) -> Callable[[Checklist, Instrument], None]:
    def at_a_step(checklist: Checklist, instrument: Instrument) -> None:
        checklist.open()
        some_answers(checklist, instrument)
        checklist.go(name)

    return at_a_step


def policy(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open("beleid-animo")
    checklist.page.locator('[data-scherm="beleid-animo"] .vraag label').first.click()
    checklist.expect_advice()


def changing(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open()
    some_answers(checklist, instrument)
    checklist.go("antwoorden")
    checklist.page.get_by_role("link", name=f"Wijzig: {instrument.vragen[3].vraag}").click()


def answers(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open()
    some_answers(checklist, instrument)
    checklist.go("antwoorden")
    checklist.page.get_by_text("Welke vragen?").click()


def advice(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open()
    for vraag in instrument.vragen:
        checklist.answer(vraag)
    checklist.expect_advice()
    checklist.go("advies")
    for part in checklist.advice.locator("summary").all():
        part.click()
    checklist.page.get_by_role("button", name="Maak een link").click()
    expect(checklist.page.get_by_label("Link met je antwoorden")).to_be_visible()


def with_trouble(checklist: Checklist, instrument: Instrument) -> None:
    checklist.page.route("**/assets/engine/**", lambda route: route.abort())
    checklist.open()
    checklist.answer(instrument.vragen[0])
    expect(checklist.trouble.filter(visible=True)).to_be_visible()


def with_an_error(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open("deel=onzin")
    alert = checklist.page.get_by_role("alert").filter(has_text="De link kan niet open.")
    expect(alert).to_be_visible(timeout=ADVICE_COMES)


def comparing(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open("vergelijken")
    given = f'"{instrument.vragen[0].id}": "{instrument.vragen[0].antwoorden[0].slug}"'
    texts = (
        f'{{"versie": 1, "instrument": "{instrument.slug}", "antwoorden": {{{each}}}}}'
        for each in ("", given)
    )
    files: list[FilePayload] = [
        {"name": f"{number}.json", "mimeType": "application/json", "buffer": text.encode()}
        for number, text in enumerate(texts)
    ]
    checklist.page.get_by_label("Voeg bestanden toe").set_input_files(files)
    expect(checklist.page.get_by_role("checkbox", checked=True)).to_have_count(
        2, timeout=ADVICE_COMES
    )
    checklist.page.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(checklist.page.locator("[data-vergelijking]")).to_be_focused()


def asking(checklist: Checklist, instrument: Instrument) -> None:
    checklist.open("randvoorwaarden")
    checklist.answer(instrument.vragen[0])
    checklist.go("antwoorden")
    checklist.page.get_by_role("button", name="Opnieuw beginnen").click()
    expect(checklist.question_asked).to_be_visible()


STATES = {
    "start": at_the_start,
    "start with saved": at_the_start_with_saved,
    "first step": step("randvoorwaarden"),
    "last step": step("empathie"),
    "policy": policy,
    "changing": changing,
    "answers": answers,
    "advice": advice,
    "trouble": with_trouble,
    "error": with_an_error,
    "comparing": comparing,
    "asking": asking,
}


@pytest.fixture(scope="module", params=STATES)
def looks(
    browser: Browser, server: SiteServer, instrument: Instrument, request: pytest.FixtureRequest
) -> Mapping[str, list[str]]:
    """What is wrong with a state, brought about on a phone, there, enlarged, and on a desktop."""
    with phone(browser) as page:
        STATES[request.param](Checklist(page, server.url), instrument)
        looks = {"phone": wrong(page, PHONE, touched=True)}
        page.evaluate(TEXT_SIZE, "250%")
        looks["large text"] = wrong(page, LARGE_TEXT)
        page.evaluate(TEXT_SIZE, "")
        return looks | {"desktop": wrong(page, DESKTOP)}


def test_every_state_on_a_phone(looks: Mapping[str, list[str]]) -> None:
    """At 320 px: nothing sticks out, all can be touched, axe finds nothing; also with 200% text."""
    assert looks["phone"] == []
    assert looks["large text"] == []


def test_every_state_on_a_desktop(looks: Mapping[str, list[str]]) -> None:
    assert looks["desktop"] == []


@pytest.mark.parametrize("address", ["checklist/papier/"])
def test_the_paper_page(browser: Browser, server: SiteServer, address: str) -> None:
    with phone(browser) as page:
        page.goto(server.url + address)
        assert wrong(page, PHONE) == []


def test_forced_colours_show_what_is_chosen(
    page: Page, server: SiteServer, instrument: Instrument
) -> None:
    page.emulate_media(forced_colors="active")
    checklist = Checklist(page, server.url).open("animo")
    vraag = instrument.vragen[2]
    checklist.answer(vraag)
    chosen, other = (
        checklist.question(vraag)
        .locator("label")
        .nth(number)
        .evaluate("label => getComputedStyle(label).borderTopWidth")
        for number in (0, 1)
    )
    assert float(chosen.removesuffix("px")) > float(other.removesuffix("px"))
    assert without_bars(page, axe.faults) == []


def test_nothing_moves_for_who_asked_for_that(
    page: Page, server: SiteServer, instrument: Instrument
) -> None:
    page.emulate_media(reduced_motion="reduce")
    checklist = Checklist(page, server.url).open("animo")
    checklist.answer(instrument.vragen[2])
    checklist.expect_advice()
    moving = page.evaluate(
        """() => [...document.querySelectorAll('.checklist *')].filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            const lasts = transitionDuration.split(',').some((each) => parseFloat(each) > 0.001);
            return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
        }).map((element) => element.outerHTML.slice(0, 100))"""
    )
    assert moving == []
