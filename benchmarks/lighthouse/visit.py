"""One visit of Lighthouse to a page: its marks, its weight, and what is not perfect."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from scripts.browser import CHROMIUM

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """Marks from 0 to 100 by category, bytes over the wire, and what keeps a mark from 100."""

    marks: dict[str, float]
    weight: float
    faults: frozenset[str]


def visit(tools: Path, url: str, settings: Sequence[str]) -> Visit:
    """Run Lighthouse once, with a browser that has nothing in its cache.

    Raises CalledProcessError when Lighthouse failed.
    """
    program = tools.resolve() / "node_modules" / ".bin" / "lighthouse"
    command = [str(program), url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}", *settings]
    environment = os.environ | {"CHROME_PATH": CHROMIUM.path()}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    report = json.loads(done.stdout)
    return Visit(
        marks={each: 100 * report["categories"][each]["score"] for each in CATEGORIES},
        weight=report["audits"]["total-byte-weight"]["numericValue"],
        faults=frozenset(_faults(report)),
    )


def _faults(report: dict[str, Any]) -> Iterator[str]:
    """Yield what counts in a category and is not perfect."""
    counted = {
        each["id"]
        for category in CATEGORIES
        for each in report["categories"][category]["auditRefs"]
        if each["weight"]
    }
    for audit in (report["audits"][each] for each in sorted(counted)):
        if audit["score"] is not None and audit["score"] < 1:
            yield audit["title"]
