"""From navigation to the first advice: ours, and other ways to run Python in a browser.

`plain` is loadPyodide and the engine's wheel, as its manual shows it, in a worker; `bare` is
loadPyodide alone and no engine at all; `pyscript` is PyScript with the engine, in the page. In
every round each of them has its turn under the same condition, so that a ratio is of neighbours in
time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import sync_playwright

from benchmarks.result import Goal, Result, Series, Table
from benchmarks.serving import SLOW, TEN_MEGABIT
from benchmarks.start.visits import Condition, Visitor, host

VARIANTS = ("ours", "plain", "bare", "pyscript")


@dataclass(frozen=True, kw_only=True)
class Situation:
    """A condition with its goals against `plain`; warm is measured when it has a goal."""

    name: str
    condition: Condition
    cold: float
    warm: float | None = None


SITUATIONS = {
    "near": Situation(name="local", condition=Condition(), cold=0.25, warm=0.25),
    "cpu4": Situation(name="CPU 4× slower", condition=Condition(slower=4), cold=0.30, warm=0.30),
    "10mbit": Situation(
        name="10 Mbit/s", condition=Condition(connection=TEN_MEGABIT), cold=0.58, warm=0.28
    ),
    "10mbit-cpu4": Situation(
        name="10 Mbit/s, CPU 4× slower",
        condition=Condition(connection=TEN_MEGABIT, slower=4),
        cold=0.50,
    ),
    "1.6mbit": Situation(name="1.6 Mbit/s", condition=Condition(connection=SLOW), cold=0.66),
}


def measurer(name: str) -> Callable[[int], Result]:
    """Return what measures one situation."""
    return lambda runs: _measure(SITUATIONS[name], runs)


def _measure(situation: Situation, runs: int) -> Result:
    cold: dict[str, list[float]] = {name: [] for name in VARIANTS}
    warm: dict[str, list[float]] = {name: [] for name in VARIANTS}
    sent: dict[str, int] = {}
    with host() as place, sync_playwright() as playwright:
        for _ in range(runs):
            visitors = {name: Visitor(playwright, place, name) for name in VARIANTS}
            again = situation.warm is not None
            for name, visitor in visitors.items():
                place.sent.clear()
                cold[name].append(visitor.cold(situation.condition, again=again))
                sent[name] = sum(place.sent.values())
            if again:
                for visitor in visitors.values():
                    visitor.visit(Condition(), again=True)
                for name, visitor in visitors.items():
                    warm[name].append(visitor.visit(situation.condition, again=False))
            for visitor in visitors.values():
                visitor.forget()
    kinds = {"cold": cold} | ({"warm": warm} if situation.warm is not None else {})
    return _result(situation, kinds, sent)


def _result(
    situation: Situation, kinds: dict[str, dict[str, list[float]]], sent: dict[str, int]
) -> Result:
    rows, goals = [], []
    for kind, times in kinds.items():
        series = {name: Series(values=values) for name, values in times.items()}
        for name, each in series.items():
            ratio = each.ratios(series["plain"]).text(2)
            count = f"{sent[name]:,}" if kind == "cold" else ""
            rows.append([name, kind, each.text(), ratio, count])
        limit = situation.cold if kind == "cold" else situation.warm
        found = series["ours"].ratios(series["plain"]).median
        what = f"first advice, {situation.name}, {kind}, against plain loadPyodide + wheel"
        goals.append(Goal(what=what, limit=limit or 0, found=found))
    columns = ["", "visit", "ms, navigation → advice", "against plain", "bytes over the wire"]
    runs = len(kinds["cold"]["ours"])
    table = Table(title=f"{situation.name}, {runs} rounds", columns=columns, rows=rows)
    return Result(title=f"Start: {situation.name}", tables=[table], goals=goals, raw=dict(kinds))
