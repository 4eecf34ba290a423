"""The text of a YAML file with its parsed nodes, and small help with places in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FOLDED_OR_LITERAL = ("|", ">")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """Something that was mended, at a line (from 1) of the file as it then was."""

    line: int
    what: str


type Edit = tuple[int, int, str]
"""Start and end of a piece of the text, and what comes in its place."""

type Mended = tuple[str, list[Change]]
"""The new text and what was done to it."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Source:
    """The text of a file and the record of the model that it holds (None: not known)."""

    text: str
    record: Any

    @cached_property
    def root(self) -> Any:
        """The parsed file; raises yaml.YAMLError when it cannot be read."""
        return yaml.compose(self.text, Loader=LOADER)

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """The position at which each line starts."""
        positions = [0]
        for line in self.lines:
            positions.append(positions[-1] + len(line) + 1)
        return positions

    def position(self, mark: Any) -> int:
        """Return the position in the text of a mark of the parser."""
        return min(self.starts[int(mark.line)] + int(mark.column), len(self.text))

    def between(self, start: Any, end: Any) -> str:
        """Return the text between two marks."""
        return self.text[self.position(start) : self.position(end)]

    def slice(self, node: Any) -> str:
        """Return the text of a node."""
        return self.between(node.start_mark, node.end_mark)

    def lines_edit(self, first: int, last: int, lines: Iterable[str]) -> Edit:
        """Return the edit that puts `lines` in the place of the first up to the last line."""
        end = self.starts[last] + len(self.lines[last])
        return self.starts[first], end, "\n".join(lines)

    def replaced(self, edits: Iterable[Edit]) -> str:
        """Return the text with the edits made; they do not overlap."""
        text = self.text
        for start, end, new in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text


def parses(text: str) -> bool:
    """Tell whether YAML can read `text` as fields, without parts that refer to each other."""
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=LOADER)):
            return False
        return isinstance(yaml.compose(text, Loader=LOADER), yaml.MappingNode)
    except (yaml.YAMLError, RecursionError):
        return False


def is_block(node: Any) -> bool:
    """Tell whether a node is a list or mapping written in lines rather than in brackets."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def last_line(node: Any, lines: list[str]) -> int:
    """Return the last line (from 0) on which a node has text of its own."""
    if is_block(node) and node.value:
        last = node.value[-1]
        return last_line(last[1] if isinstance(last, tuple) else last, lines)
    line = int(node.end_mark.line)
    if isinstance(node, yaml.ScalarNode) and node.style in FOLDED_OR_LITERAL:
        line = line - 1 if node.end_mark.column == 0 else line
        while not lines[line].strip():
            line -= 1
    return line
