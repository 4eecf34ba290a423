"""The report of an advice: which sections there are, and in what order."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.model import Gids
from actie_engine.report.blocks import Block, Document, Heading, Item, Items, Paragraph, Strong
from actie_engine.report.elements import elements_section
from actie_engine.report.methods import methods_section
from actie_engine.report.role import role_section
from actie_engine.report.what_if import open_section, tipping_section
from actie_engine.report.wording import Wording

DANGERS = {
    "overnemen": "Pas op voor overnemen",
    "verwaarlozen": "Pas op voor verwaarlozen",
}
NO_ANSWERS = (
    "Er is nog geen vraag beantwoord. Beantwoord een paar vragen; het advies groeit met je mee."
)
CHOICE = (
    "Dit advies kiest niet voor je. Het laat zien waar je antwoorden op wijzen en waarom. "
    "Wat in deze buurt en op dit moment past, weeg je zelf."
)


def report(advies: Advies, gids: Gids) -> Document:
    """Return the report of an advice as blocks."""
    words = Wording(gids, advies.instrument)
    if not advies.antwoorden.antwoorden:
        return (*_notes(advies), Paragraph((NO_ANSWERS,)))
    return (
        *_notes(advies),
        *_first(advies, words),
        *role_section(advies, gids, words),
        *_dangers(advies, words),
        *elements_section(advies, words),
        *_things_to_do(advies, words),
        *methods_section(advies, gids),
        *open_section(advies),
        *tipping_section(advies, gids, words),
        Paragraph((CHOICE,)),
    )


def _notes(advies: Advies) -> Iterator[Block]:
    if advies.antwoorden.meldingen:
        yield Heading(2, "Niet begrepen", "niet-begrepen")
        yield Items(tuple(Item((note,)) for note in advies.antwoorden.meldingen))


def _first(advies: Advies, words: Wording) -> Iterator[Block]:
    """What to invest in before anything else."""
    lacking = [each for each in advies.randvoorwaarden if each.eerst]
    if lacking:
        yield Heading(2, "Eerst dit", "eerst")
    for each in lacking:
        yield Paragraph((Strong(f"{each.randvoorwaarde.naam}. "), each.eerst or ""), kind="eerst")
        yield Items(words.reasons(each.redenen))


def _dangers(advies: Advies, words: Wording) -> Iterator[Block]:
    for danger, reasons in advies.waarschuwingen.items():
        yield Heading(3, DANGERS[danger], f"gevaar-{danger}")
        yield Items(words.reasons(reasons))


def _things_to_do(advies: Advies, words: Wording) -> Iterator[Block]:
    if not advies.doen:
        return
    yield Heading(2, "Wat je kunt doen", "doen")
    yield Items(
        tuple(
            Item(
                (Strong(each.doen.tekst), f" {each.doen.toelichting}"),
                tuple(words.because(reason) for reason in each.redenen),
            )
            for each in advies.doen
        )
    )
