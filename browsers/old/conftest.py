"""A visitor with the Chromium that a test asks for by `parametrize("version", …)`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

from actie_engine.model import Gids
from browsers.old.chromium import OldChromium, launch
from scripts.old_chromium import programs
from tests.browser.server import SiteServer
from wijkengids.content.validate import load

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def site() -> Path:
    return ROOT / os.environ["WIJKENGIDS_SITE"]


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[SiteServer]:
    server = SiteServer(site)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def gids() -> Gids:
    return load(ROOT / "content")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture
def visitor(playwright: Playwright, version: int) -> Iterator[OldChromium]:
    browser = launch(playwright, programs()[version])
    visitor = OldChromium(browser)
    yield visitor
    visitor.stop()
    browser.close()
