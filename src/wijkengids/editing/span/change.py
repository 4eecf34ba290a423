"""Makes a file say something else with the smallest change of its text."""

from __future__ import annotations

from typing import Any

import yaml

from actie_engine.findings import Path
from actie_engine.shape import record_at, shapes
from wijkengids.content.yaml_text import read_yaml
from wijkengids.editing.fix.source import Edit, Source, is_block
from wijkengids.editing.span.place import (
    Entry,
    UnusualLayoutError,
    Written,
    end_of_line,
    fields,
    items,
    whole_lines,
)
from wijkengids.editing.span.write import WIDTH, after_colon, after_dash, in_brackets

MOST_EDITS = 200
"""More differences than this are no change any more but another file."""


class ChangeError(Exception):
    """The change cannot be made without touching the rest of the file."""


def with_data(text: str, record: Any, wanted: Any, original: str = "") -> str:
    """Return the text of a file that holds a `record`, changed such that it says `wanted`.

    `wanted` is plain data as `read_yaml` gives it. What becomes again as it was in `original`, is
    also written as it was there. Raises ChangeError when the change cannot be made.
    """
    former = Written.read(original)
    for _ in range(MOST_EDITS):
        found = read_yaml(text.encode()).data
        if found == wanted:
            return text
        source = Source(text=text, record=record)
        try:
            new = source.replaced([_Changer(source, former).edit((), found, wanted)])
        except (UnusualLayoutError, yaml.YAMLError, AttributeError) as error:
            raise ChangeError(str(error)) from error
        if new == text:
            break
        text = new
    raise ChangeError("de wijziging past niet in dit bestand")


class _Changer:
    """Finds the first place where a file must say something else, and the edit for it."""

    def __init__(self, source: Source, former: Written) -> None:
        self.source = source
        self.former = former

    def edit(self, path: Path, found: Any, wanted: Any, entry: Entry | None = None) -> Edit:
        """Return the edit of the first difference between two pieces of plain data."""
        node = self.source.root if entry is None else entry.node
        if found and wanted and is_block(node):
            if isinstance(found, dict) and isinstance(wanted, dict):
                return self._fields(path, node, found, wanted)
            if isinstance(found, list) and isinstance(wanted, list):
                return self._items(path, node, found, wanted)
        if entry is None:
            raise UnusualLayoutError
        return self._value(path, entry, wanted)

    def _value(self, path: Path, entry: Entry, wanted: Any) -> Edit:
        """Write a value anew, from its colon or dash to its end."""
        source = self.source
        same = self.former.text(path, wanted, entry.column)
        if same is not None:
            return entry.opens, entry.ends, same
        used = entry.opens - source.starts[entry.first]
        if isinstance(path[-1], int):
            new = after_dash(wanted, entry.column)
        else:
            new = after_colon(wanted, entry.column, used)
        one_line = f" {in_brackets(wanted)}"
        was_in_brackets = isinstance(entry.node, yaml.CollectionNode) and entry.node.flow_style
        comment = source.text[entry.ends : end_of_line(source, entry.last)].strip()
        if (was_in_brackets and used + len(one_line) <= WIDTH) or (comment and "\n" in new):
            new = one_line
        return entry.opens, entry.ends, new

    def _fields(self, path: Path, node: Any, found: Any, wanted: Any) -> Edit:
        present = fields(self.source, node)
        for name, entry in present.items():
            if name not in wanted:
                return self._without_field(entry, list(present.values()))
            if found[name] != wanted[name]:
                return self.edit((*path, name), found[name], wanted[name], entry)
        name = next(name for name in wanted if name not in found)
        return self._new_field(path, present, name, wanted[name])

    def _new_field(self, path: Path, present: dict[str, Entry], name: str, data: Any) -> Edit:
        """Put a field behind the one that comes before it in the model."""
        record = record_at(self.source.record, path)
        order = list(shapes(record)) if record is not None else []
        before = [
            entry
            for other, entry in present.items()
            if name not in order or (other in order and order.index(other) < order.index(name))
        ]
        first = next(iter(present.values()))
        column = first.column
        field = f"{name}:{after_colon(data, column, column + len(name) + 1)}"
        if not before:
            return first.start, first.start, f"{field}\n{' ' * column}"
        last = max(before, key=lambda entry: entry.last)
        end = end_of_line(self.source, last.last)
        return end, end, f"\n{' ' * column}{field}"

    def _without_field(self, entry: Entry, entries: list[Entry]) -> Edit:
        behind_dash = self.source.lines[entry.first][: entry.column].strip() != ""
        if not behind_dash:
            return whole_lines(self.source, entry)
        position = entries.index(entry)
        if position + 1 == len(entries):
            raise UnusualLayoutError
        return entry.start, entries[position + 1].start, ""

    def _items(self, path: Path, node: Any, found: Any, wanted: Any) -> Edit:
        present = items(self.source, node)
        same = _alike(found, wanted)
        if len(found) == len(wanted):
            if swapped := self._swapped(present, found, wanted, same):
                return swapped
            return self.edit((*path, same), found[same], wanted[same], present[same])
        if len(found) > len(wanted):
            return whole_lines(self.source, present[same])
        new = f"{' ' * present[0].column}-{after_dash(wanted[same], present[0].column)}"
        if same == 0:
            start = self.source.starts[present[0].first]
            return start, start, f"{new}\n"
        end = end_of_line(self.source, present[same - 1].last)
        return end, end, f"\n{new}"

    def _swapped(self, present: list[Entry], found: Any, wanted: Any, at: int) -> Edit | None:
        """Return the edit that lets two items that follow each other change places."""
        if found[at : at + 2] != wanted[at : at + 2][::-1] or len(found) < at + 2:
            return None
        source, (one, other) = self.source, present[at : at + 2]
        start, middle = source.starts[one.first], source.starts[other.first]
        end = min(source.starts[other.last + 1], len(source.text))
        second = source.text[middle:end]
        if not second.endswith("\n"):
            raise UnusualLayoutError
        return start, end, second + source.text[start:middle]


def _alike(found: list[Any], wanted: list[Any]) -> int:
    """Return how many items at the start are the same in both."""
    shortest = min(len(found), len(wanted))
    return next((at for at in range(shortest) if found[at] != wanted[at]), shortest)
