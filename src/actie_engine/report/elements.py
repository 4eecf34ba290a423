"""The section on the five elements: presence, coverage, and the balance with both sides argued."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actie_engine.advies import Advies
from actie_engine.elementen import ONBEKEND, ZWAK, ElementStand
from actie_engine.model import Pool
from actie_engine.numbers import percentage, share
from actie_engine.report.blocks import (
    Block,
    Card,
    Figure,
    Folded,
    Heading,
    Item,
    Items,
    Line,
    Paragraph,
    Scale,
    Strong,
    Table,
)
from actie_engine.report.svg import profile_svg
from actie_engine.report.wording import STATUS_TEXT, Wording
from actie_engine.rules import strongest, total
from actie_engine.words import is_little, punten

ALL, SOME = "De vijf elementen", "De elementen"
POINTS = (
    "De getallen zijn punten: zo zwaar wegen je antwoorden. De redactie koos ze; de bronnen geven "
    "er geen."
)


def elements_section(advies: Advies, words: Wording) -> Iterator[Block]:
    """Yield the section on the elements that the instrument asks about, in the order of ACTIE."""
    asked = [stand for stand in advies.elementen if stand.vragen]
    if not asked:
        return
    title = ALL if len(asked) == len(advies.elementen) else SOME
    yield Heading(2, title, "elementen")
    yield Paragraph((POINTS,))
    yield Figure(profile_svg(asked), profile_table(asked), "profiel-cijfers")
    for stand in asked:
        yield Card(stand.element.slug, stand.status, tuple(_element(stand, words)))


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
                balance_text(stand),
            )
            for stand in standen
        ),
    )


def _presence(stand: ElementStand) -> str:
    if stand.aanwezig is None:
        return "onbekend"
    counts = f"{total(stand.voor)} voor, {-total(stand.tegen)} tegen"
    return f"{percentage(stand.aanwezig)}% ({counts})"


def balance_text(stand: ElementStand) -> str:
    """Return the points of both sides of a balance."""
    if stand.balans is None:
        return "onbekend"
    sides = zip(stand.element.polen, stand.punten_per_pool, strict=True)
    return ", ".join(f"{pool.kort} {points}" for pool, points in sides)


def _element(stand: ElementStand, words: Wording) -> Iterator[Block]:
    """Yield how an element stands, on how many answers, and both sides of its balance."""
    element = stand.element
    yield Heading(3, element.naam, f"element-{element.slug}", mark=element.letter)
    status = Strong(f"{element.naam} {STATUS_TEXT[stand.status]}{_so_far(stand)}. ")
    yield Paragraph((status, _coverage(stand)), kind="stand")
    if stand.status in ZWAK and (why := _why(stand, words)):
        yield Paragraph((why,))
    yield _scale(stand)
    if stand.balans is not None:
        yield Items(tuple(Item(_side(stand, pool, words)) for pool in element.polen))
    if stand.voor or stand.tegen or stand.balans is not None:
        yield _tallies(stand, words)


def _coverage(stand: ElementStand) -> str:
    if stand.vragen == 1:
        return f"De enige vraag hierover is {'' if stand.beantwoord else 'nog niet '}beantwoord."
    return f"{stand.beantwoord} van de {stand.vragen} vragen beantwoord."


def _scale(stand: ElementStand) -> Scale:
    first, second = stand.element.polen
    before, after = stand.punten_per_pool
    percent = percentage(share(after, before + after))
    return Scale(first.kort, second.kort, percent, _position(stand))


def _so_far(stand: ElementStand) -> str:
    """Return a reserve when a status rests on little."""
    if stand.status == ONBEKEND or not is_little(stand.beantwoord, stand.vragen):
        return ""
    return ", voor zover je nu weet"


def _why(stand: ElementStand, words: Wording) -> str:
    """Return what weighs most against a weak element."""
    if argument := words.argue(stand.tegen):
        return argument
    heaviest = strongest(stand.tegen)
    return f"Zwaar weegt {words.given(heaviest.antwoorden)}." if heaviest else ""


def _position(stand: ElementStand) -> str:
    first, second = stand.punten_per_pool
    names = [pool.kort.lower() for pool in stand.element.polen]
    if stand.balans is None:
        return f"Tussen {names[0]} en {names[1]} zeggen je antwoorden nog niets."
    if first == second:
        return f"Je antwoorden houden {names[0]} en {names[1]} in evenwicht ({first} en {second})."
    leaning = names[0] if first > second else names[1]
    points = f"{max(first, second)} tegen {min(first, second)}"
    return f"Je antwoorden wijzen meer naar {leaning} ({points})."


def _side(stand: ElementStand, pool: Pool, words: Wording) -> Line:
    """Return what speaks for one side of the balance; without an answer, when that side fits."""
    reasons = stand.polen[pool.slug]
    if argument := words.argue(reasons):
        return (Strong(f"{pool.kort}: "), argument)
    if heaviest := strongest(reasons):
        return (Strong(f"{pool.kort}: "), f"Daarvoor pleit {words.given(heaviest.antwoorden)}.")
    fits = pool.uitleg.partition(". ")[0].rstrip(".")
    return (Strong(f"{pool.kort}: "), f"Daarvoor pleit nu geen antwoord. {fits}.")


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
