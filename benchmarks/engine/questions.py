"""A guide with more questions than there are: the real ones of an instrument, again and again."""

from __future__ import annotations

import dataclasses

from actie_engine.answers import Antwoorden
from actie_engine.model import Gids, Instrument, Regel, Vraag
from actie_engine.model.actie import Regelboek


def with_questions(gids: Gids, slug: str, times: int) -> Gids:
    """Return the guide with every question of an instrument, and its rules, this many times."""
    numbers = range(times)
    instrument, regelboek = gids.instrumenten[slug], gids.regels[slug]
    more = dataclasses.replace(
        instrument, vragen=tuple(each for number in numbers for each in _copy(instrument, number))
    )
    rules = dataclasses.replace(
        regelboek, regels=tuple(each for number in numbers for each in _rules(regelboek, number))
    )
    return dataclasses.replace(
        gids,
        instrumenten={**gids.instrumenten, slug: more},
        regels={**gids.regels, slug: rules},
    )


def answered(antwoorden: Antwoorden, times: int) -> Antwoorden:
    """Return the answers to all copies of the questions."""
    copies = {
        _named(vraag, number): each
        for number in range(times)
        for vraag, each in antwoorden.antwoorden.items()
    }
    return dataclasses.replace(antwoorden, antwoorden=copies)


def _named(name: str, number: int) -> str:
    return f"{name}-{number}" if number else name


def _copy(instrument: Instrument, number: int) -> list[Vraag]:
    vragen = instrument.vragen
    return [dataclasses.replace(vraag, id=_named(vraag.id, number)) for vraag in vragen]


def _rules(regelboek: Regelboek, number: int) -> list[Regel]:
    return [
        dataclasses.replace(
            regel,
            id=_named(regel.id, number),
            als={_named(vraag, number): answers for vraag, answers in regel.als.items()},
        )
        for regel in regelboek.regels
    ]
