"""Archives with fixed bytes: rewriting a zip file, and compiling the Python in it.

Imports the standard library alone, because this very file also runs inside Pyodide: bytecode is
made there when this Python is another minor version than Pyodide's.
"""

from __future__ import annotations

import py_compile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

FIXED_DATE = (2020, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16


def rewrite_archive(archive: Path) -> None:
    """Give every file in an archive the same date and rights, so that builds can be compared."""
    with zipfile.ZipFile(archive) as source:
        files = [(name, source.read(name)) for name in source.namelist() if name[-1] != "/"]
    write_archive(archive, iter(files))


def compile_archive(source: str, target: str) -> None:
    """Copy an archive with each `.py` in it as `.pyc`, as `pyodide py-compile` does."""
    with zipfile.ZipFile(source) as archive, tempfile.TemporaryDirectory() as folder:
        write_archive(Path(target), _compiled_files(archive, Path(folder)))


def _compiled_files(archive: zipfile.ZipFile, folder: Path) -> Iterator[tuple[str, bytes]]:
    for name in archive.namelist():
        if name.endswith(".py"):
            yield f"{name}c", _compile(name, archive.read(name), folder)
        elif not name.endswith((".pyc", "/")):
            yield name, archive.read(name)


def _compile(name: str, text: bytes, folder: Path) -> bytes:
    source, compiled = folder / "module.py", folder / "module.pyc"
    source.write_bytes(text)
    mode = py_compile.PycInvalidationMode.CHECKED_HASH
    py_compile.compile(
        str(source), cfile=str(compiled), dfile=name, doraise=True, invalidation_mode=mode
    )
    return compiled.read_bytes()


def write_archive(archive: Path, files: Iterator[tuple[str, bytes]]) -> None:
    """Write files, by their names, into an archive with a fixed date and fixed rights."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, content in files:
            entry = zipfile.ZipInfo(name, FIXED_DATE)
            entry.external_attr = READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
