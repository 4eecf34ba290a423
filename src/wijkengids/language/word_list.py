"""The project's own words, `content/woordenlijst.txt`: names and terms that no dictionary has.

One word a line, in the order of the alphabet. A line of several words is a name that is good as a
whole, without making its words good elsewhere. Lines that start with # are remarks.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from wijkengids.content.messages import Message

NAME = "woordenlijst.txt"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A word or a name of several words, and the line on which it stands."""

    text: str
    line: int


class WordList:
    """The words that are good besides those of the dictionary."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        texts = [typed(entry.text) for entry in self.entries]
        self.words = {text for text in texts if " " not in text}
        self.names = _any_of(text for text in texts if " " in text)

    @classmethod
    def read(cls, path: Path) -> WordList:
        """Read the list; an absent one has no words."""
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        return cls(_entries(text))

    def has(self, word: str) -> bool:
        """Tell whether `word` stands in the list; a small letter there allows a capital here."""
        lowered = word[:1].lower() + word[1:]
        return not self.words.isdisjoint((word, lowered, *([word.lower()] * word.isupper())))

    def spans_of_names(self, text: str) -> list[tuple[int, int]]:
        """Return where in `text` names of several words stand."""
        return [match.span() for match in self.names.finditer(typed(text))]


def typed(text: str) -> str:
    """Return `text` with the plain apostrophe and single spaces for what looks like them."""
    return re.sub(r"\s", " ", text).replace("’", "'")


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    patterns = (_pattern(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns) or '(?!)'})(?!\w)")


def _pattern(name: str) -> str:
    """Return what finds a name, with a capital too when it starts with a small letter."""
    first = f"[{name[0]}{name[0].upper()}]" if name[0].islower() else re.escape(name[0])
    return first + re.escape(name[1:]).replace(r"\ ", " +")


def _entries(text: str) -> Iterator[Entry]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            yield Entry(text=" ".join(line.split()), line=number)


def order(text: str) -> tuple[str, str]:
    """Return what entries are ordered by: letters without accents or capitals come first."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if sign.isalnum() or sign == " "), text


def misplaced(word_list: WordList, file: str) -> Iterator[Message]:
    """Yield a message for every entry that stands twice or out of order."""
    for before, entry in itertools.pairwise(word_list.entries):
        if before.text == entry.text:
            what, remedy = f"‘{entry.text}’ staat er twee keer", "haal er een weg"
        elif order(entry.text) < order(before.text):
            what, remedy = f"‘{entry.text}’ staat na ‘{before.text}’", "zet het op alfabet"
        else:
            continue
        yield Message(file=file, line=entry.line, column=1, what=what, remedy=remedy)
