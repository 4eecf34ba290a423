"""The query set itself: enough of every kind, and pages that exist."""

from __future__ import annotations

from collections import Counter

import pytest

from actie_engine.model import Gids
from tests.search.queries import QUERIES, Query

KINDS = {
    *("naam", "alias", "afkorting", "verbuiging", "helft", "los geschreven", "synoniem", "tikfout"),
    *("onderwerp", "persoon", "plaats", "vraag"),
}
LISTS = {"bronnen/", "checklist/"}


def test_there_are_enough_of_every_kind() -> None:
    counts = Counter(query.soort for query in QUERIES)
    assert set(counts) == KINDS
    assert len(QUERIES) >= 80
    assert min(counts.values()) >= 10


def test_no_query_stands_in_it_twice() -> None:
    counts = Counter(query.vraag for query in QUERIES)
    assert [vraag for vraag, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.vraag)
def test_expected_pages_exist(query: Query, gids: Gids) -> None:
    for page in query.verwacht:
        top, _, slug = page.rstrip("/").partition("/")
        known = {
            "methoden": gids.methoden,
            "begrippen": [f"#{begrip}" for begrip in gids.begrippen],
            "actie": [*gids.elementen, "rollen"],
            "gids": [slug],
        }
        assert page in LISTS or slug in known[top], page
