"""A built site on a plain server, and a Chromium to look at it.

`WIJKENGIDS_SITE` names a folder with a built site; without it the site is built once a run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from actie_engine.model import Gids, Instrument
from scripts.browser import CHROMIUM
from tests.browser.checklist import Checklist
from tests.browser.server import SiteServer
from tests.site.conftest import build_once

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20_000  # milliseconds: the page may be slow on a busy machine
NOT_NEEDED = (
    "AutofillServerCommunication",  # asks Google what fields are for
    "WebUIOmniboxPopup",  # a page for the address bar, of every window, that nobody sees
    "WebUIOmniboxAimPopup",
)
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=" + ",".join(NOT_NEEDED),
    "--js-flags=--liftoff-only",  # runs WebAssembly at once, without making it faster meanwhile
]


@pytest.fixture(scope="session")
def instrument(gids: Gids) -> Instrument:
    return gids.instrumenten["uitvoering"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    given = os.environ.get("WIJKENGIDS_SITE")
    if given:
        return Path(given)
    build = build_once(tmp_path_factory)
    if build.returncode:
        pytest.fail(build.output, pytrace=False)
    return build.folder


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[SiteServer]:
    server = SiteServer(site)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium_path() -> str:
    return CHROMIUM.path()


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium_path, args=CHROMIUM_ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor without a copy of the guide: every file comes from the server (see offline/)."""
    context = browser.new_context(
        locale="nl-NL", viewport={"width": 1280, "height": 900}, service_workers="block"
    )
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def checklist(page: Page, server: SiteServer) -> Checklist:
    return Checklist(page, server.url)
