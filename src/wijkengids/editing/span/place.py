"""Where the parts of a YAML file stand: fields and items with all that belongs to them."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

import yaml

from actie_engine.findings import Path
from wijkengids.content.yaml_text import UNREAD, read_yaml
from wijkengids.editing.fix.source import Edit, Source, is_block, last_line


class UnusualLayoutError(Exception):
    """The file is laid out in a way that is better left to its editor."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A field of a block, or an item of a list in lines.

    `start` is where its name or dash stands, `opens` the position right behind the colon or dash,
    `ends` that behind its value; `column` is that of the name or dash.
    """

    node: Any
    start: int
    opens: int
    ends: int
    column: int
    first: int
    last: int


def fields(source: Source, node: Any) -> dict[str, Entry]:
    """Return the fields of a block in lines, in their order."""
    return {key.value: _field(source, key, value) for key, value in node.value}


def items(source: Source, node: Any) -> list[Entry]:
    """Return the items of a list in lines."""
    return [_item(source, node.start_mark.column, item) for item in node.value]


def _field(source: Source, key: Any, value: Any) -> Entry:
    opens = source.text.find(":", source.position(key.end_mark)) + 1
    return Entry(
        node=value,
        start=source.position(key.start_mark),
        opens=opens,
        ends=max(_end(source, value), opens),
        column=key.start_mark.column,
        first=key.start_mark.line,
        last=max(last_line(value, source.lines), key.start_mark.line),
    )


def _item(source: Source, column: int, node: Any) -> Entry:
    line = min(node.start_mark.line, len(source.lines) - 1)
    while line >= 0 and source.lines[line][: column + 1].strip() != "-":
        line -= 1
    if line < 0:
        raise UnusualLayoutError
    start = source.starts[line] + column
    return Entry(
        node=node,
        start=start,
        opens=start + 1,
        ends=max(_end(source, node), start + 1),
        column=column,
        first=line,
        last=max(last_line(node, source.lines), line),
    )


def _end(source: Source, node: Any) -> int:
    """Return the position behind the last character of a node."""
    folded = isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}
    if folded or (is_block(node) and node.value):
        last = last_line(node, source.lines)
        return source.starts[last] + len(source.lines[last])
    return source.position(node.end_mark)


def whole_lines(source: Source, entry: Entry) -> Edit:
    """Return the edit that takes away the lines of an entry."""
    return source.starts[entry.first], min(source.starts[entry.last + 1], len(source.text)), ""


def end_of_line(source: Source, line: int) -> int:
    """Return the position at the end of a line."""
    return source.starts[line] + len(source.lines[line])


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """How values are written in a file; `source` is None when it cannot be read."""

    source: Source | None
    data: Any

    @classmethod
    @functools.lru_cache(maxsize=2)
    def read(cls, text: str) -> Written:
        """Take in the text of a file."""
        data = read_yaml(text.encode()).data if text else UNREAD
        source = None if data is UNREAD else Source(text=text, record=None)
        return cls(source=source, data=data)

    def text(self, path: Path, value: Any, column: int) -> str | None:
        """Return how `value` is written at `path`, behind a name or dash at `column`.

        None when there is something else, or when it is not written in lines of its own.
        """
        if self.source is None:
            return None
        node, data, entry = self.source.root, self.data, None
        for step in path:
            entry = _entry(self.source, node, step)
            if entry is None:
                return None
            node, data = entry.node, data[step]
        if entry is None or data != value or entry.column != column:
            return None
        return self.source.text[entry.opens : entry.ends]


def _entry(source: Source, node: Any, step: str | int) -> Entry | None:
    if not is_block(node):
        return None
    if isinstance(node, yaml.MappingNode):
        return fields(source, node).get(str(step))
    entries = items(source, node)
    return entries[step] if isinstance(step, int) and step < len(entries) else None
