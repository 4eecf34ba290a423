"""Visitors whose browser may keep the guide, and sites to keep: the whole one and a small one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.offline.guide import Guide, next_version, small_copy
from tests.browser.server import SiteServer


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor like any other, with nothing on the device yet."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture(scope="session")
def small_site(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_copy(site, tmp_path_factory.mktemp("small") / "site")


@pytest.fixture(scope="session")
def newer_site(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return next_version(small_site, tmp_path_factory.mktemp("newer") / "site")


@pytest.fixture
def small_server(small_site: Path) -> Iterator[SiteServer]:
    """A server with the small site, that a test may stop and give another version."""
    server = SiteServer(small_site)
    yield server
    server.stop()


@pytest.fixture
def guide(page: Page, small_server: SiteServer) -> Guide:
    return Guide(page, small_server)
