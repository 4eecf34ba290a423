"""The built site that is measured, and the answers that are asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
BENCH = ROOT / "build" / "bench"
SCENARIO = ROOT / "tests" / "scenarios" / "moedergroep.json"


@cache
def built_site() -> Path:
    """Build the site for the measurements, with the engine, and return its folder.

    `WIJKENGIDS_SITE` names one that was built before.
    """
    if given := os.environ.get("WIJKENGIDS_SITE"):
        return Path(given)
    folder = BENCH / "site"
    for command in (["wijkengids", "engine"], ["mkdocs", "build", "-q", "-d", str(folder)]):
        subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=environment(), check=True)
    return folder


def environment() -> dict[str, str]:
    """Return the environment in which the site is built.

    Python keeps what it compiled of our modules, as it does on any computer and as it was done for
    packages when they were installed.
    """
    own = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "src")}
    others = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return others | own


def answers() -> dict[str, Any]:
    """Return answers to nearly every question."""
    found: dict[str, Any] = json.loads(SCENARIO.read_text(encoding="utf-8"))["antwoorden"]
    return found
