"""The report of the benchmarks says honestly which goals are met."""

from __future__ import annotations

from pathlib import Path

from benchmarks.report import write_report
from benchmarks.result import Goal, Result, Series, Table

FACTS = {"when": "vandaag", "processor": "een, 2 cores"}


def test_a_ratio_is_taken_run_by_run() -> None:
    ours, theirs = Series(values=[1, 4, 3]), Series(values=[2, 4, 12])
    assert ours.ratios(theirs).values == [0.5, 1.0, 0.25]
    assert ours.ratios(theirs).median == 0.5


def test_the_spread_is_shown() -> None:
    assert Series(values=[3.14, 1.0, 5.0]).text(1) == "3.1 [1.0–5.0]"


def test_every_goal_is_marked(tmp_path: Path) -> None:
    goals = [
        Goal(what="snel", limit=0.25, found=0.2),
        Goal(what="klein", limit=100, found=101, unit="bytes"),
        Goal(what="veel", limit=2_000, found=300, unit="methods/s", at_least=True),
    ]
    table = Table(title="Tabel", columns=["", "ms"], rows=[["ours", "1 [1–1]"]])
    result = Result(title="Deel", tables=[table], goals=goals)
    result.write(tmp_path / "deel.json", FACTS)
    report = tmp_path / "report.md"
    write_report(tmp_path, ["deel", "niet-gemeten"], report)
    text = report.read_text()
    assert "| snel | ≤ 0.25 × | 0.2 × | met |" in text
    assert "| klein | ≤ 100 bytes | 101 bytes | **not met** |" in text
    assert "| veel | ≥ 2,000 methods/s | 300 methods/s | **not met** |" in text
    assert "when vandaag; processor een, 2 cores." in text
    assert "| ours | 1 [1–1] |" in text
