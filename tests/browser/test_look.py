"""Fits a phone, can be touched, and axe finds nothing, in every state, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from actie_engine.model import Instrument
from tests.browser.checklist import Checklist
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

type Scheme = Literal["light", "dark"]

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RUN_AXE = """async () => {
    const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run('.checklist', { runOnly: standard });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""
TOO_SMALL = """() => {
    const parts = document.querySelectorAll(
        '.checklist :is(label.keuze, select, textarea, summary, button, .voortgang a)');
    const shown = [...parts].filter((part) => part.checkVisibility() && part.offsetHeight > 0);
    const small = shown.filter((part) => part.getBoundingClientRect().height < 44);
    return small.map((part) => part.outerHTML);
}"""


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Scheme:
    scheme: Scheme = request.param
    return scheme


@pytest.fixture
def phone(browser: Browser, scheme: Scheme) -> Iterator[Page]:
    context = browser.new_context(
        color_scheme=scheme, locale="nl-NL", viewport={"width": 320, "height": 640}
    )
    yield context.new_page()
    context.close()


def faults(page: Page) -> list[str]:
    page.add_script_tag(path=AXE)
    found: list[str] = page.evaluate(RUN_AXE)
    return found


def test_nothing_sticks_out_and_all_can_be_touched(phone: Page, server: SiteServer) -> None:
    Checklist(phone, server.url).open()
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
    assert phone.evaluate(TOO_SMALL) == []


def test_at_the_start(phone: Page, server: SiteServer) -> None:
    Checklist(phone, server.url).open()
    assert faults(phone) == []


def test_with_an_advice(phone: Page, server: SiteServer, instrument: Instrument) -> None:
    checklist = Checklist(phone, server.url).open()
    for vraag in instrument.vragen:
        checklist.answer(vraag)
    checklist.note(instrument.vragen[0], "Een notitie")
    checklist.expect_advice()
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
    assert faults(phone) == []


def test_with_trouble(phone: Page, server: SiteServer, instrument: Instrument) -> None:
    phone.route("**/assets/engine/**", lambda route: route.abort())
    checklist = Checklist(phone, server.url).open()
    checklist.answer(instrument.vragen[0])
    expect(checklist.trouble).to_be_visible()
    assert faults(phone) == []
