"""The section on the role: what speaks for it, what against, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.model import Gids
from actie_engine.report.blocks import Block, Folded, Heading, Items, Paragraph, Strong
from actie_engine.report.wording import Wording, counted
from actie_engine.rol import DUIDELIJK, GEEN, RolScore


def role_section(advies: Advies, gids: Gids, words: Wording) -> Iterator[Block]:
    """Yield the section on the role."""
    rol = advies.rol
    yield Heading(2, "Jouw rol", "rol")
    if rol.zekerheid == GEEN:
        yield Paragraph(("Je antwoorden zeggen nog niets over een rol.",))
        return
    names = words.roles(rol.aanbevolen)
    if rol.zekerheid == DUIDELIJK:
        yield Paragraph(("Je antwoorden wijzen het meest naar ", Strong(names), "."))
    else:
        text = " liggen dicht bij elkaar. Twee rollen naast elkaar, of na elkaar, kan ook."
        yield Paragraph((Strong(names[:1].upper() + names[1:]), text))
    for slug in rol.aanbevolen:
        own = gids.rollen[slug]
        yield Paragraph((Strong(f"{own.naam}: "), own.kort))
        if own.let_op:
            yield Paragraph(("Let op: ", own.let_op.tekst))
    for score in rol.scores:
        yield from _score(score, words)


def _score(score: RolScore, words: Wording) -> Iterator[Block]:
    if score.bijdragen:
        points = counted(score.punten, "punt", "punten")
        summary = f"{score.rol.naam}: {points}, met de redenen"
        yield Folded(summary, Items(words.reasons(score.bijdragen, with_points=True)))
