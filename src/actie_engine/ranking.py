"""Ranks the methods for one initiative, and says of every point where it comes from."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from actie_engine.contest import Contest
from actie_engine.delen import Delen
from actie_engine.methoden import MethodeAdvies, Voorbehoud, reservations
from actie_engine.model import Gids, Methode
from actie_engine.scoring import Scoring, profile_of
from actie_engine.situatie import Situatie
from actie_engine.uitleg import Uitleg
from actie_engine.waardoor import Waardoor


class Ranking:
    """Ranks all methods of a guide for one context."""

    def __init__(self, gids: Gids, context: Mapping[str, str]) -> None:
        self.gids = gids
        self.scoring = Scoring(gids, context)
        self.delen = Delen(self.scoring)
        vanaf = gids.weging.aanbevolen_vanaf
        self.contest = Contest(self.scoring, gids.methoden.values(), vanaf)
        self.reservations = functools.cache(self._reservations)

    def best(self, situatie: Situatie) -> str | None:
        """Return the slug of the first recommended method, if there is one."""
        return self.contest.best(situatie)

    def rank(self, situatie: Situatie, waardoor: Waardoor) -> tuple[MethodeAdvies, ...]:
        """Return every method: the recommended first, then most points; equal points by name."""
        uitleg = Uitleg(self.delen, waardoor)
        ranked = [
            self._explain(uitleg, methode, situatie) for methode in self.gids.methoden.values()
        ]
        ranked.sort(key=lambda each: (not each.aanbevolen, -each.score, each.methode.naam))
        return tuple(ranked)

    def _explain(self, uitleg: Uitleg, methode: Methode, situatie: Situatie) -> MethodeAdvies:
        changing = self.scoring.changing(profile_of(methode), situatie)
        delen, waarom_niet = uitleg.explain(methode, changing)
        return MethodeAdvies(
            methode=methode,
            delen=delen,
            waarom_niet=waarom_niet,
            voorbehoud=self.reservations(methode.slug),
        )

    def _reservations(self, slug: str) -> tuple[Voorbehoud, ...]:
        return tuple(reservations(self.gids.methoden[slug], self.gids.weging.voorbehoud))
