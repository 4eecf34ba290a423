"""Where Pyodide comes from, and which files of Pyodide the site needs.

The version of Pyodide stands in `package.json` alone; here it is read from what npm installed.
`WIJKENGIDS_PYODIDE` names another folder, to try another version.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wijkengids.runtime.errors import RuntimeBuildError

OTHER_FOLDER = "WIJKENGIDS_PYODIDE"
PROGRAMS = ("pyodide.asm.js", "pyodide.asm.mjs")
"""The JavaScript around the WebAssembly: up to 0.29, and from 314 on."""
STDLIB = "python_stdlib.zip"
LOCK = "pyodide-lock.json"
PACKAGE = "package.json"


@dataclass(frozen=True, kw_only=True)
class Pyodide:
    """The Pyodide that npm installed."""

    version: str
    info: dict[str, Any]
    parts: dict[str, Path]
    stdlib: Path

    @property
    def python(self) -> str:
        """The version of its Python."""
        return str(self.info["python"])


def find_pyodide(root: Path) -> Pyodide:
    """Return the Pyodide in `node_modules/` below `root`; stop when it is not whole."""
    folder = Path(os.environ.get(OTHER_FOLDER, root / "node_modules" / "pyodide"))
    if not (folder / PACKAGE).is_file():
        raise RuntimeBuildError.without_pyodide(folder)
    parts = {
        "loader": folder / "pyodide.mjs",
        "program": _program(folder),
        "wasm": folder / "pyodide.asm.wasm",
    }
    for file in (*parts.values(), folder / STDLIB, folder / LOCK):
        if not file.is_file():
            raise RuntimeBuildError.incomplete_pyodide(file)
    version = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))["version"]
    info = json.loads((folder / LOCK).read_text(encoding="utf-8"))["info"]
    return Pyodide(version=version, info=info, parts=parts, stdlib=folder / STDLIB)


def _program(folder: Path) -> Path:
    return next(
        (folder / name for name in PROGRAMS if (folder / name).is_file()), folder / PROGRAMS[0]
    )
