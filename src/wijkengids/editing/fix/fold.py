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
    """Fold the first line that is too long and can be folded; run again for the next."""
    for node, column in _in_blocks(source.root, 0):
        first, last = node.start_mark.line, last_line(node, source.lines)
        if any(len(line) > MAX_LENGTH for line in source.lines[first : last + 1]):
            new = _folded(node, column, source)
            if new is not None and new != source.text:
                return new, [Change(line=first + 1, what="een lange regel is nu afgebroken")]
    return source.text, []


def _in_blocks(node: Any, column: int) -> Iterator[tuple[Any, int]]:
    """Yield the texts and brackets that stand in blocks, with the column of their next lines."""
    if not is_block(node):
        yield node, column
        return
    further = node.start_mark.column + STEP
    for child in node.value:
        yield from _in_blocks(child[1] if isinstance(child, tuple) else child, further)


def _folded(node: Any, column: int, source: Source) -> str | None:
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
    lines = [source.lines[node.start_mark.line][: node.start_mark.column] + ">-"]
    lines += [" " * column + line for line in text]
    first, last = node.start_mark.line, last_line(node, source.lines)
    return "\n".join([*source.lines[:first], *lines, *source.lines[last + 1 :]])


def _ends_line(node: Any, source: Source) -> bool:
    """Tell whether nothing follows a text on its line, such as a comment."""
    if node.style == ">":
        first_line = source.lines[node.start_mark.line][node.start_mark.column :]
        return first_line in {">-", ">"}
    rest = source.text[source.position(node.end_mark) :].split("\n", 1)[0]
    return not rest.strip()


def _without_brackets(node: Any, column: int, source: Source) -> str | None:
    """Return the text with a list or mapping on one line written in lines."""
    line = node.start_mark.line
    if line != node.end_mark.line or not node.value or not _ends_line(node, source):
        return None
    start = source.lines[line][: node.start_mark.column]
    pieces = [
        source.text[source.position(first.start_mark) : source.position(last.end_mark)]
        for first, last in (child if isinstance(child, tuple) else (child, child) for child in node.value)
    ]
    dash = "- " if isinstance(node, yaml.SequenceNode) else ""
    new = [f"{' ' * column}{dash}{piece}" for piece in pieces]
    if start.rstrip().endswith("-"):
        new[0] = start + new[0][column:]
    else:
        new = [start.rstrip(), *new]
    return "\n".join([*source.lines[:line], *new, *source.lines[line + 1 :]])
