"""Ranks the methods for one initiative, and says of every point where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from actie_engine.methoden import MethodeAdvies
from actie_engine.model import Gids, Methode
from actie_engine.scoring import Profiel, Scoring, profile_of
from actie_engine.situatie import Situatie
from actie_engine.uitleg import Uitleg
from actie_engine.waardoor import Waardoor

KNOWN = 2_000
"""Situations of which the best method is kept."""


class Contender(NamedTuple):
    """The best method of its profile, as far as the context goes; smallest comes first."""

    penalty: int
    naam: str
    slug: str


class Ranking:
    """Ranks all methods of a guide for one context."""

    def __init__(self, gids: Gids, context: Mapping[str, str]) -> None:
        self.gids = gids
        self.scoring = Scoring(gids, context)
        self.vanaf = gids.weging.aanbevolen_vanaf
        self.contenders = self._contenders()
        self.known: dict[object, str | None] = {}

    def best(self, situatie: Situatie) -> str | None:
        """Return the slug of the first recommended method, if there is one.

        Situations that are alike for methods are ranked once: one advice tries many answers that
        come to the same, and the next advice tries most of them again.
        """
        key = situatie.voor_methoden
        if key not in self.known:
            if len(self.known) == KNOWN:
                self.known.clear()
            self.known[key] = self._best(situatie)
        return self.known[key]

    def _best(self, situatie: Situatie) -> str | None:
        found = [
            (contender.penalty - points, contender.naam, contender.slug)
            for profiel, contender in self.contenders.items()
            if (points := self.scoring.points_if_needed(profiel, situatie)) is not None
            and points - contender.penalty >= self.vanaf
        ]
        return min(found)[2] if found else None

    def rank(self, situatie: Situatie, waardoor: Waardoor) -> tuple[MethodeAdvies, ...]:
        """Return every method: the recommended first, then most points; equal points by name."""
        uitleg = Uitleg(self.scoring, waardoor)
        ranked = [
            self._explain(uitleg, methode, situatie) for methode in self.gids.methoden.values()
        ]
        ranked.sort(key=lambda each: (not each.aanbevolen, -each.score, each.methode.naam))
        return tuple(ranked)

    def _explain(self, uitleg: Uitleg, methode: Methode, situatie: Situatie) -> MethodeAdvies:
        changing = self.scoring.changing(profile_of(methode), situatie)
        return uitleg.explain(methode, (*changing, *self.scoring.fixed(methode)))

    def _contenders(self) -> dict[Profiel, Contender]:
        """Return per profile the one method that can come first: the answers treat all alike."""
        best: dict[Profiel, Contender] = {}
        for methode in self.gids.methoden.values():
            points = sum(map(self.scoring.points, self.scoring.fixed(methode)))
            contender = Contender(-points, methode.naam, methode.slug)
            profiel = profile_of(methode)
            best[profiel] = min(best.get(profiel, contender), contender)
        return best
