"""Which rules fire for which answers, and what a fired rule contributes.

A rule fires when every question it names has one of the answers it names. No rule can name
`weet-niet`, so an unanswered question never fires one: unknown is not bad.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from actie_engine.model import Regel


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Bijdrage:
    """A leaf of the explanation: the answers, the rule they fired, its points and its reason."""

    antwoorden: Mapping[str, str]
    regel: str
    punten: int
    reden: str
    bron: str

    def to_data(self) -> dict[str, object]:
        """Return the contribution as plain data for the advice."""
        return {
            "antwoorden": dict(self.antwoorden),
            "regel": self.regel,
            "punten": self.punten,
            "reden": self.reden,
            "bron": self.bron,
        }


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Fired:
    """A rule that fired, with the answers that fired it."""

    regel: Regel
    antwoorden: Mapping[str, str]

    def contribution(self, punten: int) -> Bijdrage:
        """Return what this rule contributes to a sum, `punten` points."""
        return Bijdrage(
            antwoorden=self.antwoorden,
            regel=self.regel.id,
            punten=punten,
            reden=self.regel.reden,
            bron=self.regel.bron,
        )


def fires(regel: Regel, antwoorden: Mapping[str, str]) -> bool:
    """Tell whether the answers meet every condition of the rule."""
    return all(antwoorden.get(vraag) in allowed for vraag, allowed in regel.als.items())


def fired(regels: Iterable[Regel], antwoorden: Mapping[str, str]) -> tuple[Fired, ...]:
    """Return the rules that fire, in their own order."""
    return tuple(
        Fired(regel=regel, antwoorden={vraag: antwoorden[vraag] for vraag in regel.als})
        for regel in regels
        if fires(regel, antwoorden)
    )


def total(bijdragen: Iterable[Bijdrage]) -> int:
    """Return the sum of the points."""
    return sum(bijdrage.punten for bijdrage in bijdragen)
