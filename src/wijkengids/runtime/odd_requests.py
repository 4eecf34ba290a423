"""Requests besides the usual: answers at random and one by one, texts in which anything stands.

Python calls other functions for other text: a name in Polish, a note with a smiley, a number that
is too long. What is rehearsed is there at once; the rest costs a second start (see divide.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from actie_engine.answers import WEET_NIET
from actie_engine.model import Gids, Instrument

SETS = 12
"""So many are made at random."""

CONTENT = "0123456789ab"
"""The version of a content, as a page remembers with which one questions were answered."""

HALF = 0.5
TEXTS = (
    "Café ‘De Brug’ – €5 ½",
    "Łódź\u0301 ΑΣΣ ß İstanbul",
    "街の人 \U0001f3d8\ufe0f \U0001f469\u200d\U0001f33e",
    "\u202egnp.exe\u202c \x00\x07\x1b[31m\ufeff",
    "\ud800 half",
    "<script>alert(1)</script> & \"'` {{ x }} [a](b) | *c* _d_ # e",
    "één regel\nen nog een\r\n\ten\u2028nog een",
    "lang " * 2_000,
)
VALUES: tuple[object, ...] = (
    *TEXTS,
    None,
    True,
    0,
    -1,
    10**40,
    1.5e300,
    -0.0,
    float("inf"),
    [],
    {},
    [[{"a": [1]}]],
)
FILES = ("", " ", "{", "[1,", '{"a": 1, "a": 2}', "nul", '"\\ud83c"', "[" * 500, "1.x.y.z", "#1.")


def odd_requests(gids: Gids) -> Iterator[dict[str, Any]]:
    """Yield requests about the first checklist; they ask of Python what those of others ask."""
    instrument = next(iter(gids.instrumenten.values()))
    choice = Random(instrument.slug)
    for _ in range(SETS):
        answers = _answers(gids, instrument, choice)
        yield {"type": "advies", "antwoorden": answers}
        yield {"type": "open", "tekst": json.dumps(answers, ensure_ascii=False)}
    for text in TEXTS:
        yield from _with_text(_answers(gids, instrument, choice), text)
    for value in VALUES:
        yield from _with_value(_answers(gids, instrument, choice), value)
    for text in FILES:
        yield {"type": "open", "tekst": text}
    for each in gids.instrumenten.values():
        yield from _one_by_one(each)


def _one_by_one(instrument: Instrument) -> Iterator[dict[str, Any]]:
    """Yield what a page asks while someone answers one question after another."""
    for number in (0, -1):
        given: dict[str, str] = {}
        for vraag in instrument.vragen:
            given[vraag.id] = vraag.antwoorden[number].slug
            answers = {
                "versie": 1,
                "instrument": instrument.slug,
                "inhoud": CONTENT,
                "context": {},
                "antwoorden": {**given},
                "notities": {},
            }
            yield {"type": "advies", "antwoorden": answers, "basis": ""}


def _answers(gids: Gids, instrument: Instrument, choice: Random) -> dict[str, Any]:
    """Return an answer to about half of the questions."""
    context = {
        vraag.slug: choice.choice(gids.keuzelijsten[vraag.lijst].keuzes).slug
        for vraag in gids.context.values()
        if choice.random() < HALF
    }
    antwoorden = {
        vraag.id: choice.choice([WEET_NIET, *(each.slug for each in vraag.antwoorden)])
        for vraag in instrument.vragen
        if choice.random() < HALF
    }
    return {
        "versie": 1,
        "instrument": instrument.slug,
        "context": context,
        "antwoorden": antwoorden,
    }


def _with_text(answers: dict[str, Any], text: str) -> Iterator[dict[str, Any]]:
    """Yield requests with a text in every place where a reader types one."""
    noted = answers | {"notities": dict.fromkeys(answers["antwoorden"], text), "naam": text}
    yield {"type": "advies", "antwoorden": noted, "basis": text}
    yield {"type": "json", "antwoorden": noted}
    yield {"type": "markdown", "antwoorden": noted}
    yield {"type": "link", "antwoorden": noted}
    yield {"type": "open", "tekst": json.dumps(noted)}
    yield {"type": "open", "tekst": text}
    named = [{"naam": f"{text}{number}", "antwoorden": noted} for number in range(3)]
    yield {"type": "vergelijk", "sets": named}


def _with_value(answers: dict[str, Any], value: object) -> Iterator[dict[str, Any]]:
    """Yield requests with anything in the places of a file."""
    for place in ("antwoorden", "notities", "versie"):
        yield {"type": "open", "tekst": json.dumps(answers | {place: value})}
    yield {"type": "vergelijk", "sets": value}
    yield {"type": value}
