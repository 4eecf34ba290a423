"""Byte-compiling the wheel and the standard library, so that the browser need not do so.

Compiling the standard library at every page load is most of a plain start of Pyodide. Bytecode
only fits the minor version that made it: `pyodide py-compile` does the work when this Python has
the minor version of Pyodide's, and Pyodide itself, under Node, when it has not.
"""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from wijkengids.runtime.archives import rewrite_archive
from wijkengids.runtime.commands import run, run_module
from wijkengids.runtime.errors import RuntimeBuildError
from wijkengids.runtime.lock import LOCK_NAME, rename_wheels
from wijkengids.runtime.pyodide import Pyodide, find_node

HERE = Path(__file__).parent


def compile_folder(folder: Path, pyodide: Pyodide) -> None:
    """Compile all archives in a folder and bring its lock file up to date."""
    names = compiled_names(folder, pyodide)
    if fits(pyodide):
        run_module("pyodide_cli", "py-compile", "--silent", folder, folder=folder)
        for name in names.values():
            rewrite_archive(folder / name)
    else:
        _compile_under_node(folder, pyodide, names)
    rename_wheels(folder / LOCK_NAME, names)


def fits(pyodide: Pyodide) -> bool:
    """Tell whether bytecode of this Python runs in Pyodide."""
    return sys.version_info[:2] == pyodide.minor


def compiled_names(folder: Path, pyodide: Pyodide) -> dict[str, str]:
    """Return for each archive what it is called once compiled: wheels get a tag of their own."""
    tag = "-cp{}{}-".format(*pyodide.minor)
    archives = sorted([*folder.glob("*.whl"), *folder.glob("*.zip")])
    return {file.name: file.name.replace("-py3-", tag) for file in archives}


def _compile_under_node(folder: Path, pyodide: Pyodide, names: dict[str, str]) -> None:
    """Let Pyodide itself compile each archive."""
    node = find_node()
    if node is None:
        needed = "{}.{}".format(*pyodide.minor)
        raise RuntimeBuildError.without_node(needed, platform.python_version())
    script = HERE / "compile_in_pyodide.mjs"
    pairs = [str(folder / name) for pair in names.items() for name in pair]
    run([str(node), str(script), str(pyodide.module), str(HERE / "archives.py"), *pairs], folder)
    for old, new in names.items():
        if old != new:
            (folder / old).unlink()
