"""Puts the fields of every block in the order of the model, with the comments above them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

from wijkengids.editing.fix.source import (
    Change,
    Edit,
    Mended,
    Source,
    is_block,
    last_line,
)
from wijkengids.editing.model_walk import Part, field_types, walk


def mend_order(source: Source) -> Mended:
    """Mend the innermost blocks that are out of order; run again for the blocks around them."""
    edits: list[Edit] = []
    changes: list[Change] = []
    for part in reversed([part for part in walk(source.root, source.record) if part.is_record]):
        moved = _moved(part)
        edit = _edit(part, source) if moved else None
        if edit is not None and not any(_overlap(edit, other) for other in edits):
            names = ", ".join(f"‘{name}’" for name in moved)
            what = f"in de volgorde van de andere bestanden gezet: {names}"
            edits.append(edit)
            changes.append(Change(line=part.node.start_mark.line + 1, what=what))
    return source.replaced(edits), changes[::-1]


def _overlap(edit: Edit, other: Edit) -> bool:
    return edit[0] < other[1] and other[0] < edit[1]


def _edit(part: Part, source: Source) -> Edit | None:
    return _in_brackets(part, source) if part.node.flow_style else _in_lines(part, source)


def _moved(part: Part) -> list[str]:
    """Return the fields that must move; none when the block has fields the model does not know."""
    names = [key.value for key, _ in part.node.value]
    model = list(field_types(part.hint))
    if len(set(names)) != len(names) or not set(names) <= set(model):
        return []
    wanted = sorted(names, key=model.index)
    kept = difflib.SequenceMatcher(None, names, wanted, autojunk=False).get_matching_blocks()
    staying = {name for block in kept for name in names[block.a : block.a + block.size]}
    return [name for name in names if name not in staying]


def _sorted(part: Part) -> list[int]:
    """Return the positions of the fields in the order of the model."""
    model = list(field_types(part.hint))
    fields = part.node.value
    return sorted(range(len(fields)), key=lambda index: model.index(fields[index][0].value))


def _in_brackets(part: Part, source: Source) -> Edit | None:
    node = part.node
    if node.start_mark.line != node.end_mark.line:
        return None
    pieces = [source.between(key.start_mark, value.end_mark) for key, value in node.value]
    new = "{" + ", ".join(pieces[index] for index in _sorted(part)) + "}"
    return source.position(node.start_mark), source.position(node.end_mark), new


def _in_lines(part: Part, source: Source) -> Edit | None:
    lines, node = source.lines, part.node
    first, column = node.start_mark.line, node.start_mark.column
    start = lines[first][:column]
    pieces = list(_pieces(node, lines))
    pieces[0] = (pieces[0][0], [" " * column + lines[first][column:], *pieces[0][1][1:]])
    wanted = [pieces[index] for index in _sorted(part)]
    heading = wanted[0][0]
    if start.strip() and heading:
        return None  # a comment cannot stand between a dash and its first field
    first_line, *rest = wanted[0][1]
    further = [line for comments, text in wanted[1:] for line in (*comments, *text)]
    new = [*heading, start + first_line[column:], *rest, *further]
    return source.lines_edit(first, last_line(node, lines), new)


def _pieces(node: Any, lines: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield per field the comments above it and its own lines."""
    previous = -1
    for key, value in node.value:
        begin = key.start_mark.line
        end = max(last_line(value, lines), begin) if not _is_empty(value) else begin
        comments = lines[previous + 1 : begin] if previous >= 0 else []
        yield comments, lines[begin : end + 1]
        previous = end


def _is_empty(value: Any) -> bool:
    start, end = value.start_mark, value.end_mark
    return not is_block(value) and (start.line, start.column) == (end.line, end.column)
