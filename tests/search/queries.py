"""The query set, and how well a list of answers does on it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

TOP = 5
DEEP = 10


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Query:
    """A query, its kind, and the pages that should be among the first five.

    `later` ones were written when the ranking was finished.
    """

    soort: str
    vraag: str
    verwacht: tuple[str, ...]
    later: bool = False

    def missed(self, found: Sequence[str]) -> list[str]:
        """Return the expected pages that are not among the first five."""
        return [page for page in self.verwacht if page not in found[:TOP]]

    def recall(self, found: Sequence[str]) -> float:
        """Return which part of the expected pages is among the first five."""
        return 1 - len(self.missed(found)) / len(self.verwacht)

    def reciprocal_rank(self, found: Sequence[str]) -> float:
        """Return 1 for an expected page in the first place, 1/2 in the second, and so on."""
        ranks = (rank for rank, page in enumerate(found[:DEEP], 1) if page in self.verwacht)
        return 1 / next(ranks, float("inf"))


def read_queries() -> list[Query]:
    """Return the query set."""
    rows = json.loads(Path(__file__).with_name("queries.json").read_text(encoding="utf-8"))
    return [Query(**{**row, "verwacht": tuple(row["verwacht"])}) for row in rows]


QUERIES = read_queries()
