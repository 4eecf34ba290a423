"""Finds words that have a plainer alternative; the list is `eenvoudig.yaml`, beside this module."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from wijkengids.content.yaml_text import read_yaml

LIST = Path(__file__).with_name("eenvoudig.yaml")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Hard:
    """A hard word found in a text, with what could stand there instead."""

    text: str
    start: int
    instead: str


@cache
def alternatives() -> dict[str, str]:
    """Return the list: word, or start of a word followed by *, to its alternative."""
    document = read_yaml(LIST.read_bytes())
    if document.findings:
        raise ValueError(f"{LIST.name}: {document.findings}")
    return {entry["woord"]: entry["liever"] for entry in document.data["woorden"]}


def hard_words(text: str) -> Iterator[Hard]:
    """Yield the hard words in a text."""
    for match in _pattern().finditer(text):
        found = " ".join(match.group().split())
        entry = alternatives()[_entry(found.lower())]
        yield Hard(text=found, start=match.start(), instead=entry)


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(alternatives(), key=len, reverse=True)
    parts = (re.escape(word).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _entry(found: str) -> str:
    if found in alternatives():
        return found
    starts = (word for word in alternatives() if word.endswith("*"))
    return next(word for word in starts if found.startswith(word[:-1]))
