"""What is wrong with a piece of content, and what to do about it."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable

type Path = tuple[str | int, ...]
"""The way from the top of a file to a value: keys of mappings and positions in lists."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One mistake at `path`, told in Dutch: what was found, and what to do.

    `at_key` says that the name of the field is meant rather than its value.
    """

    path: Path
    what: str
    remedy: str
    at_key: bool = False


def path_text(path: Path) -> str:
    """Return `path` as editors read it: `elementen[0].url`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """Return the allowed word that looks most like `word`, if any comes near."""
    matches = difflib.get_close_matches(word, list(allowed), n=1, cutoff=0.6)
    return matches[0] if matches else None


def suggestion(word: str, allowed: Iterable[str], limit: int = 12) -> str:
    """Return the remedy for an unknown word: the nearest allowed one, or what is allowed."""
    choices = sorted(allowed)
    if near := nearest(word, choices):
        return f"bedoelde je ‘{near}’?"
    shown = ", ".join(choices[:limit])
    return f"kies uit: {shown}" + (", …" if len(choices) > limit else "")
