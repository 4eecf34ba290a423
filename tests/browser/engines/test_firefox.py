"""Firefox: every kind of page and the whole journey, and nobody but the site is asked anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from actie_engine.model import Gids
from scripts.browser import FIREFOX
from tests.browser.engines import journey
from tests.browser.engines.firefox import Firefox
from tests.browser.engines.surfer import wait_for
from tests.browser.kinds import kinds
from tests.browser.proxy import RecordingProxy
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

IS_DONE = """!document.querySelector('[data-checklist-pagina]')
    || performance.getEntriesByName('wijkengids.advies-werkt').length > 0"""
"""A page that is left while its program comes would rightly complain that it did not come."""


@pytest.fixture(scope="module")
def proxy(server: SiteServer) -> Iterator[RecordingProxy]:
    proxy = RecordingProxy(server.origin)
    yield proxy
    proxy.stop()


@pytest.fixture(scope="module")
def started(proxy: RecordingProxy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    firefox = Firefox(FIREFOX.path(), tmp_path_factory.mktemp("firefox"), proxy.port)
    yield firefox
    firefox.stop()


@pytest.fixture
def firefox(started: Firefox, proxy: RecordingProxy) -> Iterator[Firefox]:
    """The browser; afterwards nothing was refused, kept as a cookie, or asked of anyone else."""
    started.complaints.clear()
    yield started
    assert started.complaints == []
    assert started.cookies() == []
    assert proxy.asked
    assert proxy.asked_elsewhere() == []


def test_the_proxy_hears_what_a_page_without_a_policy_asks(
    started: Firefox, proxy: RecordingProxy
) -> None:
    started.goto("data:text/html,<img src='https://elders.example/'>")
    assert proxy.asked_elsewhere() == ["https://elders.example:443"]
    proxy.asked.clear()


def test_every_kind_of_page(firefox: Firefox, site: Path, server: SiteServer) -> None:
    for address in kinds(site):
        firefox.goto(server.url + address)
        assert firefox.run("document.querySelector('h1').checkVisibility()"), address
        wait_for(firefox, IS_DONE)
        assert firefox.complaints == [], address


def test_search(firefox: Firefox, server: SiteServer) -> None:
    journey.search(firefox, server.url)


def test_from_the_questions_to_the_advice_of_cpython(
    firefox: Firefox, server: SiteServer, gids: Gids
) -> None:
    journey.to_an_advice(firefox, server.url, gids)
    keys = firefox.run("Object.keys(localStorage)")
    assert [key for key in keys if not key.startswith("wijkengids.checklist.")] == []


@pytest.mark.parametrize("address", ["", "checklist/#animo", "methoden/vouchersysteem/"])
def test_it_fits_320_pixels(firefox: Firefox, server: SiteServer, address: str) -> None:
    journey.fits_a_narrow_page(firefox, server.url + address)
    wait_for(firefox, IS_DONE)
    firefox.resize(1280, 900)


@contextmanager
def opened(profile: Path, proxy: RecordingProxy, *, private: bool) -> Iterator[Firefox]:
    """Start a Firefox of its own, and end it whatever happens."""
    firefox = Firefox(FIREFOX.path(), profile, proxy.port, private=private)
    try:
        yield firefox
    finally:
        firefox.stop()


def test_a_private_window_works_and_leaves_nothing(
    proxy: RecordingProxy, server: SiteServer, gids: Gids, tmp_path: Path
) -> None:
    """The advice comes, and is there as long as the window; afterwards there is no trace of it."""
    with opened(tmp_path, proxy, private=True) as window:
        journey.to_an_advice(window, server.url, gids)
        assert window.complaints == []
    with opened(tmp_path, proxy, private=False) as later:
        later.goto(f"{server.url}over/")  # which keeps nothing itself
        assert later.run("Object.keys(localStorage)") == []
        assert later.run("caches.keys()") == []
        assert later.cookies() == []
