"""A later visit goes on from a picture of the memory, and is none the worse without it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, Route

from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids
from tests.browser.server import SiteServer
from tests.scenarios.cases import scenario
from wijkengids.runtime.manifest import with_file

pytestmark = pytest.mark.browser

NOTE = "kwikstaartje-onder-de-dakgoot"
PATIENCE = 20
"""Seconds by the clock of the page: longer than it waits for a memory, not for a plain start."""
ANSWERS = scenario("moedergroep")["antwoorden"]
ASK = """async ([module, answers]) => {
    const { Engine } = await import(module);
    const engine = new Engine();
    const { advies, html } = await engine.advise(answers, "../");
    return { advies, html, versie: engine.versie };
}"""
KEPT = """async (name) => {
    const cache = await caches.open(name);
    return (await cache.keys()).map(({ url }) => url);
}"""
HAS_NOTE = """async ([name, note]) => {
    const cache = await caches.open(name);
    const [request] = await cache.keys();
    const memory = await (await cache.match(request)).arrayBuffer();
    return new TextDecoder("latin1").decode(memory).includes(note);
}"""
CHANGE = """async ([name, how, keepsHash]) => {
    const cache = await caches.open(name);
    const [request] = await cache.keys();
    const response = await cache.match(request);
    let memory = new Uint8Array(await response.arrayBuffer());
    if (how === "corrupt") memory.fill(255, 3_000_000, 3_000_100);
    if (how === "truncated") memory = memory.slice(0, memory.length / 2);
    if (how === "foreign") memory.fill(42, 0, 200);
    const headers = new Headers(response.headers);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", memory));
    const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (!keepsHash) headers.set("X-Sha256", hash);
    await cache.put(request, new Response(memory, { headers }));
}"""
SAVES_DATA = "Object.defineProperty(navigator.connection, 'saveData', { value: true });"


class Visitor:
    """Someone whose browser keeps what it is given."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.home = home
        self.cache = f"wijkengids.rekenkern {home}"

    def ask(self) -> Any:
        """Visit anew and return the advice."""
        self.begin_to_ask()
        return self.page.evaluate("asked")

    def begin_to_ask(self) -> None:
        """Visit anew and ask for the advice, that the page then promises as `asked`."""
        self.page.goto(self.home)
        answers = {**ANSWERS, "notities": {next(iter(ANSWERS["antwoorden"])): NOTE}}
        module = f"{self.home}assets/checklist/engine.mjs"
        self.page.evaluate(f"(given) => {{ window.asked = ({ASK})(given); }}", [module, answers])

    def kept(self) -> list[str]:
        """Return the addresses of what is kept."""
        addresses: list[str] = self.page.evaluate(KEPT, self.cache)
        return addresses

    def wait_until_kept(self, besides: str = "") -> str:
        """Wait until a picture is kept, another one than at an address; return its address."""
        for _ in range(600):
            kept = self.kept()
            if len(kept) == 1 and kept != [besides]:
                return kept[0]
            self.page.wait_for_timeout(100)
        pytest.fail("no picture of the memory is kept")

    @contextmanager
    def asking(self) -> Iterator[list[str]]:
        """Yield the files of the engine that are asked for."""
        asked: list[str] = []

        def hear(request: Request) -> None:
            if "/assets/engine/" in request.url:
                asked.append(request.url)

        self.page.context.on("request", hear)
        yield asked
        self.page.context.remove_listener("request", hear)


@pytest.fixture
def visitor(page: Page, server: SiteServer) -> Visitor:
    return Visitor(page, server.url)


def test_a_later_visit_goes_on_from_it_with_the_same_advice(visitor: Visitor) -> None:
    first = visitor.ask()
    visitor.wait_until_kept()
    with visitor.asking() as asked:
        assert visitor.ask() == first
    assert any("manifest.json" in url for url in asked)
    assert [url for url in asked if "bundle.json" in url] == []


def test_it_was_made_before_the_engine_saw_an_answer(visitor: Visitor) -> None:
    visitor.ask()
    visitor.wait_until_kept()
    assert not visitor.page.evaluate(HAS_NOTE, [visitor.cache, NOTE])
    assert visitor.page.evaluate(HAS_NOTE, [visitor.cache, "actie_engine"])


@pytest.mark.parametrize(
    ("how", "keeps_hash"), [("corrupt", True), ("truncated", True), ("foreign", False)]
)
def test_one_that_is_wrong_is_not_used(visitor: Visitor, how: str, keeps_hash: bool) -> None:
    first = visitor.ask()
    visitor.wait_until_kept()
    visitor.page.evaluate(CHANGE, [visitor.cache, how, keeps_hash])
    with visitor.asking() as asked:
        assert visitor.ask() == first
    assert any("bundle.json" in url for url in asked)


def test_one_that_hangs_is_given_up(visitor: Visitor) -> None:
    """The clock of the page is put forward, by less than the patience with a start without one."""
    first = visitor.ask()
    visitor.wait_until_kept()
    visitor.page.evaluate(CHANGE, [visitor.cache, "truncated", False])
    visitor.page.clock.install()
    visitor.begin_to_ask()
    for _ in range(PATIENCE):
        visitor.page.wait_for_timeout(200)
        visitor.page.clock.run_for(1_000)
    assert visitor.page.evaluate("asked") == first


def test_another_content_does_not_use_it(visitor: Visitor, site: Path, gids: Gids) -> None:
    first = visitor.ask()
    before = visitor.wait_until_kept()
    one_method_less = dict(list(gids.methoden.items())[1:])
    bundle = dump_bundle(dataclasses.replace(gids, methoden=one_method_less))
    manifest = (site / "assets/engine/manifest.json").read_text()
    manifest = with_file(manifest, "bundle", "bundle.json", bundle.encode())
    visitor.page.route("**/manifest.json", lambda route: route.fulfill(body=manifest))
    visitor.page.route("**/bundle.json*", lambda route: route.fulfill(body=bundle))
    assert visitor.ask()["versie"] != first["versie"]
    visitor.wait_until_kept(besides=before)


def test_nothing_is_kept_where_data_is_saved(visitor: Visitor) -> None:
    def saving(route: Route) -> None:
        route.fulfill(response=(found := route.fetch()), body=f"{SAVES_DATA}\n{found.text()}")

    visitor.page.route("**/kept-memory.mjs", saving)
    visitor.ask()
    visitor.page.wait_for_timeout(4_000)
    assert visitor.kept() == []
