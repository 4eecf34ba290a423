"""The section on what to do, each with the answers that call for it."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.doen import TeDoen
from actie_engine.report.blocks import Block, Folded, Heading, Item, Items, Strong
from actie_engine.report.wording import Wording
from actie_engine.words import counted

SHOWN = 4


def todo_section(advies: Advies, words: Wording) -> Iterator[Block]:
    """Yield the things to do; what most answers call for first."""
    if not advies.doen:
        return
    yield Heading(2, "Wat je kunt doen", "doen")
    items = tuple(_item(each, words) for each in advies.doen)
    yield Items(items[:SHOWN])
    if items[SHOWN:]:
        count = counted(len(items) - SHOWN, "ding", "dingen")
        yield Folded(f"Nog {count} om te doen", "doen-meer", (Items(items[SHOWN:]),))


def _item(each: TeDoen, words: Wording) -> Item:
    answers = list(dict.fromkeys(words.given(reden.antwoorden) for reden in each.redenen))
    more = len(answers) - 1
    rest = f", en nog {counted(more, 'antwoord', 'antwoorden')}" if more else ""
    why = f"Omdat je antwoordde: {answers[0]}{rest}."
    return Item((Strong(each.doen.tekst), f" {each.doen.toelichting}"), ((why,),))
