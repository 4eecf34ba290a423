"""The engine imports the standard library alone, and does nothing at import."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "src/actie_engine").rglob("*.py"))
SNIFFER = """
import sys
sys.path.insert(0, sys.argv[1])
import actie_engine.__main__
print([name for name in ("socket", "ssl", "http", "urllib", "subprocess") if name in sys.modules])
"""


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            yield node.module or ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_the_standard_library(path: Path) -> None:
    tops = {name.partition(".")[0] for name in imported(path)}
    assert tops <= sys.stdlib_module_names | {"actie_engine"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_opened_or_printed_at_import(path: Path) -> None:
    called = {
        node.func.id
        for statement in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(statement, ast.Expr | ast.Assign | ast.AnnAssign)
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called.isdisjoint({"open", "print", "input", "exec", "eval"})


def test_importing_needs_no_network_modules() -> None:
    command = [sys.executable, "-I", "-c", SNIFFER, str(ROOT / "src")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
