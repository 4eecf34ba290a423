"""The machine and the versions that figures hold for."""

from __future__ import annotations

import datetime
import json
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

from scripts.browser import CHROMIUM

ROOT = Path(__file__).parents[1]
CPUINFO = Path("/proc/cpuinfo")


def facts() -> dict[str, str]:
    """Return what a reader needs to know of where and when was measured."""
    return {
        "when": f"{datetime.datetime.now(tz=datetime.UTC):%Y-%m-%d %H:%M} UTC",
        "commit": _said(["git", "rev-parse", "--short", "HEAD"]),
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "system": f"{platform.system()} {platform.release()}",
        "load": " ".join(f"{each:.1f}" for each in os.getloadavg()),
        "python": platform.python_version(),
        "pyodide": _installed("pyodide"),
        "node": _said(["node", "--version"]),
        "chromium": _said([CHROMIUM.path(), "--version"]),
        "mkdocs": f"{version('mkdocs')}, mkdocs-material {version('mkdocs-material')}",
    }


def _processor() -> str:
    lines = CPUINFO.read_text(encoding="utf-8").splitlines() if CPUINFO.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown processor")


def _installed(package: str) -> str:
    file = ROOT / "node_modules" / package / "package.json"
    return str(json.loads(file.read_text(encoding="utf-8"))["version"])


def _said(command: list[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()
