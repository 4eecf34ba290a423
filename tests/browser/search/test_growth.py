"""What a query loads does not grow with the site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Response

from benchmarks.search.generated import documents, documents_of
from tests.browser.search.dialog import SearchDialog
from tests.browser.server import SiteServer
from tests.search.queries import QUERIES
from wijkengids.search.build import build
from wijkengids.search.synonyms import read_synonyms

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[3]
METHODS = 400
ASKED = [each.vraag for each in QUERIES[::21]]
INDEX = "assets/search/index"


@pytest.fixture(scope="module")
def grown_server(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """The site with an index as it would be with ten times as many methods."""
    grown = tmp_path_factory.mktemp("grown") / "site"
    shutil.copytree(site, grown, ignore=shutil.ignore_patterns("engine", "index", "*.zip"))
    many = documents(documents_of(site), METHODS)
    for name, text in build(many, read_synonyms(ROOT / "content")).items():
        path = grown / INDEX / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    server = SiteServer(grown)
    yield server
    server.stop()


def loaded(browser: Browser, server: SiteServer) -> int:
    """Return how many bytes of the index a page asks for at its first query, over some queries."""
    sizes = []

    def note(response: Response) -> None:
        if f"/{INDEX}/" in response.url:
            sizes.append(int(response.headers["content-length"]))

    context = browser.new_context()
    search = SearchDialog(context.new_page(), server.url)
    search.page.on("response", note)
    for query in ASKED:
        search.page.goto(f"{server.url}over/?zoek={quote(query)}")
        search.wait_for(query)
    context.close()
    return sum(sizes)


def test_a_query_loads_no_more_on_a_site_of_ten_times_as_many_methods(
    browser: Browser, server: SiteServer, grown_server: SiteServer
) -> None:
    assert loaded(browser, grown_server) <= 1.1 * loaded(browser, server)
