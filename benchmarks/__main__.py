"""Measures and reports: `python -m benchmarks [PART …]`, all parts when none is named.

Every part writes `build/bench/PART.json` when it is done, and the report is made of all that are
there: so a run that was broken off goes on with the parts that it had not come to.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from benchmarks import answer, building, edits, wire
from benchmarks.engine import measure as engine
from benchmarks.lighthouse.measure import measure as pages
from benchmarks.machine import facts
from benchmarks.report import write_report
from benchmarks.result import Result
from benchmarks.search.measure import measure as search
from benchmarks.start.measure import SITUATIONS, measurer

HERE = Path(__file__).parent
FOLDER = HERE.parent / "build" / "bench"
REPORT = HERE / "RESULTATEN.md"
PARTS: dict[str, Callable[[int], Result]] = {
    **{f"start-{name}": measurer(name) for name in SITUATIONS},
    "bytes": wire.measure,
    "answer": answer.measure,
    "engine": engine.measure,
    "build": building.measure,
    "serve": edits.measure,
    "search": search,
    "pages": pages,
}


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART")
    parser.add_argument("--runs", type=int, default=7, help="runs of each measurement")
    parser.add_argument("--report", action="store_true", help="only write the report")
    options = parser.parse_args()
    for name in () if options.report else options.parts or PARTS:
        print(f"{name} …", flush=True)
        before = facts()
        PARTS[name](options.runs).write(FOLDER / f"{name}.json", before)
        write_report(FOLDER, list(PARTS), REPORT)
    write_report(FOLDER, list(PARTS), REPORT)
    print(REPORT.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
