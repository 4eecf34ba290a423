"""Gives pages of the site a mark with Lighthouse, as on a phone and as on a desktop.

    python -m benchmarks.lighthouse SITE TOOLS [--runs 3]

SITE is a built site. TOOLS is a folder where `npm install` was done with the package.json beside
this file. Prints a table in Markdown: of each page the median mark per category, and below it what
is not perfect. Ends with 1 when a mark is below 99.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.lighthouse.serving import SiteHost
from scripts.browser import CHROMIUM

PAGES = {
    "home": "",
    "method": "methoden/vouchersysteem/",
    "chapter": "gids/vouchersysteem/",
    "catalogue": "methoden/",
    "checklist": "checklist/",
}
DEVICES: dict[str, list[str]] = {"phone": [], "desktop": ["--preset=desktop"]}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
GOAL = 99
FLAGS = "--headless=new --no-sandbox --disable-gpu"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Marks:
    """The marks of a page, from 0 to 100, and what keeps them from being perfect."""

    marks: dict[str, float]
    faults: frozenset[str]


def main() -> int:
    """Run the command line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse")
    parser.add_argument("site", type=Path)
    parser.add_argument("tools", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    host = SiteHost(options.site)
    print(f"| page | device | {' | '.join(CATEGORIES)} |")
    print("|---|---|" + "---|" * len(CATEGORIES))
    lowest = 100.0
    faults = set()
    for page, address in PAGES.items():
        for device, settings in DEVICES.items():
            runs = [
                measure(options.tools, host.url + address, settings) for _ in range(options.runs)
            ]
            marks = {
                each: statistics.median(run.marks[each] for run in runs) for each in CATEGORIES
            }
            print(
                f"| {page} | {device} | {' | '.join(f'{marks[each]:.0f}' for each in CATEGORIES)} |"
            )
            sys.stdout.flush()
            lowest = min(lowest, *marks.values())
            faults |= {f"{page}, {device}: {fault}" for run in runs for fault in run.faults}
    host.stop()
    print("".join(f"\n- {fault}" for fault in sorted(faults)))
    return 0 if lowest >= GOAL else 1


def measure(tools: Path, url: str, settings: Sequence[str]) -> Marks:
    """Run Lighthouse once."""
    program = tools.resolve() / "node_modules" / ".bin" / "lighthouse"
    command = [str(program), url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}", *settings]
    environment = os.environ | {"CHROME_PATH": CHROMIUM.path()}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    report = json.loads(done.stdout)
    return Marks(
        marks={each: 100 * report["categories"][each]["score"] for each in CATEGORIES},
        faults=frozenset(faults_of(report)),
    )


def faults_of(report: dict[str, Any]) -> list[str]:
    """Return what counts in a category and is not perfect."""
    counted = {
        each["id"]
        for category in CATEGORIES
        for each in report["categories"][category]["auditRefs"]
        if each["weight"]
    }
    audits = (report["audits"][each] for each in sorted(counted))
    return [
        f"{audit['title']} {audit.get('displayValue', '')}".strip()
        for audit in audits
        if audit["score"] is not None and audit["score"] < 1
    ]


if __name__ == "__main__":
    sys.exit(main())
