"""Turns the leaves of an advice into Dutch sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from actie_engine.model import Gids, Instrument, Vraag
from actie_engine.report.blocks import Item, Line
from actie_engine.rules import Bijdrage


class Wording:
    """Knows the words of one instrument."""

    def __init__(self, gids: Gids, instrument: Instrument) -> None:
        self.gids = gids
        self.questions: Mapping[str, Vraag] = {vraag.id: vraag for vraag in instrument.vragen}

    def answer(self, vraag: str, antwoord: str) -> str:
        """Return an answer as the reader saw it."""
        options = self.questions[vraag].antwoorden
        return next(option.tekst for option in options if option.slug == antwoord)

    def because(self, bijdrage: Bijdrage, with_points: bool = False) -> Line:
        """Return a reason with the answers that gave it, and its points if they matter."""
        given = " en ".join(
            f"‘{self.answer(vraag, antwoord)}’ op ‘{self.questions[vraag].vraag}’"
            for vraag, antwoord in bijdrage.antwoorden.items()
        )
        points = f" ({signed(bijdrage.punten)})" if with_points else ""
        return (f"{bijdrage.reden}{points} Je antwoordde {given}.",)

    def reasons(self, bijdragen: Iterable[Bijdrage], with_points: bool = False) -> tuple[Item, ...]:
        """Return reasons as items of a list."""
        return tuple(Item(self.because(bijdrage, with_points)) for bijdrage in bijdragen)

    def roles(self, rollen: Iterable[str]) -> str:
        """Return roles as prose: `faciliteren en coproductie`."""
        return " en ".join(self.gids.rollen[rol].naam.lower() for rol in rollen)


def signed(points: int) -> str:
    """Return points with their sign, as readers see them: `+2`, `−1`."""
    return f"+{points}" if points >= 0 else f"−{-points}"


def counted(count: int, one: str, more: str) -> str:
    """Return a count with its noun: `1 punt`, `2 punten`."""
    return f"{count} {one if count == 1 else more}"
