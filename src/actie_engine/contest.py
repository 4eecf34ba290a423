"""Which method comes first, and no more than that: so quick that every other answer can be tried.

Methods of one profile are alike for whatever is answered, so the best of them contends for all.
What a criterion is worth to every profile is kept by the few facts that decide there.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat
from typing import NamedTuple

from actie_engine.model import Methode
from actie_engine.scoring import ON_ANSWERS, PartOf, Profiel, Scoring, Worth, profile_of
from actie_engine.situatie import Situatie

KNOWN = 2_000
"""Situations of which the best method is kept, and facts of which the worth is."""


class Contender(NamedTuple):
    """The best method of its profile, as far as the context goes; smallest comes first."""

    penalty: int
    naam: str
    slug: str


class Contest:
    """Finds the first of the recommended methods: those with `vanaf` points or more."""

    def __init__(self, scoring: Scoring, methoden: Iterable[Methode], vanaf: int) -> None:
        self.scoring = scoring
        self.vanaf = vanaf
        self.contenders = self._contenders(methoden)
        self.known: dict[object, str | None] = {}
        self.columns: dict[object, list[Worth]] = {}

    def best(self, situatie: Situatie) -> str | None:
        """Return the slug of the first recommended method, if there is one.

        Situations that are alike for methods are judged once: one advice tries many answers that
        come to the same, and the next advice tries most of them again.
        """
        key = situatie.voor_methoden
        if key not in self.known:
            if len(self.known) == KNOWN:
                self.known.clear()
            self.known[key] = self._best(situatie)
        return self.known[key]

    def _best(self, situatie: Situatie) -> str | None:
        columns = map(self._column, ON_ANSWERS, situatie.voor_methoden, repeat(situatie))
        found = [
            (contender.penalty - points, contender.naam, contender.slug)
            for contender, one, two, three in zip(self.contenders.values(), *columns, strict=True)
            if (one.is_needed or two.is_needed or three.is_needed)
            and (points := one.points + two.points + three.points) >= self.vanaf + contender.penalty
        ]
        return min(found)[2] if found else None

    def _column(self, part: PartOf, facts: object, situatie: Situatie) -> list[Worth]:
        """Return what one criterion is worth to every profile, in the order of the contenders."""
        key = (part, facts)
        if key not in self.columns:
            if len(self.columns) == KNOWN:
                self.columns.clear()
            worth = self.scoring.worth
            self.columns[key] = [worth(*part(profiel, situatie)) for profiel in self.contenders]
        return self.columns[key]

    def _contenders(self, methoden: Iterable[Methode]) -> dict[Profiel, Contender]:
        """Return per profile the one method that can come first."""
        best: dict[Profiel, Contender] = {}
        for methode in methoden:
            points = sum(map(self.scoring.points, self.scoring.fixed(methode)))
            contender = Contender(-points, methode.naam, methode.slug)
            profiel = profile_of(methode)
            best[profiel] = min(best.get(profiel, contender), contender)
        return best
