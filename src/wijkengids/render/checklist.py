"""The steps of the checklist: the preconditions together, then one element a step."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from actie_engine.model import Element, Gids, Instrument, Vraag

FIRST = "uitvoering"
"""The instrument whose steps have plain addresses, which other pages link to."""
PRECONDITIONS = "randvoorwaarden"


@dataclasses.dataclass(frozen=True, slots=True)
class Deel:
    """Questions on one subject, each with its number in the instrument."""

    titel: str
    uitleg: str
    vragen: tuple[tuple[int, Vraag], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Stap:
    """One step: its address on the page, its title, and the element or the preconditions."""

    nummer: int
    anker: str
    titel: str
    element: Element | None
    delen: tuple[Deel, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Vel:
    """The form of one instrument; `context` tells whether it asks about the initiative."""

    instrument: Instrument
    stappen: tuple[Stap, ...]
    context: bool


def sheets(gids: Gids) -> tuple[Vel, ...]:
    """Return the form of every instrument, that for those who work with residents first."""
    in_order = sorted(gids.instrumenten.values(), key=lambda each: each.slug != FIRST)
    return tuple(_sheet(gids, instrument) for instrument in in_order)


def _sheet(gids: Gids, instrument: Instrument) -> Vel:
    prefix = "" if instrument.slug == FIRST else f"{instrument.slug}-"
    numbered = list(enumerate(instrument.vragen, start=1))
    drafts = (_preconditions(gids, numbered), *_elements(gids, numbered))
    steps = [
        Stap(number, prefix + name, title, element, parts)
        for number, (name, title, element, parts) in enumerate(filter(None, drafts), start=1)
    ]
    return Vel(instrument, tuple(steps), context=instrument.slug == FIRST)


type Draft = tuple[str, str, Element | None, tuple[Deel, ...]]


def _preconditions(gids: Gids, numbered: Sequence[tuple[int, Vraag]]) -> Draft | None:
    parts = tuple(
        Deel(each.naam, each.uitleg.tekst, found)
        for each in gids.randvoorwaarden.values()
        if (found := tuple(pair for pair in numbered if pair[1].randvoorwaarde == each.slug))
    )
    return (PRECONDITIONS, PRECONDITIONS.capitalize(), None, parts) if parts else None


def _elements(gids: Gids, numbered: Sequence[tuple[int, Vraag]]) -> Iterator[Draft]:
    for element in gids.elementen.values():
        found = tuple(pair for pair in numbered if pair[1].element == element.slug)
        if found:
            part = Deel("", element.kernvraag.tekst, found)
            yield element.slug, element.naam, element, (part,)
