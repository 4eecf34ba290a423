"""The steps from `node_modules/pyodide`, `src/` and `content/` to `build/engine/`."""

from __future__ import annotations

import gzip
from collections.abc import Collection, Mapping
from pathlib import Path

from actie_engine.bundle import dump_bundle
from wijkengids.content.validate import load
from wijkengids.runtime.bytecode import Program, browser_modules, make_archives
from wijkengids.runtime.divide import divide, marking
from wijkengids.runtime.folder import build_folder
from wijkengids.runtime.manifest import sha256, write_folder
from wijkengids.runtime.picture import take_picture
from wijkengids.runtime.pyodide import Pyodide, find_pyodide
from wijkengids.runtime.rehearsal import Rehearsal, rehearse_engine, rehearse_widely
from wijkengids.runtime.stamp import hash_inputs
from wijkengids.runtime.trial import run, try_out

ENGINE = "engine"
NAME = "actie_engine"
REST = "rest.bin"
MEMORY = "memory.wasm"


def build_runtime(root: Path) -> Path:
    """Build `build/engine/` below `root` and return it; do nothing when nothing changed.

    Raises ContentError when the content has mistakes: the picture of the memory holds it.
    """
    pyodide = find_pyodide(root)
    bundle = dump_bundle(load(root / "content"))
    inputs = hash_inputs(pyodide, browser_modules(root / "src"), bundle)
    return build_folder(root, ENGINE, inputs, lambda workshop: _assemble(root, pyodide, workshop))


def _assemble(root: Path, pyodide: Pyodide, workshop: Path) -> Path:
    """Put all files of the runtime into one folder, try them out, and return that folder."""
    rehearsal = rehearse_engine(root / "content")
    program = Program(name=NAME, archived=browser_modules(root / "src"))
    library, engine = make_archives(pyodide, program, rehearsal, workshop)
    parts = {**pyodide.parts, "library": library, "engine": engine}
    folder = picture_folder(pyodide, parts, rehearse_widely(root / "content"), workshop)
    try_out(rehearsal, folder)
    return folder


def picture_folder(
    pyodide: Pyodide, parts: Mapping[str, Path], rehearsal: Rehearsal, workshop: Path
) -> Path:
    """Return a folder with a runtime that goes on from a picture, divided by a rehearsal.

    `parts` is a runtime with all of Pyodide.
    """
    whole = write_folder(workshop / "whole", pyodide, parts)
    picture = take_picture(rehearsal, whole, workshop)
    memory = workshop / MEMORY
    memory.write_bytes(picture.module)
    facts = {
        "bytes": picture.size,
        "head": picture.head,
        "versie": picture.versie,
        "bundle": sha256(rehearsal.text.encode()),
    }
    marked = workshop / parts["wasm"].name
    marked.write_bytes(marking(parts["wasm"].read_bytes()))
    pictured = {**parts, "memory": memory}
    called = run(
        rehearsal, write_folder(workshop / "marked", pyodide, {**pictured, "wasm": marked}, facts)
    ).called
    divided = divide_parts(parts, called, workshop)
    return write_folder(workshop / ENGINE, pyodide, {**pictured, **divided}, facts)


def divide_parts(
    parts: Mapping[str, Path], called: Collection[int], workshop: Path
) -> dict[str, Path]:
    """Return the files of Pyodide by the functions that are called: `wasm`, `program`, and `rest`.

    `parts` is a runtime with all of Pyodide; see `divide.py`.
    """
    whole = parts["wasm"].read_bytes()
    wasm, program, rest = (
        workshop / name for name in (parts["wasm"].name, parts["program"].name, REST)
    )
    around = (parts[each].read_text(encoding="utf-8") for each in ("program", "loader"))
    divided = divide(whole, called, *around)
    wasm.write_bytes(divided.module)
    program.write_text(divided.program, encoding="utf-8")
    rest.write_bytes(gzip.compress(divided.rest, 9, mtime=0))
    return {"wasm": wasm, "program": program, "rest": rest}
