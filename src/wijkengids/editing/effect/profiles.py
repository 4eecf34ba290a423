"""The answers with which two versions are compared: every scenario, and a spread of made-up ones.

The spread is made by hashing, not by drawing: an answer of a profile depends on that profile and
that question alone. So a question that comes or goes leaves all other answers as they were.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from actie_engine.migrations import VERSIE
from actie_engine.model import Gids

SCENARIOS = "scenario’s"
NUMBER = 200
SEED = "wijkengids"
FEWEST, CONTEXT_RATE = 0.35, 0.8


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """One set of answers; `group` is where it comes from."""

    group: str
    name: str
    answers: Mapping[str, Any]


def scenarios(folder: Path) -> Iterator[Profile]:
    """Yield the answers in every JSON file of `folder`."""
    for path in sorted(folder.rglob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        for number, found in enumerate(_answer_sets(data, path.stem)):
            name, answers = found
            suffix = f" ({number + 1})" if number else ""
            yield Profile(group=SCENARIOS, name=f"{name}{suffix}", answers=answers)


def _answer_sets(data: Any, name: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the sets of answers anywhere in the data of a scenario, with the name around them."""
    if isinstance(data, dict):
        name = str(data.get("naam", name))
        if "instrument" in data and isinstance(data.get("antwoorden"), dict):
            yield name, {"versie": VERSIE, **data}
            return
    children = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for child in children:
        yield from _answer_sets(child, name)


def spread(versions: Iterable[Gids], number: int = NUMBER) -> Iterator[Profile]:
    """Yield `number` profiles per instrument that any version has."""
    questions, context = _options(versions)
    for instrument, asked in questions.items():
        for index in range(number):
            key = f"{SEED}/{instrument}/{index}"
            rate = FEWEST + (1 - FEWEST) * _chance(key, "rate")
            answers = {
                "versie": VERSIE,
                "instrument": instrument,
                "context": _answers(key, context, CONTEXT_RATE),
                "antwoorden": _answers(key, asked, rate),
            }
            yield Profile(group=instrument, name=f"{instrument} {index + 1}", answers=answers)


type Options = dict[str, dict[str, None]]
"""The possible answers per question, in order."""


def _options(versions: Iterable[Gids]) -> tuple[dict[str, Options], Options]:
    """Return all questions and answers that any version has."""
    questions: dict[str, Options] = {}
    context: Options = {}
    for gids in versions:
        for slug, instrument in gids.instrumenten.items():
            for vraag in instrument.vragen:
                options = questions.setdefault(slug, {}).setdefault(vraag.id, {})
                options |= dict.fromkeys(antwoord.slug for antwoord in vraag.antwoorden)
        for slug, asked in gids.context.items():
            keuzes = gids.keuzelijsten[asked.lijst].keuzes
            context.setdefault(slug, {}).update(dict.fromkeys(keuze.slug for keuze in keuzes))
    return questions, context


def _answers(key: str, options: Options, rate: float) -> dict[str, str]:
    return {
        question: max(answers, key=lambda answer: _chance(key, question, answer))
        for question, answers in options.items()
        if _chance(key, question) < rate
    }


def _chance(*parts: str) -> float:
    """Return a number from 0 up to 1 that depends on the parts alone."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return int.from_bytes(digest[:7]) / 2**56
