"""What the engine is asked while the runtime is built: every kind of request, on real content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actie_engine import worker
from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids, Instrument, Vraag
from wijkengids.content.validate import load
from wijkengids.runtime.odd_requests import odd_requests

BASIS = "../"
LAST = -1


@dataclass(frozen=True, kw_only=True)
class Rehearsal:
    """A module with `start` and `handle`, what it is given, and what it replies in this Python.

    `start` fails on `wrong`, which is given first.
    """

    module: str
    text: str
    requests: list[str]
    replies: list[str]
    wrong: str = "{}"


def rehearse_engine(content: Path) -> Rehearsal:
    """Ask the engine of this Python; raises ContentError when the content has mistakes."""
    gids = load(content)
    return rehearse_requests(dump_bundle(gids), requests(gids))


def rehearse_widely(content: Path) -> Rehearsal:
    """Ask it also what few readers ask."""
    gids = load(content)
    return rehearse_requests(dump_bundle(gids), [*requests(gids), *map(_text, odd_requests(gids))])


def rehearse_requests(bundle: str, asked: list[str]) -> Rehearsal:
    """Ask the engine of this Python."""
    worker.start(bundle)
    replies = [*map(worker.handle, asked)]
    return Rehearsal(module=worker.__name__, text=bundle, requests=asked, replies=replies)


def requests(gids: Gids) -> list[str]:
    """Return requests of every kind about every instrument, and some that cannot be answered."""
    found = [request for each in gids.instrumenten.values() for request in _about(gids, each)]
    wrong = [{"type": "advies", "antwoorden": {"instrument": "bestaat-niet"}}, {"type": "onbekend"}]
    return [*map(_text, [*found, *wrong]), "geen JSON"]


def _about(gids: Gids, instrument: Instrument) -> Iterator[dict[str, Any]]:
    sets = [_answers(gids, instrument, number) for number in (0, 1, LAST)]
    for each in sets:
        yield {"type": "advies", "antwoorden": each, "basis": BASIS}
        yield {"type": "json", "antwoorden": each}
        yield {"type": "markdown", "antwoorden": each}
        yield {"type": "link", "antwoorden": each}
        yield {"type": "open", "tekst": _text(each)}
    yield {"type": "open", "tekst": "geen antwoorden"}
    named = [{"naam": f"Plan {number}", "antwoorden": each} for number, each in enumerate(sets)]
    yield {"type": "vergelijk", "sets": named[:2], "basis": BASIS}


def _answers(gids: Gids, instrument: Instrument, number: int) -> dict[str, Any]:
    """Return an answer to every question: the first, the second or the last one.

    With the last ones goes a context. What was worked out for a context stays in the picture that
    is taken afterwards, and most readers begin without one.
    """
    context = {
        vraag.slug: gids.keuzelijsten[vraag.lijst].keuzes[number].slug
        for vraag in gids.context.values()
        if number == LAST
    }
    return {
        "versie": 1,
        "instrument": instrument.slug,
        "context": context,
        "antwoorden": {vraag.id: _answer(vraag, number) for vraag in instrument.vragen},
    }


def _answer(vraag: Vraag, number: int) -> str:
    return vraag.antwoorden[number].slug


def _text(request: object) -> str:
    return json.dumps(request, ensure_ascii=False)
