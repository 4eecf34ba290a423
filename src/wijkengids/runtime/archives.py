"""Archives with fixed bytes, and those of bytecode for the browser.

Imports the standard library alone, because this very file runs inside Pyodide: bytecode only fits
the minor version that made it, and the Python of the machine that builds may be another one.

An archive for the browser is a zip file in which nothing is compressed, as a whole compressed with
gzip: that is smaller than a zip file whose parts are compressed, and the browser unpacks it, not
Python.
"""

from __future__ import annotations

import ast
import gzip
import io
import marshal
import sys
import zipfile
from collections.abc import Callable, Iterable
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from types import CodeType
from typing import BinaryIO, override

FIXED_DATE = (2020, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16
WITHOUT_DOCSTRINGS = 2
UNCHECKED_HASH = (1).to_bytes(4, "little")

type Content = tuple[str, bytes]
"""A file in an archive: its name and its bytes."""


def write_archive(
    archive: Path | BinaryIO, files: Iterable[Content], compression: int = zipfile.ZIP_DEFLATED
) -> None:
    """Write files into an archive, with the same date and rights each."""
    with zipfile.ZipFile(archive, "w", compression, compresslevel=9) as target:
        for name, content in files:
            entry = zipfile.ZipInfo(name, FIXED_DATE)
            entry.external_attr = READABLE
            entry.compress_type = compression
            target.writestr(entry, content)


def compile_part(archive: str, names: Iterable[str]) -> bytes:
    """Return an archive of the bytecode of some modules in a zip file, without line numbers.

    Nobody looks for a mistake in the standard library by its line.
    """
    with zipfile.ZipFile(archive) as source:
        return _packed((f"{name}c", _bytecode(name, source.read(name), _bare)) for name in names)


def compile_folder(folder: str, others: Iterable[Content] = ()) -> bytes:
    """Return an archive of all files in a folder, with the bytecode of those that are Python.

    `others` go along as they are.
    """
    files = sorted(file for file in Path(folder).rglob("*") if file.is_file())
    wanted = (file for file in files if "__pycache__" not in file.parts)
    compiled = (_compiled(file.relative_to(folder).as_posix(), file) for file in wanted)
    return _packed([*compiled, *others])


def remembered(folder: str) -> list[Content]:
    """Return the file of what `shipped/sitecustomize.py` remembers, when that is in a folder."""
    if not (Path(folder) / "sitecustomize.py").exists():
        return []
    given = vars(sys.modules["sitecustomize"])
    codes = {key: _bare(code) for key, code in given["CODES"].items()}
    return [(given["REMEMBERED"], marshal.dumps(codes))]


def _packed(files: Iterable[Content]) -> bytes:
    content = io.BytesIO()
    write_archive(content, files, zipfile.ZIP_STORED)
    return gzip.compress(content.getvalue(), 9, mtime=0)


def _compiled(name: str, file: Path) -> Content:
    content = file.read_bytes()
    return (f"{name}c", _bytecode(name, content)) if file.suffix == ".py" else (name, content)


def _bytecode(
    name: str, source: bytes, change: Callable[[CodeType], CodeType] = lambda code: code
) -> bytes:
    """Return a .pyc file that says that it need not be compared with its source (PEP 552)."""
    tree = _Named().visit(ast.parse(source, name))
    code = compile(tree, name, "exec", dont_inherit=True, optimize=WITHOUT_DOCSTRINGS)
    header = MAGIC_NUMBER + UNCHECKED_HASH + source_hash(source)
    return header + marshal.dumps(change(code))


class _Named(ast.NodeTransformer):
    """Gives classes a docstring that is not taken away: a dataclass without works out one."""

    @override
    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        if node.decorator_list:
            (named,) = ast.parse(f"__doc__ = {node.name!r}").body
            node.body.insert(0, ast.copy_location(named, node))
        self.generic_visit(node)
        return node


def _bare(code: CodeType) -> CodeType:
    """Return code without the table that leads from an instruction to a line."""
    constants = (_bare(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=tuple(constants))
