"""The section on methods: which answer what is needed, why, why not, and with what reserve."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.methoden import NEEDED, MethodeAdvies
from actie_engine.model import Gids
from actie_engine.report.blocks import (
    Block,
    Folded,
    Heading,
    Item,
    Items,
    Line,
    Link,
    Paragraph,
    Strong,
)
from actie_engine.report.wording import counted, signed

SHOWN = 5
NOTHING_FITS = (
    "Bij deze antwoorden past geen methode uit de gids duidelijk. Dat kan: vaak helpt aandacht, "
    "een gesprek of een kleine stap meer dan een methode."
)


def methods_section(advies: Advies, gids: Gids) -> Iterator[Block]:
    """Yield the section on methods."""
    yield Heading(2, "Methoden die kunnen helpen", "methoden")
    recommended = [each for each in advies.methoden if each.aanbevolen]
    if not recommended:
        yield Paragraph((NOTHING_FITS,))
    else:
        shown = tuple(_item(each) for each in recommended[:SHOWN])
        yield Items(shown, ordered=True)
    more = recommended[SHOWN:]
    if more:
        title = f"Nog {counted(len(more), 'methode', 'methoden')}"
        yield Folded(title, Items(tuple(map(_short_item, more))))
    yield from _weak_without_method(advies, recommended)
    considered = [each for each in advies.methoden if not each.aanbevolen and _is_near(each)]
    if considered:
        yield Folded("Overwogen, niet aanbevolen", Items(tuple(map(_why_not, considered))))


def _item(each: MethodeAdvies) -> Item:
    head: Line = (
        Link(each.methode.naam, f"methoden/{each.methode.slug}/"),
        f" ({counted(each.score, 'punt', 'punten')}). {each.methode.samenvatting}",
    )
    reasons: tuple[Line, ...] = tuple(
        (f"{_sentence(deel.reden)} ({signed(deel.punten)}) {deel.toelichting}".strip(),)
        for deel in each.delen
    )
    reserves: tuple[Line, ...] = tuple((Strong("Let op: "), text) for text in each.voorbehoud)
    return Item(head, (*reasons, *reserves))


def _short_item(each: MethodeAdvies) -> Item:
    """Return a method with the one reason that weighs most."""
    link = Link(each.methode.naam, f"methoden/{each.methode.slug}/")
    reason = max(each.delen, key=lambda deel: deel.punten).reden
    return Item((link, f" ({counted(each.score, 'punt', 'punten')}): {reason}."))


def _is_near(each: MethodeAdvies) -> bool:
    """Tell whether a method that is not recommended does answer something that is needed."""
    return any(deel.criterium in NEEDED for deel in each.delen)


def _why_not(each: MethodeAdvies) -> Item:
    link = Link(each.methode.naam, f"methoden/{each.methode.slug}/")
    return Item((link, f": overwogen, niet aanbevolen, omdat {each.waarom_niet}."))


def _weak_without_method(advies: Advies, recommended: list[MethodeAdvies]) -> Iterator[Block]:
    """Say honestly where an element is weak and no method answers it."""
    for stand in advies.elementen:
        weak = stand.status in ("tekort", "aandacht")
        if weak and not any(each.methode.hoort_bij(stand.element.slug) for each in recommended):
            text = (
                f"Voor {stand.element.naam} kennen de bronnen geen methode die hier past. "
                "Kijk daarvoor bij wat je kunt doen."
            )
            yield Paragraph((text,))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
