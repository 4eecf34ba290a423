"""One space behind a colon or a comma, none inside brackets."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

import yaml

from wijkengids.editing.fix.source import Change, Edit, Mended, Source

BETWEEN = re.compile(r"\s*,\s*")


def mend_spacing(source: Source) -> Mended:
    """Mend the spaces within the lines of a file."""
    edits = [
        edit for edit in _edits(source, source.root) if source.text[edit[0] : edit[1]] != edit[2]
    ]
    changes = [
        Change(
            line=source.text.count("\n", 0, start) + 1, what="er staan geen spaties te veel meer"
        )
        for start, _, _ in edits
    ]
    return source.replaced(edits), changes


def _edits(source: Source, node: Any) -> Iterator[Edit]:
    if not isinstance(node, yaml.CollectionNode):
        return
    in_line = node.start_mark.line == node.end_mark.line
    if node.flow_style and in_line and node.value:
        yield from _between(source, node)
    for child in node.value:
        if isinstance(child, tuple):
            yield from _behind_colon(source, *child)
            yield from _edits(source, child[1])
        else:
            yield from _edits(source, child)


def _behind_colon(source: Source, key: Any, value: Any) -> Iterator[Edit]:
    start, end = source.position(key.end_mark), source.position(value.start_mark)
    if source.text[start:end].strip(" ") == ":" and source.slice(value):
        yield start, end, ": "


def _between(source: Source, node: Any) -> Iterator[Edit]:
    """Yield the edits around the parts of a list or mapping in brackets, on one line."""
    parts = [child if isinstance(child, tuple) else (child, child) for child in node.value]
    start, end = source.position(node.start_mark), source.position(node.end_mark)
    yield start + 1, source.position(parts[0][0].start_mark), ""
    for (_, before), (after, _) in itertools.pairwise(parts):
        first, last = source.position(before.end_mark), source.position(after.start_mark)
        if BETWEEN.fullmatch(source.text[first:last]):
            yield first, last, ", "
    closing = source.text[source.position(parts[-1][1].end_mark) : end - 1]
    if not closing.strip(" "):
        yield end - 1 - len(closing), end - 1, ""
