"""One hash over all that the runtime is made of; while it stays the same there is nothing to do."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from wijkengids.runtime.pyodide import Pyodide

TOOLS = ("build", "hatchling", "pyodide-build", "pyodide-lock")


def hash_inputs(root: Path, pyodide: Pyodide) -> str:
    """Hash the sources, the files of Pyodide, and the versions of what makes the runtime."""
    digest = hashlib.sha256()
    versions = [sys.version, *map(version, TOOLS)]
    digest.update("\n".join(versions).encode())
    for file in _input_files(root, pyodide):
        digest.update(f"\n{file.parent.name}/{file.name}\n".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _input_files(root: Path, pyodide: Pyodide) -> Iterator[Path]:
    yield root / "pyproject.toml"
    yield from _sources(root / "src" / "actie_engine")
    yield from _sources(Path(__file__).parent)
    yield from (*pyodide.files, pyodide.stdlib, pyodide.lock)


def _sources(folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file for file in files if "__pycache__" not in file.parts)
