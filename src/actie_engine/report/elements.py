"""The section on the five elements: presence, coverage, and the balance with both sides argued."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.elementen import ElementStand
from actie_engine.numbers import percentage
from actie_engine.report.blocks import Block, Folded, Heading, Items, Paragraph, Scale, Strong
from actie_engine.report.wording import Wording, counted
from actie_engine.rules import Bijdrage, total

STATUS_TEXT = {
    "voldoende": "is voldoende aanwezig",
    "aandacht": "vraagt aandacht",
    "tekort": "komt tekort",
    "onbekend": "is nog onbekend",
}


def elements_section(advies: Advies, words: Wording) -> Iterator[Block]:
    """Yield the section on the elements, in the order of ACTIE."""
    yield Heading(2, "De vijf elementen", "elementen")
    for stand in advies.elementen:
        yield from _element(stand, words)


def _element(stand: ElementStand, words: Wording) -> Iterator[Block]:
    element = stand.element
    yield Heading(3, element.naam, f"element-{element.slug}", mark=element.letter)
    yield Paragraph((Strong(f"{element.naam} {STATUS_TEXT[stand.status]}."), _counts(stand)))
    yield from _reasons("Wat ervoor spreekt", stand.voor, words)
    yield from _reasons("Wat ertegen spreekt", stand.tegen, words)
    yield from _balance(stand, words)


def _counts(stand: ElementStand) -> str:
    answered = f" {stand.beantwoord} van de {stand.vragen} vragen zijn beantwoord."
    if stand.aanwezig is None:
        return answered
    pro = counted(total(stand.voor), "punt", "punten")
    return f" {pro} ervoor, {-total(stand.tegen)} ertegen.{answered}"


def _reasons(title: str, reasons: tuple[Bijdrage, ...], words: Wording) -> Iterator[Block]:
    if reasons:
        points = counted(abs(total(reasons)), "punt", "punten")
        yield Folded(f"{title}: {points}", Items(words.reasons(reasons, with_points=True)))


def _balance(stand: ElementStand, words: Wording) -> Iterator[Block]:
    """The dilemma: where the answers put one between the poles, and what speaks for each."""
    first, second = stand.element.polen
    if stand.balans is None:
        text = f"Tussen {first.kort.lower()} en {second.kort.lower()} is nog niets te zeggen."
        yield Paragraph((text,))
        return
    percent = percentage((stand.balans + 1) / 2) or 0
    yield Scale(first.kort, second.kort, percent, _position(stand))
    for pool in (first, second):
        reasons = stand.polen[pool.slug]
        points = counted(total(reasons), "punt", "punten")
        why = words.reasons(reasons, with_points=True)
        summary = f"{pool.kort}: {points}. {pool.uitleg}"
        if why:
            yield Folded(summary, Items(why))
        else:
            yield Paragraph((Strong(pool.kort), f": {pool.uitleg}"))


def _position(stand: ElementStand) -> str:
    first, second = (total(stand.polen[pool.slug]) for pool in stand.element.polen)
    names = [pool.kort.lower() for pool in stand.element.polen]
    if first == second:
        return f"Je antwoorden houden {names[0]} en {names[1]} in evenwicht."
    leaning = names[0] if first > second else names[1]
    points = f"{max(first, second)} tegen {min(first, second)}"
    return f"Je antwoorden wijzen meer naar {leaning} ({points})."
