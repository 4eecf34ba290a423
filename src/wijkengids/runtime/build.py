"""The steps from `node_modules/pyodide`, `src/` and `content/` to `build/engine/`."""

from __future__ import annotations

from pathlib import Path

from wijkengids.runtime.bytecode import Program, browser_modules, make_archives
from wijkengids.runtime.divided import divide_wasm
from wijkengids.runtime.folder import build_folder
from wijkengids.runtime.manifest import write_folder
from wijkengids.runtime.pyodide import Pyodide, find_pyodide
from wijkengids.runtime.rehearsal import rehearse_engine, rehearse_widely
from wijkengids.runtime.stamp import hash_inputs
from wijkengids.runtime.trial import try_out

ENGINE = "engine"
NAME = "actie_engine"


def build_runtime(root: Path) -> Path:
    """Build `build/engine/` below `root` and return it; do nothing when nothing changed."""
    pyodide = find_pyodide(root)
    inputs = hash_inputs(pyodide, browser_modules(root / "src"))
    return build_folder(root, ENGINE, inputs, lambda workshop: _assemble(root, pyodide, workshop))


def _assemble(root: Path, pyodide: Pyodide, workshop: Path) -> Path:
    """Put all files of the runtime into one folder, try them out, and return that folder."""
    rehearsal = rehearse_engine(root / "content")
    program = Program(name=NAME, archived=browser_modules(root / "src"))
    library, engine = make_archives(pyodide, program, rehearsal, workshop)
    parts = {**pyodide.parts, "library": library, "engine": engine}
    parts |= divide_wasm(pyodide, parts, rehearse_widely(root / "content"), workshop)
    folder = write_folder(workshop / ENGINE, pyodide, parts)
    try_out(rehearsal, folder)
    return folder
