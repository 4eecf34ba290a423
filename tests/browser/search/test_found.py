"""The query set, typed in the real page: are the expected pages among the first five links?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

import pytest
from playwright.sync_api import Browser

from tests.browser.search.dialog import SearchDialog
from tests.browser.server import SiteServer
from tests.search.queries import QUERIES, Query

pytestmark = pytest.mark.browser

BY_KIND = {kind: list(found) for kind, found in groupby(QUERIES, key=lambda query: query.soort)}
ALWAYS = {"naam", "alias", "afkorting"}
"""Kinds of which not one may be missed."""
PAUSE = 200
"""Milliseconds that the clock of the page is put forward: who types pauses, and then is sought."""
GOAL = 0.95
GOAL_PER_KIND = 0.9


@pytest.fixture(scope="module")
def answers(browser: Browser, server: SiteServer) -> Iterator[Mapping[str, list[str]]]:
    context = browser.new_context(locale="nl-NL")
    search = SearchDialog(context.new_page(), server.url)
    search.page.clock.install()
    search.open()
    found = {}
    for query in QUERIES:
        search.field.fill(query.vraag)
        search.page.clock.run_for(PAUSE)
        search.wait_for(query.vraag)
        found[query.vraag] = search.found()
    yield found
    context.close()


def recall(queries: list[Query], answers: Mapping[str, list[str]]) -> float:
    return sum(query.recall(answers[query.vraag]) for query in queries) / len(queries)


@pytest.mark.parametrize("kind", BY_KIND)
def test_each_kind_of_query(kind: str, answers: Mapping[str, list[str]]) -> None:
    goal = 1.0 if kind in ALWAYS else GOAL_PER_KIND
    if recall(BY_KIND[kind], answers) < goal:
        missed = {query.vraag: query.missed(answers[query.vraag]) for query in BY_KIND[kind]}
        pytest.fail(f"not found: { {vraag: pages for vraag, pages in missed.items() if pages} }")


def test_all_queries_together(answers: Mapping[str, list[str]]) -> None:
    assert recall(QUERIES, answers) >= GOAL


def test_who_half_remembers_lands_on_the_vouchers(answers: Mapping[str, list[str]]) -> None:
    assert answers["iets met bonnen voor bewoners"][0] == "methoden/vouchersysteem/"
