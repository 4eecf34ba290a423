"""Byte-compiling a program and what it needs of the standard library.

Compiling all of the standard library at every page load is most of a plain start of Pyodide, and
most of it is never used. What is used is found by rehearsing; Pyodide itself compiles it, under
Node, because bytecode only fits the minor version that made it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wijkengids.runtime.errors import RuntimeBuildError
from wijkengids.runtime.node import run_node
from wijkengids.runtime.pyodide import Pyodide
from wijkengids.runtime.rehearsal import Rehearsal

type Modules = Mapping[str, Path]
"""Files by their names below the root of all modules."""

LIBRARY = "python"
FIRST = "sitecustomize.py"
COMMAND_LINE = "__main__.py"


def engine_modules(sources: Path) -> Modules:
    """Return the modules of the engine, but for its command line."""
    files = sorted((sources / "actie_engine").rglob("*.py"))
    wanted = (file for file in files if file.name != COMMAND_LINE)
    return {file.relative_to(sources).as_posix(): file for file in wanted}


def browser_modules(sources: Path) -> Modules:
    """Return the modules of the engine, and the one that Python imports before all others."""
    return {**engine_modules(sources), FIRST: Path(__file__).parent / "shipped" / FIRST}


@dataclass(frozen=True, kw_only=True)
class Program:
    """Modules to archive under a name, and modules in another archive that they need."""

    name: str
    archived: Modules
    used: Modules = field(default_factory=dict)


def make_archives(
    pyodide: Pyodide, program: Program, rehearsal: Rehearsal, out: Path
) -> tuple[Path, Path]:
    """Write archives of the standard library and of a program in a folder, and return them."""
    given = {
        "module": rehearsal.module,
        "wrong": rehearsal.wrong,
        "text": rehearsal.text,
        "requests": rehearsal.requests,
        "archived": _as_text(program.archived),
        "used": _as_text(program.used),
        "name": program.name,
    }
    replies = run_node("make_archives.mjs", pyodide.parts["loader"], out, given=given)
    if replies != rehearsal.replies:
        raise RuntimeBuildError.other_replies("make_archives.mjs")
    return out / f"{LIBRARY}.bin", out / f"{program.name}.bin"


def _as_text(modules: Modules) -> dict[str, str]:
    return {name: str(path) for name, path in modules.items()}
