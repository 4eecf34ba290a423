"""Small words that make sentences of lists and numbers."""

from __future__ import annotations

from collections.abc import Sequence


def enumerated(words: Sequence[str]) -> str:
    """Return words as prose: `geld, kennis en invloed`."""
    *first, last = words or ("",)
    return f"{', '.join(first)} en {last}" if first else last


def sentence(text: str) -> str:
    """Return text with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def within(text: str) -> str:
    """Return a sentence as it follows a colon: without its capital."""
    return f"{text[:1].lower()}{text[1:]}"


def number(count: int) -> str:
    """Return a number with a real minus sign: `−2`."""
    return str(count) if count >= 0 else f"−{-count}"


def signed(points: int) -> str:
    """Return points with their sign: `+2`, `−1`."""
    return f"+{points}" if points >= 0 else number(points)


def is_little(answered: int, asked: int) -> bool:
    """Tell whether less than half of what was asked is answered."""
    return 2 * answered < asked


def counted(count: int, one: str, more: str) -> str:
    """Return a count with its noun: `1 vraag`, `2 vragen`."""
    return f"{number(count)} {one if abs(count) == 1 else more}"


def punten(count: int) -> str:
    """Return a number of points: `1 punt`, `2 punten`."""
    return counted(count, "punt", "punten")
