"""A file of the engine that is not what it was when the site was built does not run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, Route, expect

from actie_engine.model import Instrument
from tests.browser.checklist import ADVICE_COMES, Checklist
from tests.browser.conftest import CHROMIUM_ARGUMENTS
from tests.browser.server import SiteServer
from tests.scenarios.cases import scenario

pytestmark = pytest.mark.browser

PARTS = ("loader", "program", "wasm", "memory")
FROM_THE_BEGINNING = ("rest", "library", "engine", "bundle")
"""What is asked for besides where there is no picture of the memory to go on from."""
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm"}
REFUSED = "anders dan toen de site werd gemaakt"
ASK = """async ([module, answers]) => {
    const { Engine } = await import(module);
    return new Engine().advise(answers, "../").then(
        ({ html }) => html,
        ({ message }) => message,
    );
}"""


type Changed = Callable[[str], Callable[[Route], None]]
"""By what a file is: an answer that gives it with one byte changed."""


@pytest.fixture(scope="session")
def names(site: Path) -> dict[str, str]:
    """The files of the engine by what they are."""
    manifest = json.loads((site / "assets/engine/manifest.json").read_text())
    parts: dict[str, str] = manifest["parts"]
    return parts


def ask(page: Page, home: str) -> str:
    """Return the advice of a new engine, or why there is none."""
    answers = scenario("moedergroep")["antwoorden"]
    reply: str = page.evaluate(ASK, [f"{home}assets/checklist/engine.mjs", answers])
    return reply


@pytest.fixture(scope="session")
def changed(site: Path, names: dict[str, str]) -> Changed:
    """Answers that give a file with one byte changed."""

    def answer(part: str) -> Callable[[Route], None]:
        name = names[part]
        content = bytearray((site / "assets/engine" / name).read_bytes())
        content[len(content) // 2] ^= 1
        kind = TYPES.get(Path(name).suffix, "application/octet-stream")
        return lambda route: route.fulfill(body=bytes(content), content_type=kind)

    return answer


@pytest.mark.parametrize("part", PARTS)
def test_a_changed_byte_is_refused(
    page: Page, server: SiteServer, names: dict[str, str], changed: Changed, part: str
) -> None:
    page.route(f"**/{names[part]}*", changed(part))
    page.goto(server.url)
    assert REFUSED in ask(page, server.url)


@pytest.fixture
def without_picture(page: Page, site: Path) -> Page:
    """A page that finds no picture of the memory to go on from."""
    manifest = json.loads((site / "assets/engine/manifest.json").read_text())
    page.route("**/manifest.json", lambda route: route.fulfill(json=manifest | {"picture": None}))
    return page


@pytest.mark.parametrize("part", FROM_THE_BEGINNING)
def test_also_without_a_picture_of_the_memory(
    without_picture: Page, server: SiteServer, changed: Changed, names: dict[str, str], part: str
) -> None:
    without_picture.goto(server.url)
    assert "<h3" in ask(without_picture, server.url)
    without_picture.route(f"**/{names[part]}*", changed(part))
    assert REFUSED in ask(without_picture, server.url)


def test_the_reader_is_told(
    checklist: Checklist, instrument: Instrument, names: dict[str, str], changed: Changed
) -> None:
    checklist.page.route(f"**/{names['memory']}", changed("memory"))
    checklist.open()
    checklist.answer(instrument.vragen[0])
    expect(checklist.trouble).to_contain_text(REFUSED, timeout=ADVICE_COMES)


@pytest.fixture
def without_https(playwright: Playwright, chromium_path: str) -> Iterator[Page]:
    """A page of a browser that knows the server by a name for which it wants https."""
    rules = "--host-resolver-rules=MAP gids.test 127.0.0.1"
    browser = playwright.chromium.launch(
        executable_path=chromium_path, args=[*CHROMIUM_ARGUMENTS, rules]
    )
    yield browser.new_page()
    browser.close()


def test_also_without_https(
    without_https: Page, server: SiteServer, names: dict[str, str], changed: Changed
) -> None:
    home = server.url.replace("127.0.0.1", "gids.test")
    without_https.goto(home)
    assert not without_https.evaluate("isSecureContext")
    assert "<h3" in ask(without_https, home)
    for part in ("wasm", "memory"):
        without_https.route(f"**/{names[part]}", changed(part))
        assert REFUSED in ask(without_https, home)
        without_https.unroute_all()
