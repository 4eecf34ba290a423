"""The report of an advice: which sections there are, and in what order."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.model import Gids
from actie_engine.randvoorwaarden import RandvoorwaardeStand
from actie_engine.report.balance import balance_section
from actie_engine.report.basis import basis_section
from actie_engine.report.blocks import Block, Document, Heading, Item, Items, Paragraph, Strong
from actie_engine.report.elements import elements_section
from actie_engine.report.methods import methods_section
from actie_engine.report.role import role_section
from actie_engine.report.summary import summary_section
from actie_engine.report.todo import todo_section
from actie_engine.report.what_if import open_section, tipping_section
from actie_engine.report.wording import Wording
from actie_engine.words import counted

NO_ANSWERS = (
    "Er is nog geen vraag beantwoord. Beantwoord een paar vragen; het advies groeit met je mee."
)
CHOICE = (
    "Dit is hulp bij een gesprek, geen oordeel. Het laat zien waar je antwoorden op wijzen en "
    "waarom. Ben je het er niet mee eens, dan zie je waar dat zit. De keuze blijft bij jou."
)


def title_of(advies: Advies) -> str:
    """Return the title of the report."""
    return f"Advies: {advies.instrument.naam}"


def report(advies: Advies, gids: Gids) -> Document:
    """Return the report of an advice as blocks."""
    words = Wording(gids, advies.instrument)
    if not advies.antwoorden.antwoorden:
        filled_in = Paragraph((_filled_in(advies, words),))
        return (
            Paragraph((NO_ANSWERS,)),
            filled_in,
            *_notes(advies),
            *open_section(advies),
            *basis_section(advies, gids, words),
        )
    return (
        Paragraph((CHOICE,)),
        Paragraph((_filled_in(advies, words),)),
        *_notes(advies),
        *summary_section(advies, words),
        *_first(advies),
        *role_section(advies, words),
        *balance_section(advies, words),
        *elements_section(advies, words),
        *todo_section(advies, words),
        *methods_section(advies, gids, words),
        *open_section(advies),
        *tipping_section(advies, gids, words),
        *basis_section(advies, gids, words),
    )


def _filled_in(advies: Advies, words: Wording) -> str:
    context = "".join(
        f" {words.gids.keuzelijsten[words.gids.context[slug].lijst].naam}: "
        f"{words.answer(slug, waarde).lower()}."
        for slug, waarde in advies.antwoorden.context.items()
    )
    answered = len(advies.antwoorden.antwoorden)
    asked = counted(len(advies.instrument.vragen), "vraag", "vragen")
    version = f" Inhoud van de gids: versie {advies.inhoud}." if advies.inhoud else ""
    return f"Ingevuld: {answered} van de {asked}.{context}{version}"


def _notes(advies: Advies) -> Iterator[Block]:
    if advies.antwoorden.meldingen:
        yield Heading(2, "Niet begrepen", "niet-begrepen")
        yield Items(tuple(Item((note,)) for note in advies.antwoorden.meldingen))


def _first(advies: Advies) -> Iterator[Block]:
    """Yield what to invest in before anything else, and what to keep an eye on."""
    told = [paragraph for each in advies.randvoorwaarden if (paragraph := _precondition(each))]
    if told:
        yield Heading(2, "Eerst dit", "eerst")
        yield from told


def _precondition(stand: RandvoorwaardeStand) -> Paragraph | None:
    name = f"{stand.randvoorwaarde.naam}. "
    why = " ".join(reden.reden for reden in stand.redenen)
    if stand.eerst:
        return Paragraph((Strong(name), f"{stand.eerst} {why}"), kind="eerst")
    return Paragraph((Strong(name), why)) if stand.stand == "deels" else None
