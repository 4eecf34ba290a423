"""Makes links and files that look like real ones out of bytes, so that fuzzing gets past the door.

Each byte chooses: so a fuzzer that changes bytes changes names, answers and what holds them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actie_engine.link import CODE, CONTEXT, code
from actie_engine.model import Gids

type Entry = tuple[str, str, str]
"""A part of the answers, a question in it, and an answer to that question."""

PARTS = ("context", "antwoorden", "notities", "naam", "inhoud", "versie", "instrument")
ODD: Sequence[object] = (
    None,
    True,
    0,
    -1,
    2,
    10**30,
    1.5,
    float("inf"),
    "",
    "weet-niet",
    "__proto__",
    "<script>alert(1)</script>",
    "\u202e\x00\ud800",
    "é" * 300,
    "0123456789ab",
)
RIGHT, ODD_ANSWER, NOTE = 160, 200, 240
"""Of 256 bytes so many choose a right answer; up to here an odd one; up to here a note."""

NESTED = 4
MANY = 6


def entries(gids: Gids) -> tuple[Entry, ...]:
    """Return every answer to every question of the guide."""
    return (
        *(
            ("antwoorden", vraag.id, antwoord.slug)
            for vraag in gids.instrumenten["uitvoering"].vragen
            for antwoord in vraag.antwoorden
        ),
        *(
            ("context", name, keuze.slug)
            for name, vraag in gids.context.items()
            for keuze in gids.keuzelijsten[vraag.lijst].keuzes
        ),
    )


def answers(content: bytes, known: Sequence[Entry]) -> dict[str, object]:
    """Return a set of answers as bytes choose it: much of it right, some of it odd."""
    choices = iter(content)
    data: dict[str, object] = {"versie": 1, "instrument": "uitvoering"}
    for choice in choices:
        part, name, slug = known[next(choices, 0) % len(known)]
        if choice >= NOTE:
            data[PARTS[choice % len(PARTS)]] = _value(choices, 0)
        elif choice >= ODD_ANSWER:
            _put(data, "notities", name, ODD[choice % len(ODD)])
        else:
            _put(data, part, name, slug if choice < RIGHT else ODD[choice % len(ODD)])
    return data


def pairs(content: bytes, known: Sequence[Entry]) -> str:
    """Return the pairs of codes in a link; some of them are of an answer to another question."""
    text = ""
    for place, byte in enumerate(content):
        part, name, slug = known[byte % len(known)]
        other = known[(byte + place) % len(known)][2]
        question = CONTEXT + name if part == "context" else name
        text += code(question, CODE) + code(slug if byte % 5 else other, CODE)
    return text


def _put(data: dict[str, object], part: str, name: str, value: object) -> None:
    held = data.setdefault(part, {})
    if isinstance(held, dict):
        held[name] = value


def _value(choices: Iterator[int], depth: int) -> object:
    choice = next(choices, 0)
    if depth == NESTED or choice % 3 == 0:
        return ODD[choice % len(ODD)]
    parts = range(next(choices, 0) % MANY)
    if choice % 3 == 1:
        return [_value(choices, depth + 1) for _ in parts]
    return {str(_value(choices, NESTED)): _value(choices, depth + 1) for _ in parts}
