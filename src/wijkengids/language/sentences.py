"""Splits running text into sentences; a semicolon ends one too, since a reader can rest there."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from wijkengids.language.passage import Passage, Word
from wijkengids.language.word_forms import word_forms

END = re.compile(r"[.!?…]+[’”\"')\]]*(?=\s+[‘“\"'(]*[A-ZÀ-Ý0-9])|;(?=\s)")
LAST_TOKEN = re.compile(r"[\w./]+$")
INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A sentence; `words` know their place in the file."""

    file: str
    text: str
    words: tuple[Word, ...]


def sentences(passage: Passage) -> Iterator[Sentence]:
    """Yield the sentences of a passage."""
    start = 0
    for end in [*_ends(passage.text), len(passage.text)]:
        words = tuple(word for word in passage.words if start <= word.start < end)
        if words:
            text = _tidy(passage.text[start:end])
            yield Sentence(file=passage.file, text=text, words=words)
        start = end


def _ends(text: str) -> Iterator[int]:
    for match in END.finditer(text):
        token = LAST_TOKEN.search(text, 0, match.start())
        if match.group() != "." or token is None or not _is_abbreviation(token.group()):
            yield match.end()


def _is_abbreviation(token: str) -> bool:
    return token.lower() in word_forms("afkortingen") or INITIALS.fullmatch(token) is not None


def _tidy(text: str) -> str:
    return re.sub(r"\s+(?=[.,:;!?])", "", " ".join(text.split()))
