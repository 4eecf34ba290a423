"""The section on the five elements: presence, coverage, and the balance with both sides argued."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actie_engine.advies import Advies
from actie_engine.elementen import ONBEKEND, ZWAK, ElementStand
from actie_engine.model import Pool
from actie_engine.numbers import percentage
from actie_engine.report.blocks import (
    Block,
    Figure,
    Folded,
    Heading,
    Item,
    Items,
    Line,
    Paragraph,
    Strong,
    Table,
)
from actie_engine.report.svg import profile_svg
from actie_engine.report.wording import STATUS_TEXT, Wording
from actie_engine.rules import strongest, total
from actie_engine.words import is_little, punten

POINTS = (
    "De getallen zijn punten: zo zwaar wegen je antwoorden. De redactie koos ze; de bronnen geven "
    "er geen."
)


def elements_section(advies: Advies, words: Wording) -> Iterator[Block]:
    """Yield the section on the elements that the instrument asks about, in the order of ACTIE."""
    asked = [stand for stand in advies.elementen if stand.vragen]
    yield Heading(2, "De vijf elementen", "elementen")
    yield Paragraph((POINTS,))
    yield Figure(profile_svg(asked), profile_table(asked), "profiel-cijfers")
    for stand in asked:
        yield from _element(stand, words)
    for stand in asked:
        if stand.voor or stand.tegen or stand.balans is not None:
            yield _tallies(stand, words)


def profile_table(standen: Sequence[ElementStand]) -> Table:
    """Return the numbers of the profile as a table."""
    return Table(
        "Profiel van de elementen",
        ("Element", "Stand", "Aanwezig", "Beantwoord", "Balans"),
        tuple(
            (
                stand.element.naam,
                STATUS_TEXT[stand.status],
                _presence(stand),
                f"{stand.beantwoord} van {stand.vragen}",
                _balance(stand),
            )
            for stand in standen
        ),
    )


def _presence(stand: ElementStand) -> str:
    if stand.aanwezig is None:
        return "onbekend"
    counts = f"{total(stand.voor)} voor, {-total(stand.tegen)} tegen"
    return f"{percentage(stand.aanwezig)}% ({counts})"


def _balance(stand: ElementStand) -> str:
    if stand.balans is None:
        return "onbekend"
    sides = zip(stand.element.polen, stand.punten_per_pool, strict=True)
    return ", ".join(f"{pool.kort} {points}" for pool, points in sides)


def _element(stand: ElementStand, words: Wording) -> Iterator[Block]:
    """Yield how an element stands; the two sides of a strong one are argued with its points."""
    element = stand.element
    status = Strong(f"{element.naam} {STATUS_TEXT[stand.status]}{_so_far(stand)}. ")
    yield Heading(3, element.naam, f"element-{element.slug}", mark=element.letter)
    if stand.status not in ZWAK:
        yield Paragraph((status, _position(stand)))
        return
    sides = tuple(Item(_side(stand, pool, words)) for pool in element.polen)
    yield Paragraph((status, _why(stand, words)))
    yield Paragraph((_position(stand),))
    if stand.balans is not None:
        yield Items(sides)


def _so_far(stand: ElementStand) -> str:
    """Return a reserve when a status rests on little."""
    if stand.status == ONBEKEND or not is_little(stand.beantwoord, stand.vragen):
        return ""
    verb = "is" if stand.beantwoord == 1 else "zijn"
    answered = f"{stand.beantwoord} van de {stand.vragen} vragen {verb} beantwoord"
    return f", voor zover je nu weet: {answered}"


def _why(stand: ElementStand, words: Wording) -> str:
    """Return what weighs most against a weak element."""
    if argument := words.argue(stand.tegen):
        return argument
    heaviest = strongest(stand.tegen)
    return f"Zwaar weegt {words.given(heaviest.antwoorden)}." if heaviest else ""


def _position(stand: ElementStand) -> str:
    first, second = stand.punten_per_pool
    names = [pool.kort.lower() for pool in stand.element.polen]
    dilemma = f"De afweging: {names[0]} of {names[1]}?"
    if stand.balans is None:
        return f"{dilemma} Daarover zeggen je antwoorden nog niets."
    if first == second:
        return f"{dilemma} Je antwoorden houden de twee in evenwicht ({first} en {second})."
    leaning = names[0] if first > second else names[1]
    points = f"{max(first, second)} tegen {min(first, second)}"
    return f"{dilemma} Je antwoorden wijzen meer naar {leaning} ({points})."


def _side(stand: ElementStand, pool: Pool, words: Wording) -> Line:
    """Return what speaks for one side of the balance."""
    reasons = stand.polen[pool.slug]
    if argument := words.argue(reasons):
        return (Strong(f"{pool.kort}: "), argument)
    if heaviest := strongest(reasons):
        return (Strong(f"{pool.kort}: "), f"daarvoor pleit {words.given(heaviest.antwoorden)}.")
    return (Strong(f"{pool.kort}: "), "daarvoor pleit nu geen antwoord.")


def _tallies(stand: ElementStand, words: Wording) -> Folded:
    blocks: list[Block] = []
    for head, reasons in (("Ervoor", stand.voor), ("Ertegen", stand.tegen)):
        if reasons:
            blocks.append(Paragraph((Strong(f"{head}: {punten(abs(total(reasons)))}"),)))
            blocks.extend(words.tally(reasons))
    for pool in stand.element.polen:
        reasons = stand.polen[pool.slug]
        blocks.append(Paragraph((Strong(f"{pool.kort}: {punten(total(reasons))}. "), pool.uitleg)))
        blocks.extend(words.tally(reasons))
    title = f"De punten van {stand.element.naam}"
    return Folded(title, f"punten-{stand.element.slug}", tuple(blocks))
