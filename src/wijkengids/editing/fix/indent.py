"""Indents by two spaces a step, lists too, with one space behind a dash."""

from __future__ import annotations

import dataclasses
from typing import Any

import yaml

from wijkengids.editing.fix.source import (
    FOLDED_OR_LITERAL,
    Change,
    Mended,
    Source,
    is_block,
    last_line,
)

STEP = 2


class UnusualLayoutError(Exception):
    """The file is laid out in a way that is better left to its editor."""


@dataclasses.dataclass(kw_only=True)
class Layout:
    """What stands before the text of each line: the new start, and where the old start ends."""

    lines: list[str]
    starts: dict[int, tuple[str, int]] = dataclasses.field(default_factory=dict)

    def put(self, line: int, start: str, old: int) -> None:
        """Let the text of `line`, that now begins at column `old`, follow `start`."""
        self.starts.setdefault(line, (start, old))

    def place(self, node: Any, start: str) -> None:
        """Lay out a node of which the first line begins with `start`."""
        if is_block(node) and isinstance(node, yaml.MappingNode):
            self._mapping(node, start)
        elif is_block(node):
            self._sequence(node, start)
        else:
            self.put(node.start_mark.line, start, node.start_mark.column)

    def _mapping(self, node: Any, start: str) -> None:
        for key, value in node.value:
            self.put(key.start_mark.line, start, key.start_mark.column)
            start = " " * len(start)
            self._value(value, len(start) + STEP, key.start_mark.line)

    def _sequence(self, node: Any, start: str) -> None:
        dash = node.start_mark.column
        for item in node.value:
            line = item.start_mark.line
            if self.lines[line][dash : dash + 1] != "-":
                raise UnusualLayoutError
            self.place(item, f"{start}- ")
            start = " " * len(start)
            if not is_block(item):
                self._continue(item, len(start) + STEP)

    def _value(self, value: Any, column: int, line: int) -> None:
        if is_block(value):
            self.place(value, " " * column)
        elif value.start_mark.line != line:
            raise UnusualLayoutError
        else:
            self._continue(value, column)

    def _continue(self, node: Any, column: int) -> None:
        """Move the further lines of a text or of brackets, all by as much."""
        first, last = node.start_mark.line + 1, last_line(node, self.lines)
        further = [line for line in range(first, last + 1) if self.lines[line].strip()]
        if not further:
            return
        shift = column - min(_indent(self.lines[line]) for line in further)
        if not isinstance(node, yaml.ScalarNode) and node.flow_style:
            shift = 0
        for line in further:
            old = _indent(self.lines[line])
            free = isinstance(node, yaml.ScalarNode) and node.style not in FOLDED_OR_LITERAL
            self.put(line, " " * (column if free else old + shift), old)

    def comments(self) -> None:
        """Move comments along with the line below them."""
        shift = 0
        for line in range(len(self.lines) - 1, -1, -1):
            if line in self.starts:
                start, old = self.starts[line]
                shift = len(start) - old
            elif self.lines[line].lstrip().startswith("#"):
                old = _indent(self.lines[line])
                self.put(line, " " * max(old + shift, 0), old)


def mend_indentation(source: Source) -> Mended:
    """Mend the indentation of a file."""
    layout = Layout(lines=source.lines)
    try:
        layout.place(source.root, "")
    except UnusualLayoutError:
        return source.text, []
    layout.comments()
    lines = list(source.lines)
    for line, (start, old) in layout.starts.items():
        lines[line] = start + lines[line][old:]
    changes = [
        Change(line=number, what="de regel springt nu in met twee spaties per stap")
        for number, (old_line, line) in enumerate(zip(source.lines, lines, strict=True), start=1)
        if old_line != line
    ]
    return "\n".join(lines), changes[:1]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
