"""The sections on what is still open and on what would tip the advice."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
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
from actie_engine.report.wording import Wording
from actie_engine.what_if import Kantelpunt, OpenVraag

SHOWN = 5


def open_section(advies: Advies) -> Iterator[Block]:
    """Yield the questions to take along, the one that could change most first."""
    if not advies.open_vragen:
        return
    yield Heading(2, "Neem mee naar het gesprek", "open-vragen")
    intro = "Deze vragen zijn nog open. Bovenaan staat wat het advies het meest kan veranderen."
    yield Paragraph((intro,))
    questions = tuple(_question(each) for each in advies.open_vragen)
    yield Items(questions[:SHOWN], ordered=True)
    if questions[SHOWN:]:
        yield Folded(f"Nog {len(questions) - SHOWN} open vragen", Items(questions[SHOWN:]))


def _question(each: OpenVraag) -> Item:
    changes = [
        text
        for text, holds in (
            ("je rol", each.rol),
            ("de eerste methode", each.methode),
            ("hoe een element ervoor staat", each.elementen > 0),
        )
        if holds
    ]
    effect = f"Het antwoord kan dit veranderen: {', '.join(changes)}." if changes else ""
    under = ((effect,),) if effect else ()
    return Item((Strong(each.vraag.gesprek),), under)


def tipping_section(advies: Advies, gids: Gids, words: Wording) -> Iterator[Block]:
    """Yield every single other answer that changes the role or the first method."""
    if not advies.kantelpunten:
        return
    yield Heading(2, "Wat het advies zou kantelen", "kantelpunten")
    yield Paragraph(("Met één ander antwoord wordt het advies anders:",))
    points = tuple(_point(each, gids, words) for each in advies.kantelpunten)
    roles = tuple(
        item for item, each in zip(points, advies.kantelpunten, strict=True) if each.rollen
    )
    others = tuple(
        item for item, each in zip(points, advies.kantelpunten, strict=True) if not each.rollen
    )
    if roles:
        yield Folded(f"Een andere rol: {len(roles)} antwoorden", Items(roles))
    if others:
        yield Folded(f"Een andere eerste methode: {len(others)} antwoorden", Items(others))


def _point(each: Kantelpunt, gids: Gids, words: Wording) -> Item:
    answer = words.answer(each.vraag, each.antwoord)
    head = (f"Met ‘{answer}’ op ‘{words.questions[each.vraag].vraag}’:",)
    under: list[Line] = []
    if each.rollen:
        under.append((f"de rol wordt {words.roles(each.rollen)}",))
    if each.methode:
        link = Link(gids.methoden[each.methode].naam, f"methoden/{each.methode}/")
        under.append(("de eerste methode wordt ", link))
    return Item(head, tuple(under))
