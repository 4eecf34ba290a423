"""The query set, and how well a list of answers does on it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

QUERIES = Path(__file__).parents[2] / "tests" / "search" / "queries.json"
TOP = 5
DEEP = 10


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Query:
    """A query, its kind, and the pages that should be among the first five.

    `later` ones were written when the search was finished, and changed nothing in it.
    """

    soort: str
    vraag: str
    verwacht: tuple[str, ...]
    later: bool = False


def read_queries() -> list[Query]:
    """Return the query set."""
    rows = json.loads(QUERIES.read_text(encoding="utf-8"))
    return [Query(**{**row, "verwacht": tuple(row["verwacht"])}) for row in rows]


def recall(query: Query, found: Sequence[str]) -> float:
    """Return which part of the expected pages is among the first five."""
    first = found[:TOP]
    return sum(page in first for page in query.verwacht) / len(query.verwacht)


def reciprocal_rank(query: Query, found: Sequence[str]) -> float:
    """Return 1 for an expected page in the first place, 1/2 in the second, and so on."""
    ranks = (rank for rank, page in enumerate(found[:DEEP], start=1) if page in query.verwacht)
    return 1 / next(ranks, float("inf"))


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """How well a number of queries was answered, on average."""

    queries: int
    recall: float
    mrr: float

    def __str__(self) -> str:
        return f"{self.recall:.3f} / {self.mrr:.3f}"


def score(queries: Iterable[Query], answers: Mapping[str, Sequence[str]]) -> Score:
    """Return the score of answers by query."""
    listed = list(queries)
    return Score(
        queries=len(listed),
        recall=sum(recall(each, answers[each.vraag]) for each in listed) / len(listed),
        mrr=sum(reciprocal_rank(each, answers[each.vraag]) for each in listed) / len(listed),
    )


def kinds(queries: Iterable[Query]) -> dict[str, list[Query]]:
    """Return the queries by kind, in their order."""
    by_kind: dict[str, list[Query]] = {}
    for query in queries:
        by_kind.setdefault(query.soort, []).append(query)
    return by_kind
