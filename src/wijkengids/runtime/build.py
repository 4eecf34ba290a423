"""The steps from `node_modules/pyodide` and `src/actie_engine` to `build/engine/`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from wijkengids.runtime.bytecode import compile_folder
from wijkengids.runtime.lock import LOCK_NAME, list_wheel, reduced_lock
from wijkengids.runtime.manifest import is_complete, write_manifest
from wijkengids.runtime.pyodide import Pyodide, find_pyodide
from wijkengids.runtime.stamp import hash_inputs
from wijkengids.runtime.wheel import build_wheel

STAMP_NAME = "engine.stamp"


def build_runtime(root: Path) -> Path:
    """Build `build/engine/` below `root` and return it; do nothing when nothing changed."""
    target = root / "build" / "engine"
    stamp = target.with_name(STAMP_NAME)
    pyodide = find_pyodide(root)
    inputs = hash_inputs(root, pyodide)
    if is_complete(target) and _read(stamp) == inputs:
        return target
    stamp.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as workshop:
        folder = _assemble(root, pyodide, Path(workshop))
        _replace(target, folder)
    stamp.write_text(inputs + "\n", encoding="utf-8")
    return target


def _assemble(root: Path, pyodide: Pyodide, workshop: Path) -> Path:
    """Put all files of the runtime into one folder and return that folder."""
    wheel = build_wheel(root, workshop / "wheel")
    folder = workshop / "engine"
    folder.mkdir()
    shutil.copy(wheel, folder)
    shutil.copy(pyodide.stdlib, folder)
    list_wheel(wheel, reduced_lock(pyodide.lock, workshop), folder / LOCK_NAME)
    compile_folder(folder, pyodide)
    for file in pyodide.files:
        shutil.copyfile(file, folder / file.name)
    write_manifest(folder, pyodide)
    return folder


def _replace(target: Path, folder: Path) -> None:
    """Put `folder` in the place of `target`, so that a half-copied folder never stands there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name("engine.new")
    shutil.rmtree(new, ignore_errors=True)
    shutil.copytree(folder, new)
    shutil.rmtree(target, ignore_errors=True)
    new.rename(target)


def _read(stamp: Path) -> str:
    return stamp.read_text(encoding="utf-8").strip() if stamp.is_file() else ""
