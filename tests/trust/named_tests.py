"""Tests that a page of the site names."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def is_there(test: str) -> bool:
    """Whether a test file, or a test in it, exists: `tests/x/test_y.py` or `…::test_z`."""
    file, _, name = test.partition("::")
    if not (ROOT / file).is_file():
        return False
    return not name or (name.startswith("test_") and name in functions_in(ROOT / file))


@cache
def functions_in(file: Path) -> frozenset[str]:
    """Return the names of the functions in a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
