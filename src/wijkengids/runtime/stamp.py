"""One hash over all that a folder is made of; while it stays the same there is nothing to do.

The content is not among it: programs are rehearsed on the content, but hold nothing of it. Which
functions of Python are left out may differ by a few with other content; either way nothing is
missing (see divide.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from wijkengids.runtime.bytecode import Modules
from wijkengids.runtime.pyodide import Pyodide

HERE = Path(__file__).parent


def hash_inputs(pyodide: Pyodide, modules: Modules) -> str:
    """Hash the modules, the files of Pyodide, and what makes the folder of them."""
    digest = hashlib.sha256()
    for name, file in _input_files(pyodide, modules):
        digest.update(f"\n{name} {hashlib.sha256(file.read_bytes()).hexdigest()}".encode())
    return digest.hexdigest()


def _input_files(pyodide: Pyodide, modules: Modules) -> Iterator[tuple[str, Path]]:
    yield from sorted(modules.items())
    files = (*pyodide.parts.values(), pyodide.stdlib, *sorted(HERE.glob("*.*")))
    yield from ((file.name, file) for file in files)
