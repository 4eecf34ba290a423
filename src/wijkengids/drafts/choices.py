"""What a field can be filled with: every list of choices, as the form shows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from actie_engine.model import Gids, Vindplaats
from actie_engine.shape import Shape
from wijkengids.render.citations import title
from wijkengids.render.words import sort_key

type Choice = dict[str, str]
"""What the file says (`value`), what the form shows (`label`), and what it means (`help`)."""

type Choices = dict[str, list[Choice]]


def choices(gids: Gids) -> Choices:
    """Return per kind of choice what there is to choose, in the order in which one seeks it."""
    methods = sorted(gids.methoden.values(), key=lambda methode: sort_key(methode.naam))
    publications = sorted(gids.bronnen.values(), key=lambda bron: sort_key(title(bron)))
    lists = {f"keuze {name}": _named(each.keuzes) for name, each in gids.keuzelijsten.items()}
    return lists | {
        "element": _named(gids.elementen.values()),
        "rol": _named(gids.rollen.values()),
        "methode": _named(methods),
        "bron": [_choice(bron.sleutel, f"{title(bron)} ({bron.sleutel})") for bron in publications],
    }


def kind_of(shape: Shape) -> str:
    """Return the kind of choice of a field; empty when it is free text."""
    if shape.hint is Vindplaats:
        return "bron"
    return f"keuze {shape.spec.keuze}" if shape.spec.keuze else shape.spec.verwijst or ""


def _named(things: Iterable[Any]) -> list[Choice]:
    return [_choice(each.slug, each.naam, _meaning(each)) for each in things]


def _meaning(thing: Any) -> str:
    meaning = getattr(thing, "uitleg", "")
    return meaning if isinstance(meaning, str) else ""


def _choice(value: str, label: str, explanation: str = "") -> Choice:
    return {"value": value, "label": label, "help": explanation}
