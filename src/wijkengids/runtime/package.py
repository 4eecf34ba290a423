"""The engine as a package for any Pyodide: a wheel and a lock file, in `build/pakket/`.

Readers get less, and sooner (see bytecode.py). This is for who wants the engine in a page or a
notebook of their own: `loadPyodide({lockFileURL})`, then `loadPackage("actie-engine")`. It is made
with pyodide-build, as packages of Pyodide are.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from wijkengids.runtime.archives import write_archive
from wijkengids.runtime.bytecode import engine_modules
from wijkengids.runtime.errors import RuntimeBuildError
from wijkengids.runtime.folder import build_folder
from wijkengids.runtime.manifest import MANIFEST_NAME, as_text, describe
from wijkengids.runtime.pyodide import LOCK, Pyodide, find_pyodide
from wijkengids.runtime.stamp import hash_inputs

PACKAGE = "pakket"
SOURCES = ("pyproject.toml", "LICENSE")
# The same bytes on every run: a fixed date in archives, bytecode that knows its source by hash, and
# a fixed order of sets while compiling. NO_COLOR keeps messages readable in a log.
FIXED = {"SOURCE_DATE_EPOCH": "1577836800", "PYTHONHASHSEED": "0", "NO_COLOR": "1"}


def build_package(root: Path) -> Path:
    """Build `build/pakket/` below `root` and return it; do nothing when nothing changed."""
    pyodide = find_pyodide(root)
    files = {**engine_modules(root / "src"), **{name: root / name for name in SOURCES}}
    inputs = f"{hash_inputs(pyodide, files)} {sys.version}"
    return build_folder(root, PACKAGE, inputs, lambda workshop: _assemble(root, pyodide, workshop))


def fits(pyodide: Pyodide) -> bool:
    """Tell whether bytecode of this Python runs in Pyodide: its minor version decides."""
    return pyodide.python.split(".")[:2] == [str(number) for number in sys.version_info[:2]]


def _assemble(root: Path, pyodide: Pyodide, workshop: Path) -> Path:
    """Put the wheel and its lock file into a folder and return that folder."""
    folder = workshop / PACKAGE
    folder.mkdir()
    _run("build", "--wheel", "--no-isolation", "--outdir", folder, folder=root)
    (wheel,) = folder.glob("*.whl")
    empty = workshop / LOCK
    empty.write_text(as_text({"info": pyodide.info, "packages": {}}), encoding="utf-8")
    listed = ("lockfile", "add-wheels", wheel.name, "--input", empty, "--output", LOCK)
    _run("pyodide_cli", *listed, folder=folder)
    if fits(pyodide):  # else the wheel holds source alone, and the browser compiles it
        _run("pyodide_cli", "py-compile", "--silent", folder, folder=folder)
    (wheel,) = folder.glob("*.whl")
    _same_bytes(wheel)
    _name_in_lock(folder / LOCK, wheel)
    content = {"files": {file.name: describe(file.read_bytes()) for file in (wheel, folder / LOCK)}}
    (folder / MANIFEST_NAME).write_text(as_text(content), encoding="utf-8")
    return folder


def _run(module: str, *arguments: str | Path, folder: Path) -> None:
    """Run a tool silently in a folder; stop with its output when it fails."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(
        command, cwd=folder, env=os.environ | FIXED, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeBuildError.from_script(" ".join(command[1:]), done.stdout + done.stderr)


def _same_bytes(wheel: Path) -> None:
    """Give every file in a wheel the same date and rights, so that builds can be compared."""
    with zipfile.ZipFile(wheel) as source:
        files = [(name, source.read(name)) for name in source.namelist() if name[-1] != "/"]
    write_archive(wheel, files)


def _name_in_lock(lock: Path, wheel: Path) -> None:
    """Write the name and the hash of the finished wheel into the lock file."""
    content = json.loads(lock.read_text(encoding="utf-8"))
    (package,) = content["packages"].values()
    package["file_name"] = wheel.name
    package["sha256"] = hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock.write_text(as_text(content), encoding="utf-8")
