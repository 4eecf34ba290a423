"""One hash over all that a folder is made of; while it stays the same there is nothing to do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from wijkengids.runtime.bytecode import Modules
from wijkengids.runtime.pyodide import Pyodide

HERE = Path(__file__).parent


def hash_inputs(pyodide: Pyodide, modules: Modules, content: str = "") -> str:
    """Hash the modules, the files of Pyodide, what makes the folder of them, and a content."""
    digest = hashlib.sha256(content.encode())
    for name, file in _input_files(pyodide, modules):
        digest.update(f"\n{name} {hashlib.sha256(file.read_bytes()).hexdigest()}".encode())
    return digest.hexdigest()


def _input_files(pyodide: Pyodide, modules: Modules) -> Iterator[tuple[str, Path]]:
    yield from sorted(modules.items())
    files = (*pyodide.parts.values(), pyodide.stdlib, *sorted(HERE.glob("*.*")))
    yield from ((file.name, file) for file in files)
