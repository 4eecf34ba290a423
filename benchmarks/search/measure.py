"""The search at three sizes, next to the one that comes with Material for MkDocs.

`python -m benchmarks.search` compares more engines; README.md has what came of that.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from playwright.sync_api import Browser, sync_playwright

from benchmarks.result import Goal, Result, Series, Table
from benchmarks.search.engines import ARGUMENTS, OURS, THEIRS, Answers, Loaded, engines
from benchmarks.search.generated import documents, documents_of
from benchmarks.search.scores import Score, score
from benchmarks.site import built_site
from scripts.browser import CHROMIUM
from tests.search.queries import QUERIES

SIZES = {39: (OURS, THEIRS), 1_000: (OURS, THEIRS), 10_000: (OURS,)}
"""Material's needs minutes to open the index of ten thousand."""
RECALL, GROWTH = 0.95, 1.1
"""As `tests/browser/search` holds them: of the right pages among the first five, of the bytes."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What was found of an engine at one size: the answers of every round."""

    engine: str
    methods: int
    rounds: Sequence[Answers]
    loaded: Loaded

    @property
    def milliseconds(self) -> Series:
        """How long a query takes whose files are there, in every round."""
        return Series(values=[each.again for each in self.rounds])

    @property
    def score(self) -> Score:
        """How well the queries were answered: the same in every round."""
        return score(QUERIES, self.rounds[-1].pages)

    def row(self) -> list[str]:
        """Return the row of the table."""
        sizes = (self.loaded.index, self.loaded.first, self.loaded.following)
        loaded = [f"{each:,.0f}" for each in sizes]
        milliseconds = self.milliseconds.text(2)
        return [self.engine, f"{self.methods:,}", str(self.score), *loaded, milliseconds]


def measure(runs: int) -> Result:
    """Ask all queries of the set again and again, of each engine in turn."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM.path(), args=ARGUMENTS)
        found = [each for size in SIZES for each in _at(size, browser, runs)]
        browser.close()
    return result(found)


def _at(size: int, browser: Browser, runs: int) -> list[Found]:
    site, names = built_site(), SIZES[size]
    with engines(site, browser) as asked:
        asked.prepare(names, documents(documents_of(site), size))
        rounds = [{name: asked.ask(name) for name in names} for _ in range(runs)]
        return [
            Found(
                engine=name,
                methods=size,
                rounds=[each[name] for each in rounds],
                loaded=asked.loaded(name),
            )
            for name in names
        ]


def result(found: Sequence[Found]) -> Result:
    """Return what was found as a table, with the goals for ours."""
    columns = [
        "engine", "methods", "recall@5 / MRR", "bytes, index", "bytes, first query",
        "bytes, next query", "ms, files there",
    ]  # fmt: skip
    rounds = len(found[0].rounds)
    title = f"{len(QUERIES)} queries as people type them, {rounds} rounds"
    table = Table(title=title, columns=columns, rows=[each.row() for each in found])
    raw = {f"{each.engine}-{each.methods}": list(each.milliseconds.values) for each in found}
    return Result(title="Search", tables=[table], goals=_goals(found), raw=raw)


def _goals(found: Sequence[Found]) -> list[Goal]:
    ours = [each for each in found if each.engine == OURS]
    smallest, largest = ours[0], ours[-1]
    sizes = f"{largest.methods:,} against {smallest.methods} methods"
    recall = Goal(
        what=f"recall@5 of {len(QUERIES)} queries at {smallest.methods} methods",
        limit=RECALL,
        found=smallest.score.recall,
        unit="of the right pages",
        at_least=True,
    )
    growth = largest.loaded.first / smallest.loaded.first
    bytes_loaded = Goal(what=f"bytes of a first query at {sizes}", limit=GROWTH, found=growth)
    return [recall, bytes_loaded]
