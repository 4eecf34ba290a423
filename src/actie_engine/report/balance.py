"""The general balance, and the warnings for taking over and for neglecting."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.balans import BalansStand
from actie_engine.numbers import percentage, share
from actie_engine.report.blocks import Block, Folded, Heading, Paragraph, Scale, Strong
from actie_engine.report.wording import Wording
from actie_engine.rules import Bijdrage
from actie_engine.words import counted, punten

BALANCE = "De algemene balans"
DANGERS = "Pas op"
"""The heading where there is no balance to show, and only warnings."""
NEARLY_EQUAL = 10
"""A difference of at most one in so many points says nothing."""


def balance_section(advies: Advies, words: Wording) -> Iterator[Block]:
    """Yield the general balance with its warnings, as far as the answers say anything about it."""
    known = [each for each in advies.balansen if each.positie is not None]
    if not known and not advies.waarschuwingen:
        return
    yield Heading(2, BALANCE if known else DANGERS, "balans")
    for stand in known:
        yield _scale(stand)
    for danger, reasons in gravest_first(advies):
        yield _warning(danger, reasons, words)
    for stand in known:
        yield _tallies(stand, words)


def gravest_first(advies: Advies) -> list[tuple[str, tuple[Bijdrage, ...]]]:
    """Return the warnings, the one that most answers point to first."""
    return sorted(advies.waarschuwingen.items(), key=lambda each: -len(each[1]))


def _scale(stand: BalansStand) -> Scale:
    first, second = stand.kanten
    percent = percentage(share(second.punten, first.punten + second.punten)) or 0
    return Scale(first.kant.naam, second.kant.naam, percent, f"{stand.balans.naam}: {_lean(stand)}")


def _lean(stand: BalansStand) -> str:
    """Return which side the answers lean to; nearly as many points on both is no leaning."""
    first, second = stand.kanten
    whole = first.punten + second.punten
    if abs(first.punten - second.punten) * NEARLY_EQUAL <= whole:
        both = f"{first.punten} en {punten(second.punten)}"
        return f"je antwoorden zijn ongeveer in evenwicht ({both})."
    more, less = (first, second) if first.punten > second.punten else (second, first)
    points = f"{punten(more.punten)} tegen {less.punten}"
    return f"je antwoorden wijzen vooral naar {more.kant.naam.lower()} ({points})."


def _warning(danger: str, reasons: tuple[Bijdrage, ...], words: Wording) -> Paragraph:
    first, more = reasons[0], len(reasons) - 1
    told = words.argue([first]) or f"Je antwoordde {words.given(first.antwoorden)}."
    rest = f" En nog {counted(more, 'antwoord wijst', 'antwoorden wijzen')} erop." if more else ""
    return Paragraph((Strong(f"Pas op voor {danger}. "), f"{told}{rest}"), kind="waarschuwing")


def _tallies(stand: BalansStand, words: Wording) -> Folded:
    blocks: list[Block] = [Paragraph((stand.balans.uitleg.tekst,))]
    for side in stand.kanten:
        head = f"{side.kant.naam}: {punten(side.punten)}. "
        blocks.append(Paragraph((Strong(head), side.kant.uitleg)))
        blocks.extend(words.tally(side.redenen))
    title = f"De punten van ‘{stand.balans.naam.lower()}’"
    return Folded(title, f"balans-{stand.balans.slug}", tuple(blocks))
