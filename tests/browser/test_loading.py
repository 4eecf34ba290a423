"""The engine is never in the way: it loads late, or not at all, and the form does not wait."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from actie_engine.model import Instrument
from tests.browser.checklist import ADVICE_COMES, Checklist
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

SAVES_DATA = "Object.defineProperty(navigator.connection, 'saveData', { value: true });"
READING = ("", "gids/wijkaanpak/", "methoden/", "methoden/idop/")
AROUND = ("actie/", "actie/animo/", "actie/rollen/")
LATER = """() => performance.getEntriesByType("resource")
    .filter(({ name }) => name.includes("/assets/engine/"))
    .map(({ startTime }) => startTime - performance.timing.loadEventEnd
        + performance.timing.navigationStart)"""


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The names of the files of the engine that the page asks for."""
    names: list[str] = []

    def hear(address: str) -> None:
        if "/assets/engine/" in address:
            names.append(urlsplit(address).path.rpartition("/")[2].split(".")[0])

    page.on("request", lambda request: hear(request.url))
    return names


def wait_until(page: Page, condition: Callable[[], bool]) -> None:
    for _ in range(1200):
        if condition():
            return
        page.wait_for_timeout(50)
    pytest.fail("it did not happen")


@pytest.mark.parametrize("address", READING)
def test_a_page_to_read_loads_nothing_of_it(
    page: Page, server: SiteServer, asked: list[str], address: str
) -> None:
    page.goto(server.url + address)
    page.wait_for_load_state("networkidle")
    assert asked == []


@pytest.mark.parametrize("address", AROUND)
def test_a_page_around_the_checklist_warms_the_cache_afterwards(
    page: Page, server: SiteServer, asked: list[str], address: str
) -> None:
    page.goto(server.url + address)
    wait_until(page, lambda: "memory" in asked)
    assert {"manifest", "pyodide", "memory"} == set(asked)
    assert min(page.evaluate(LATER)) >= 0


def test_not_where_data_is_saved(page: Page, server: SiteServer, asked: list[str]) -> None:
    page.add_init_script(SAVES_DATA)
    page.goto(server.url + AROUND[0])
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(3_000)
    assert asked == []


def test_where_data_is_saved_it_waits_for_the_first_answer(
    checklist: Checklist, instrument: Instrument, asked: list[str]
) -> None:
    checklist.page.add_init_script(SAVES_DATA)
    checklist.open()
    checklist.page.wait_for_timeout(3_000)
    assert asked == []
    checklist.answer(instrument.vragen[0])
    checklist.expect_advice()


def test_one_can_answer_before_it_is_there_and_sees_how_far_it_is(
    checklist: Checklist, instrument: Instrument
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    checklist.page.route("**/memory.*.wasm", hold)
    checklist.open()
    for vraag in instrument.vragen[:3]:
        checklist.answer(vraag)
    checklist.expect_answered(3)
    wait_until(checklist.page, lambda: len(held) == 1)
    status = checklist.page.locator("[data-status-stap]")
    expect(status).to_contain_text("rekenprogramma laden", timeout=ADVICE_COMES)
    expect(status).to_contain_text(" MB")
    held[0].continue_()
    checklist.expect_advice()
    expect(status).to_be_hidden()
