"""The engine cannot start or dies: the page says why and what to do, keeps all, and tries again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from actie_engine.model import Instrument
from tests.browser.checklist import ADVICE_COMES, Checklist
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

FETCHED = (
    "manifest.json",
    "pyodide.*.mjs",
    "pyodide.asm.*.js",
    "pyodide.asm.*.wasm",
    "memory.*.wasm",
)
SWITCH_OFF = "delete globalThis.WebAssembly;"
PAGE_INSTEAD = "<!doctype html><title>Niet gevonden</title>"


def expect_trouble(checklist: Checklist, instrument: Instrument, why: str) -> None:
    """See why it fails, with an answer given meanwhile; that answer is still there afterwards."""
    checklist.answer(instrument.vragen[0])
    expect(checklist.trouble).to_contain_text(why, timeout=ADVICE_COMES)
    expect(checklist.page.get_by_text("Je antwoorden zijn bewaard")).to_be_visible()
    checklist.expect_answered(1)
    assert checklist.kept_answers() == {
        instrument.vragen[0].id: instrument.vragen[0].antwoorden[0].slug
    }


def expect_recovery(checklist: Checklist) -> None:
    """Try again, and get the advice."""
    checklist.page.unroute_all()
    checklist.again.click()
    checklist.expect_advice()
    expect(checklist.trouble).to_be_hidden()


@pytest.mark.parametrize("name", FETCHED)
def test_a_missing_file(checklist: Checklist, instrument: Instrument, name: str) -> None:
    checklist.page.route(
        f"**/assets/engine/{name}*", lambda route: route.fulfill(status=404, body=PAGE_INSTEAD)
    )
    checklist.open()
    expect_trouble(checklist, instrument, "staat niet op de site")


@pytest.mark.parametrize("name", FETCHED)
def test_a_page_instead_of_a_file(checklist: Checklist, instrument: Instrument, name: str) -> None:
    checklist.page.route(
        f"**/assets/engine/{name}*",
        lambda route: route.fulfill(body=PAGE_INSTEAD, content_type="text/html"),
    )
    checklist.open()
    expect_trouble(checklist, instrument, "kwam niet goed over")
    expect_recovery(checklist)


@pytest.mark.parametrize("name", ["memory.*.wasm", "pyodide.asm.*.wasm", "pyodide.*.mjs"])
def test_half_a_file(checklist: Checklist, instrument: Instrument, site: Path, name: str) -> None:
    (file,) = (site / "assets" / "engine").glob(name)
    half = file.read_bytes()[: file.stat().st_size // 2]
    kind = "application/wasm" if name.endswith("wasm") else "text/javascript"
    checklist.page.route(
        f"**/assets/engine/{name}*", lambda route: route.fulfill(body=half, content_type=kind)
    )
    checklist.open()
    expect_trouble(checklist, instrument, "kwam niet goed over")


@pytest.mark.parametrize("name", ["manifest.json", "pyodide.asm.*.js", "pyodide.asm.*.wasm"])
def test_a_file_that_never_comes(checklist: Checklist, instrument: Instrument, name: str) -> None:
    page = checklist.page
    page.clock.install()
    waiting = hold_back(page, f"**/assets/engine/{name}*")
    checklist.open()
    checklist.answer(instrument.vragen[0])
    page.clock.run_for(5_000)
    wait_until(page, waiting)
    page.clock.run_for(50_000)
    expect(checklist.trouble).to_contain_text("duurt te lang")
    checklist.expect_answered(1)
    page.clock.resume()
    expect_recovery(checklist)


def hold_back(page: Page, address: str) -> list[Route]:
    """Let a file hang; returns the list that fills once it is asked for."""
    asked: list[Route] = []

    def hold(route: Route) -> None:
        asked.append(route)

    page.route(address, hold)
    return asked


def wait_until(page: Page, happened: list[Route]) -> None:
    for _ in range(600):
        if happened:
            return
        page.wait_for_timeout(50)
    pytest.fail("the file was not asked for")


def test_the_site_is_out_of_reach(checklist: Checklist, instrument: Instrument) -> None:
    checklist.page.route("**/assets/engine/**", lambda route: route.abort("internetdisconnected"))
    checklist.open()
    expect_trouble(checklist, instrument, "niet bereikbaar")
    expect_recovery(checklist)


def test_the_worker_cannot_be_loaded(checklist: Checklist, instrument: Instrument) -> None:
    checklist.page.route("**/worker.mjs", lambda route: route.fulfill(status=404))
    checklist.open()
    expect_trouble(checklist, instrument, "kan het programma voor het advies niet starten")
    expect_recovery(checklist)


def test_no_webassembly(checklist: Checklist, instrument: Instrument) -> None:
    def without_webassembly(route: Route) -> None:
        route.fulfill(response=(found := route.fetch()), body=f"{SWITCH_OFF}\n{found.text()}")

    checklist.page.route("**/worker.mjs", without_webassembly)
    checklist.open()
    expect_trouble(checklist, instrument, "WebAssembly ontbreekt of staat uit")


@pytest.fixture
def strict_server(site: Path) -> Iterator[SiteServer]:
    policy = "default-src 'self' 'unsafe-inline' data:"  # without 'wasm-unsafe-eval'
    server = SiteServer(site, {"Content-Security-Policy": policy})
    yield server
    server.stop()


def test_a_policy_forbids_webassembly(
    page: Page, strict_server: SiteServer, instrument: Instrument
) -> None:
    checklist = Checklist(page, strict_server.url).open()
    expect_trouble(checklist, instrument, "houdt het programma voor het advies tegen")


def test_a_dead_worker_is_replaced(checklist: Checklist, instrument: Instrument) -> None:
    page = checklist.page
    page.clock.install()
    checklist.open()
    page.clock.resume()
    checklist.answer(instrument.vragen[0])
    checklist.expect_advice()

    with checklist.expect_new_advice():
        checklist.worker.evaluate("self.close()")
        checklist.answer(instrument.vragen[1])
        page.wait_for_timeout(500)  # the page asks the dead worker
        page.clock.fast_forward(12_000)
    expect(checklist.trouble).to_be_hidden()
    checklist.expect_answered(2)


def test_a_worker_that_dies_while_starting(checklist: Checklist, instrument: Instrument) -> None:
    page = checklist.page
    page.clock.install()
    held = hold_back(page, "**/pyodide.asm.*.wasm")
    checklist.open()
    checklist.answer(instrument.vragen[0])
    page.clock.run_for(5_000)
    wait_until(page, held)
    checklist.worker.evaluate("self.close()")
    page.clock.run_for(50_000)
    expect(checklist.trouble).to_contain_text("duurt te lang")
    page.clock.resume()
    expect_recovery(checklist)


def test_no_old_advice_with_new_answers(checklist: Checklist, instrument: Instrument) -> None:
    page = checklist.page
    page.clock.install()
    checklist.open()
    page.clock.resume()
    checklist.answer(instrument.vragen[0])
    checklist.expect_advice()

    page.route("**/assets/engine/**", lambda route: route.abort())
    checklist.worker.evaluate("self.close()")
    checklist.answer(instrument.vragen[1])
    page.wait_for_timeout(500)  # the page asks the dead worker
    page.clock.fast_forward(12_000)
    expect(checklist.trouble).to_be_visible()
    expect(checklist.advice).to_be_empty()
    expect_recovery(checklist)
    checklist.expect_answered(2)
