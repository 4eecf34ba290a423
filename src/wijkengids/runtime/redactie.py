"""What the form for drafts needs on top of the engine, in `build/redactie/`.

An archive, byte-compiled as the rest: the modules of `wijkengids` that a draft needs, and the pure
Python of the packages that they import, as they were installed to build the site. So the browser
runs the very validator and templates of the build. And the part of the standard library that this
and the engine need together, in place of the engine's. Only the page of that form loads them.
"""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator
from pathlib import Path

from wijkengids.runtime.build import build_runtime
from wijkengids.runtime.bytecode import Program, browser_modules, make_archives
from wijkengids.runtime.errors import RuntimeBuildError
from wijkengids.runtime.folder import build_folder
from wijkengids.runtime.manifest import write_folder
from wijkengids.runtime.pyodide import Pyodide, find_pyodide
from wijkengids.runtime.rehearsal_of_drafts import START, rehearse_drafts
from wijkengids.runtime.stamp import hash_inputs
from wijkengids.runtime.trial import try_out

NAME = "redactie"
PACKAGES = ("yaml", "jinja2", "markupsafe", "markdown")
DATA = ("wijkengids/templates",)


def build_redactie(root: Path) -> Path:
    """Build `build/redactie/` below `root` and return it; do nothing when nothing changed."""
    pyodide = find_pyodide(root)
    used = browser_modules(root / "src")
    inputs = hash_inputs(pyodide, {**used, **dict(_files(root / "src"))})
    return build_folder(root, NAME, inputs, lambda workshop: _assemble(root, pyodide, workshop))


def _assemble(root: Path, pyodide: Pyodide, workshop: Path) -> Path:
    rehearsal = rehearse_drafts(root / "content")
    used = browser_modules(root / "src")
    program = Program(name=NAME, archived=dict(_files(root / "src")), used=used)
    library, programs = make_archives(pyodide, program, rehearsal, workshop)
    parts = {"library": library, "programs": programs}
    folder = write_folder(workshop / NAME, pyodide, parts)
    try_out(rehearsal, build_runtime(root), folder)
    return folder


def _files(source: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file that goes along, by its name in the archive."""
    for path in imported_modules(source, START):
        yield path.relative_to(source).as_posix(), path
    for folder in DATA:
        for path in (source / folder).iterdir():
            yield path.relative_to(source).as_posix(), path
    for package in PACKAGES:
        home = _home(package)
        for path in home.rglob("*.py"):
            yield path.relative_to(home.parent).as_posix(), path


def _home(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise RuntimeBuildError(f"Het pakket {package} ontbreekt; voer `make setup` uit.")
    return Path(spec.origin).parent


def imported_modules(source: Path, start: str) -> set[Path]:
    """Return the files of `wijkengids` in `source` that a module needs, itself included."""
    found: set[Path] = set()
    waiting = [start]
    while waiting:
        for path in _module_files(source, waiting.pop()):
            if path not in found:
                found.add(path)
                waiting.extend(_imports(path))
    return found


def _module_files(source: Path, name: str) -> Iterator[Path]:
    """Yield the file of a module and those of the packages around it."""
    parts = name.split(".")
    for end in range(1, len(parts) + 1):
        path = source.joinpath(*parts[:end])
        yield from (
            each for each in (path.with_suffix(".py"), path / "__init__.py") if each.is_file()
        )


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("wijkengids"):
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
