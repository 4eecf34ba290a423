"""Builds the engine with another version of Pyodide than the site has, and runs its tests.

    python -m scripts.other_pyodide 314.0.7 [what pytest takes]

That version comes from npm into `build/pyodide-VERSION/`; nothing else changes. The tests build the
engine with it, give it every scenario, and compare each advice with that of this Python: under Node
and in the browser.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.commands import ROOT
from scripts.npm import search_path

VERSION = re.compile(r"[0-9]+(\.[0-9a-z]+)+")
TESTS = ("tests/runtime", "tests/browser/test_same_advice.py", "tests/browser/test_left_out.py")
OWN_VERSION = "not (test_the_version_of_pyodide or test_it_is_not_too_large)"
"""What is so of the version that the site has, and need not be so of another."""
SETTING = "WIJKENGIDS_PYODIDE"


def fetch(version: str) -> Path:
    """Return the folder of a version of Pyodide, fetched from npm unless it is there."""
    folder = ROOT / "build" / f"pyodide-{version}"
    pyodide = folder / "node_modules" / "pyodide"
    if not (pyodide / "package.json").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / ".npmrc", folder)
        npm = shutil.which("npm", path=search_path()) or "npm"
        command = [npm, "install", "--prefix", str(folder), "--no-save", f"pyodide@{version}"]
        subprocess.run(command, check=True, env=os.environ | {"PATH": search_path()})
    return pyodide


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit status."""
    if not arguments or not VERSION.fullmatch(arguments[0]):
        print("gebruik: make pyodide VERSIE=314.0.7", file=sys.stderr)
        return 2
    environment = os.environ | {SETTING: str(fetch(arguments[0]))}
    environment.pop("WIJKENGIDS_SITE", None)  # that one has the other version
    command = [sys.executable, "-m", "pytest", *TESTS, "-k", OWN_VERSION, *arguments[1:]]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
