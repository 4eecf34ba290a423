"""WebKit: pages, search, and the journey to the advice that CPython gives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actie_engine.model import Gids
from browsers.webkit import Screen, WebKit
from tests.browser.engines import journey
from tests.browser.kinds import kinds
from tests.browser.server import SiteServer
from tests.site.conftest import whole_build
from wijkengids.content.validate import load

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site"


@pytest.fixture(scope="module")
def server() -> Iterator[SiteServer]:
    server = SiteServer(SITE if (SITE / "index.html").is_file() else whole_build(SITE).folder)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def webkit() -> Iterator[WebKit]:
    screen = Screen()
    webkit = WebKit(screen)
    yield webkit
    webkit.stop()
    screen.stop()


@pytest.fixture(scope="module")
def gids() -> Gids:
    return load(ROOT / "content")


def test_every_kind_of_page(webkit: WebKit, server: SiteServer) -> None:
    for address in kinds(SITE):
        webkit.goto(server.url + address)
        assert webkit.run("document.querySelector('h1').checkVisibility()"), address
    assert webkit.cookies() == []


def test_search(webkit: WebKit, server: SiteServer) -> None:
    journey.search(webkit, server.url)


def test_from_the_questions_to_the_advice_of_cpython(
    webkit: WebKit, server: SiteServer, gids: Gids
) -> None:
    journey.to_an_advice(webkit, server.url, gids)
