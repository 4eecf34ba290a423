"""What is wrong with a piece of content, and what to do about it."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable

type Path = tuple[str | int, ...]
"""The way from the top of a file to a value: keys of mappings and positions in lists."""

UNKNOWN, MISSING, MISPLACED = "unknown field", "missing field", "misplaced field"

MAX_WORD = 60
"""Longer words are cut off in messages, and nothing is near to them."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One mistake at `path`, told in Dutch: what was found, and what to do.

    `at_key` says that the name of the field is meant rather than its value; `fragment` is the
    piece of a text that is meant rather than all of it. `kind` marks the findings that can explain
    one another.
    """

    path: Path
    what: str
    remedy: str
    at_key: bool = False
    fragment: str = ""
    kind: str = ""


def near(path: Path, other: Path) -> bool:
    """Tell whether one of two paths lies within the other; the whole file is near nothing."""
    length = min(len(path), len(other))
    return length > 0 and path[:length] == other[:length]


def path_text(path: Path) -> str:
    """Return `path` as editors read it: `elementen[0].url`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")


def called(path: Path) -> str:
    """Return how a message names the part at `path`: ‘naam’, or onderdeel 2 van ‘aliassen’."""
    if not path:
        return "het bestand"
    *around, last = path
    if isinstance(last, int):
        return f"onderdeel {last + 1} van {called(tuple(around))}"
    return quoted(last)


def quoted(word: object) -> str:
    """Return `word` between quotes; a long one is cut off."""
    text = " ".join(str(word).split())
    return f"‘{text if len(text) <= MAX_WORD else text[: MAX_WORD - 1] + '…'}’"


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """Return the allowed word that looks most like `word`, if any comes near."""
    if len(word) > MAX_WORD:
        return None
    matches = difflib.get_close_matches(word, list(allowed), n=1, cutoff=0.6)
    return matches[0] if matches else None


def suggestion(word: str, allowed: Iterable[str], limit: int = 12, otherwise: str = "") -> str:
    """Return the remedy for an unknown word: the nearest allowed one, or what is allowed.

    `otherwise` is the remedy when there is nothing to choose from, or more than `limit`.
    """
    choices = list(allowed)
    if near := nearest(word, choices):
        return f"bedoelde je {quoted(near)}?"
    if otherwise and not 0 < len(choices) <= limit:
        return otherwise
    shown = ", ".join(choices[:limit])
    return f"kies uit: {shown}" + (", …" if len(choices) > limit else "")
