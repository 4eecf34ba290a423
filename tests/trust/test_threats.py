"""The table of threats on the page names tests that are there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from wijkengids.trust.pages import read

ROOT = Path(__file__).resolve().parents[2]


def named() -> Iterator[str]:
    for group in read("threats"):
        for case in group["gevallen"]:
            yield from case["tests"]


@cache
def functions_in(file: Path) -> frozenset[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("test", sorted(set(named())))
def test_every_test_that_the_page_names_exists(test: str) -> None:
    file, _, name = test.partition("::")
    assert (ROOT / file).is_file()
    assert not name or (name.startswith("test_") and name in functions_in(ROOT / file))


def test_every_case_says_what_happens_and_what_shows_it() -> None:
    for group in read("threats"):
        for case in group["gevallen"]:
            assert case["dreiging"]
            assert case["gevolg"]
            assert case["tests"], case["dreiging"]
