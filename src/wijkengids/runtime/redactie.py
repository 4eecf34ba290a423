"""What the form for drafts needs on top of the engine, in `build/redactie/`.

One archive, byte-compiled as the rest: the modules of `wijkengids` that a draft needs, and the pure
Python of the packages that they import, as they were installed to build the site. So the browser
runs the very validator and templates of the build. Only the page of that form loads it.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from wijkengids.runtime.bytecode import HERE, fits
from wijkengids.runtime.commands import run
from wijkengids.runtime.errors import RuntimeBuildError
from wijkengids.runtime.manifest import is_complete, write_manifest
from wijkengids.runtime.pyodide import Pyodide, find_node, find_pyodide

START = "wijkengids.drafts.worker"
PACKAGES = ("yaml", "jinja2", "markupsafe", "markdown")
DATA = ("wijkengids/templates",)
ARCHIVE = "redactie.zip"
COMPILE = "import sys; from archives import compile_archive; compile_archive(*sys.argv[1:])"


def build_redactie(root: Path) -> Path:
    """Build `build/redactie/` below `root` and return it; do nothing when nothing changed."""
    target = root / "build" / "redactie"
    stamp = target.with_name("redactie.stamp")
    pyodide = find_pyodide(root)
    files = dict(sorted(_files(root / "src")))
    inputs = _hash(files, pyodide)
    if is_complete(target) and stamp.is_file() and stamp.read_text(encoding="utf-8") == inputs:
        return target
    stamp.unlink(missing_ok=True)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as workshop:
        source = Path(workshop, ARCHIVE)
        with zipfile.ZipFile(source, "w") as archive:
            for name, path in files.items():
                archive.write(path, name)
        _compile(source, target / ARCHIVE, pyodide)
    write_manifest(target, pyodide)
    stamp.write_text(inputs, encoding="utf-8")
    return target


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


def _hash(files: dict[str, Path], pyodide: Pyodide) -> str:
    digest = hashlib.sha256(f"{sys.version} {pyodide.version}".encode())
    for name, path in files.items():
        digest.update(f"\n{name} {hashlib.sha256(path.read_bytes()).hexdigest()}".encode())
    return digest.hexdigest()


def _compile(source: Path, target: Path, pyodide: Pyodide) -> None:
    if fits(pyodide):
        run([sys.executable, "-c", COMPILE, str(source), str(target)], HERE)
        return
    node = find_node()
    if node is None:
        needed = "{}.{}".format(*pyodide.minor)
        raise RuntimeBuildError.without_node(needed, sys.version.split()[0])
    script, archives = HERE / "compile_in_pyodide.mjs", HERE / "archives.py"
    run(
        [str(node), str(script), str(pyodide.module), str(archives), str(source), str(target)], HERE
    )
