"""Folds lines that are too long."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import yaml

from wijkengids.editing.fix.source import Change, Mended, Source, is_block, last_line

MAX_LENGTH = 100
STEP = 2


def mend_long_lines(source: Source) -> Mended:
    """Fold the lines that are too long and can be folded; brackets become lines first."""
    edits, changes = [], []
    for node, column in _in_blocks(source.root, 0):
        first, last = node.start_mark.line, last_line(node, source.lines)
        too_long = any(len(line) > MAX_LENGTH for line in source.lines[first : last + 1])
        new = _folded(node, column, source) if too_long else None
        if new is not None and new != source.lines[first : last + 1]:
            edits.append(source.lines_edit(first, last, new))
            changes.append(Change(line=first + 1, what="een lange regel is nu afgebroken"))
    return source.replaced(edits), changes


def _in_blocks(node: Any, column: int) -> Iterator[tuple[Any, int]]:
    """Yield the texts and brackets that stand in blocks, with the column of their next lines."""
    if not is_block(node):
        yield node, column
        return
    further = node.start_mark.column + STEP
    for child in node.value:
        yield from _in_blocks(child[1] if isinstance(child, tuple) else child, further)


def _folded(node: Any, column: int, source: Source) -> list[str] | None:
    if not isinstance(node, yaml.ScalarNode):
        return _without_brackets(node, column, source)
    one_line = "\n" not in node.value and " " in node.value
    if not one_line or node.style == "|" or not _ends_line(node, source):
        return None
    text = textwrap.wrap(
        node.value,
        width=MAX_LENGTH - column,
        break_long_words=False,
        break_on_hyphens=False,
    )
    start = source.lines[node.start_mark.line][: node.start_mark.column]
    return [f"{start}>-", *(" " * column + line for line in text)]


def _ends_line(node: Any, source: Source) -> bool:
    """Tell whether nothing follows a text on its line, such as a comment."""
    if isinstance(node, yaml.ScalarNode) and node.style == ">":
        first_line = source.lines[node.start_mark.line][node.start_mark.column :]
        return first_line in {">-", ">"}
    rest = source.text[source.position(node.end_mark) :].split("\n", 1)[0]
    return not rest.strip()


def _without_brackets(node: Any, column: int, source: Source) -> list[str] | None:
    """Return the lines of a list or mapping that stands in brackets."""
    line, has_comment = node.start_mark.line, "#" in source.slice(node)
    if has_comment or not node.value or not _ends_line(node, source):
        return None
    start = source.lines[line][: node.start_mark.column]
    children = (child if isinstance(child, tuple) else (child, child) for child in node.value)
    pieces = [
        " ".join(source.between(first.start_mark, last.end_mark).split())
        for first, last in children
    ]
    dash = "- " if isinstance(node, yaml.SequenceNode) else ""
    new = [f"{' ' * column}{dash}{piece}" for piece in pieces]
    if start.rstrip().endswith("-"):
        return [start + new[0][column:], *new[1:]]
    return [start.rstrip(), *new]
