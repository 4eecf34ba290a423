"""The npm side of the set-up: Pyodide, and what the tests take from npm, in `node_modules/`."""

from __future__ import annotations

import os
import shutil

from scripts.commands import ROOT, answers, run
from scripts.environment import BIN, set_up_packages
from scripts.stamp import Stamp, hash_files

OLDEST_NODE = 20
INPUTS = [ROOT / name for name in ("package.json", "package-lock.json", ".npmrc")]


def set_up_node() -> None:
    """Install Node and npm into `.venv`, unless the machine has them and they are new enough."""
    if node_version() < OLDEST_NODE or not shutil.which("npm", path=search_path()):
        set_up_packages("requirements-node")


def node_version() -> int:
    """Return the major version of Node, or 0 when there is none."""
    node = shutil.which("node", path=search_path())
    version = answers([node, "--version"]) if node else ""
    return int(version.removeprefix("v").split(".")[0]) if version else 0


def set_up_npm_packages() -> None:
    """Install what `package-lock.json` pins, unless it is there."""
    stamp = Stamp(file=ROOT / "node_modules" / ".stamp", inputs=hash_files(*INPUTS))
    if stamp.is_valid:
        return
    npm = shutil.which("npm", path=search_path()) or "npm"
    run("Pyodide (met npm)", [npm, "ci"], {"PATH": search_path()})
    stamp.write()


def search_path() -> str:
    """Return where to look for programs: in `.venv` first."""
    return f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
