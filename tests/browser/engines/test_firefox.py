"""Firefox: every kind of page and the whole journey, and nobody but the site is asked anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actie_engine.model import Gids
from scripts.browser import FIREFOX
from tests.browser.engines import journey
from tests.browser.engines.firefox import Firefox
from tests.browser.engines.surfer import text_of, wait_for
from tests.browser.kinds import kinds
from tests.browser.proxy import RecordingProxy
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser


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
    firefox.resize(1280, 900)


@pytest.fixture
def private(proxy: RecordingProxy, tmp_path: Path) -> Iterator[Firefox]:
    """The browser, with a private window."""
    firefox = Firefox(FIREFOX.path(), tmp_path / "profile", proxy.port, private=True)
    yield firefox
    firefox.stop()


def test_a_private_window(private: Firefox, server: SiteServer, gids: Gids) -> None:
    """The advice comes and the answers stay as long as the window; no copy is promised."""
    journey.to_an_advice(private, server.url, gids)
    private.goto(f"{server.url}offline/")
    wait_for(private, "document.querySelector('[data-offline]').dataset.stand === 'onmogelijk'")
    assert "privévenster" in private.run(text_of("[data-offline]"))
    assert private.cookies() == []
