"""Writes plain data as YAML in the style of the content: short lists in brackets, long text folded.

Every function returns what stands behind a colon or a dash, with the space or line end before it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any

from wijkengids.editing.fix.scalar import as_scalar

WIDTH = 100
STEP = 2
WORD = re.compile(r"[\w.-]+")


def after_colon(data: Any, column: int, used: int) -> str:
    """Return `data` as the value of a field at `column`, of which `used` characters are written."""
    inner = column + STEP
    if isinstance(data, dict):
        return "".join(f"\n{' ' * inner}{field}" for field in _fields(data, inner))
    if isinstance(data, list):
        return _list(data, column, used)
    return _text(data, inner, used)


def after_dash(data: Any, column: int) -> str:
    """Return `data` as an item of a list of which the dashes stand at `column`."""
    inner = column + STEP
    if isinstance(data, dict) and data:
        return " " + f"\n{' ' * inner}".join(_fields(data, inner))
    if isinstance(data, list):
        return f" {in_brackets(data)}"
    return _text("" if isinstance(data, dict) else data, inner, column + 1)


def in_brackets(data: Any) -> str:
    """Return `data` on one line, as it stands between brackets."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{name}: {in_brackets(item)}" for name, item in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(in_brackets(item) for item in data) + "]"
    return as_scalar(data, in_brackets=True, quoted=not data)


def _fields(data: dict[str, Any], column: int) -> Iterator[str]:
    for name, value in data.items():
        yield f"{name}:{after_colon(value, column, column + len(name) + 1)}"


def _list(items: list[Any], column: int, used: int) -> str:
    line = f" {in_brackets(items)}"
    words = all(isinstance(item, str) and WORD.fullmatch(item) for item in items)
    if words and used + len(line) <= WIDTH:
        return line
    inner = column + STEP
    return "".join(f"\n{' ' * inner}-{after_dash(item, inner)}" for item in items)


def _text(text: str, column: int, used: int) -> str:
    """Return a text; one that is too long for the line is folded, its lines at `column`."""
    if not text:
        return ""
    line = f" {as_scalar(text)}"
    if used + len(line) <= WIDTH or " " not in text:
        return line
    lines = textwrap.wrap(
        text, width=WIDTH - column, break_long_words=False, break_on_hyphens=False
    )
    return " >-" + "".join(f"\n{' ' * column}{each}" for each in lines)
