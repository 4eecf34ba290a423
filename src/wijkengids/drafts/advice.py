"""Which advice of the checklist a draft changes, over a spread of made-up answers."""

from __future__ import annotations

from collections import Counter
from typing import Any

from actie_engine.model import Gids
from wijkengids.editing.effect.advice import compare_advice
from wijkengids.editing.effect.profiles import spread

NUMBER = 50
"""Sets of answers per instrument; `make effect` takes more, and the scenarios too."""

AT_ONCE = 10
"""So many are compared per request, so that the page can tell how far it is."""

ASPECTS = {
    "rol": "een andere rol",
    "methode": "een andere eerste methode",
    "doen": "andere dingen om te doen",
    "elementen": "een andere stand van een element",
}


def compare(before: Gids, after: Gids, start: int) -> dict[str, Any]:
    """Compare the advice on the next sets of answers from `start`: how many differ, and in what.

    `next` is where to go on, `total` where it ends.
    """
    profiles = list(spread((before, after), NUMBER))
    part = profiles[start : start + AT_ONCE]
    effect = compare_advice(before, after, part)
    counts = Counter(
        words
        for each in effect.differences
        for aspect, words in ASPECTS.items()
        if aspect in each.aspects
    )
    return {
        "next": start + len(part),
        "total": len(profiles),
        "compared": sum(effect.compared.values()),
        "changed": len(effect.differences),
        "aspects": dict(counts),
    }
