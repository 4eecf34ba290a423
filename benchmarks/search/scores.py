"""How well a number of queries was answered."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from tests.search.queries import Query


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """The averages over a number of queries."""

    recall: float
    mrr: float

    def __str__(self) -> str:
        return f"{self.recall:.3f} / {self.mrr:.3f}"


def score(queries: Sequence[Query], answers: Mapping[str, Sequence[str]]) -> Score:
    """Return the score of answers by query."""
    return Score(
        recall=sum(each.recall(answers[each.vraag]) for each in queries) / len(queries),
        mrr=sum(each.reciprocal_rank(answers[each.vraag]) for each in queries) / len(queries),
    )


def kinds(queries: Iterable[Query]) -> dict[str, list[Query]]:
    """Return the queries by kind, in their order."""
    by_kind: dict[str, list[Query]] = {}
    for query in queries:
        by_kind.setdefault(query.soort, []).append(query)
    return by_kind
