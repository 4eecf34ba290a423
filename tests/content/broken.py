"""The mistakes of `tests/broken_content`, each with what the editor must be told."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "broken_content"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Mistake:
    """A broken file, the good file whose place it takes, and the messages about it."""

    name: str
    replaces: str
    messages: tuple[str, ...]

    def content(self) -> bytes:
        return (FOLDER / f"{self.name}.yaml").read_bytes()


def mistakes() -> tuple[Mistake, ...]:
    """Return what `messages.txt` lists."""
    return tuple(_read((FOLDER / "messages.txt").read_text(encoding="utf-8")))


def _read(text: str) -> Iterator[Mistake]:
    for part in text.split("\n\n"):
        heading, *messages = part.strip("\n").split("\n")
        if not heading.startswith("#"):
            name, _, replaces = heading.partition(" -> ")
            told = tuple(message.strip() for message in messages)
            yield Mistake(name=name, replaces=replaces, messages=told)
