"""A piece of running text out of a file, with the place in that file of each of its words."""

from __future__ import annotations

import bisect
import dataclasses
import re
from collections.abc import Iterator

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"‘’“”()]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """A word: where it starts in its passage, and its line and column in the file (from 1)."""

    text: str
    start: int
    line: int
    column: int

    @property
    def end(self) -> int:
        """Where the word ends in its passage."""
        return self.start + len(self.text)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """Text that belongs together, such as a field or a paragraph; `file` as people name it."""

    file: str
    text: str
    words: tuple[Word, ...]


def words_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of `text`; web and mail addresses hold none."""
    readable = ADDRESS.sub(lambda match: " " * len(match.group()), text)
    return WORD.finditer(readable)


class Places:
    """Turns offsets in a text into lines and columns."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset."""
        line = bisect.bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and a column."""
        return self.starts[line - 1] + column - 1
