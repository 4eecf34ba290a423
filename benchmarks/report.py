"""`RESULTATEN.md`: every table, and every goal with what was found, from what the parts wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.result import Goal, Result, Table

WHOLE = 100
"""From here on, nobody looks for what stands behind the point."""

INTRO = """\
# What was measured

Written by `make bench`; do not change it by hand. Every figure is a median, with the lowest and the
highest between brackets; a ratio is taken run by run, between measurements that were made right
after each other. `load` is how many programs wanted the processor: above the number of cores,
times are longer than they would be and the spread is wider, while ratios still hold.
"""


def write_report(folder: Path, parts: Sequence[str], report: Path) -> None:
    """Write the report of the parts that have been measured."""
    found = [Result.read(folder / f"{each}.json") for each in parts if _is_there(folder, each)]
    lines = [INTRO, "## Goals", "", *_goals([goal for result, _ in found for goal in result.goals])]
    for result, facts in found:
        lines += ["", f"## {result.title}", ""]
        lines += ["; ".join(f"{name} {value}" for name, value in facts.items()) + "."]
        lines += result_lines(result)
    report.write_text("\n".join(lines) + "\n", encoding="utf-8")


def result_lines(result: Result) -> Iterator[str]:
    """Yield the tables and the notes of a result."""
    for table in result.tables:
        yield ""
        yield from _table(table)
    if result.notes:
        yield ""
        yield from result.notes


def _is_there(folder: Path, part: str) -> bool:
    return (folder / f"{part}.json").is_file()


def _goals(goals: Sequence[Goal]) -> Iterator[str]:
    yield "| Goal | Limit | Found | |"
    yield "| --- | --- | --- | --- |"
    for goal in goals:
        sign = "≥" if goal.at_least else "≤"
        verdict = "met" if goal.is_met else "**not met**"
        limit, found = (f"{_short(each)} {goal.unit}" for each in (goal.limit, goal.found))
        yield f"| {goal.what} | {sign} {limit} | {found} | {verdict} |"


def _short(number: float) -> str:
    return f"{number:,.0f}" if number >= WHOLE else f"{number:.3g}"


def _table(table: Table) -> Iterator[str]:
    yield f"**{table.title}**"
    yield ""
    yield "| " + " | ".join(table.columns) + " |"
    yield "| " + " | ".join("---" for _ in table.columns) + " |"
    for row in table.rows:
        yield "| " + " | ".join(row) + " |"
