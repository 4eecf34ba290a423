"""Compares a short note with the sentence that the guide made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD = re.compile(r"[0-9A-Za-zÀ-ÿ€]+")
NAME = re.compile(r"(?<![0-9A-Za-zÀ-ÿ])(?:[A-ZÀ-Ý][0-9A-Za-zÀ-ÿ]{2,}|[0-9]{4})")
BRACKETS = re.compile(r"\([^)]*\)")


def words(text: str) -> list[str]:
    """Return the words of a text, lower-cased."""
    return [match.lower() for match in WORD.findall(text)]


def names(text: str) -> list[str]:
    """Return names and years: words of three letters or more with a capital, and four digits."""
    return NAME.findall(text)


def without_brackets(text: str) -> str:
    """Return a text without what it says in round brackets."""
    return BRACKETS.sub(" ", text)


def missing(wanted: Iterable[str], text: str) -> list[str]:
    """Return the words that a text lacks; capitals do not count."""
    lowered = text.lower()
    return [word for word in wanted if word.lower() not in lowered]


def stems(text: str) -> set[str]:
    """Return the beginnings of the longer words of a text, so that `plannen` meets `planning`."""
    return {word[:5] for word in words(text) if len(word) >= 5}


def shares(note: str, sentence: str) -> float:
    """Return which part of the longer words of a note a sentence has too."""
    wanted = stems(note)
    return len(wanted & stems(sentence)) / len(wanted) if wanted else 1.0
