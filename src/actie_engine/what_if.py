"""What another answer would change: open questions, and the answers that would tip the advice.

Exact, not estimated: every answer of every question is tried, one at a time.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from actie_engine.model import Gids, Regel, Vraag
from actie_engine.ranking import Ranking
from actie_engine.rules import fired
from actie_engine.situatie import Situatie, Telling


class Gevolg(NamedTuple):
    """What one other answer would change in the advice."""

    vraag: str
    antwoord: str
    rollen: tuple[str, ...] | None
    methode_anders: bool
    methode: str | None
    eerst: tuple[str, ...] | None
    elementen: tuple[str, ...]
    verschil: Mapping[str, int]

    @property
    def kracht(self) -> int:
        """How many points the roles shift in all."""
        return sum(map(abs, self.verschil.values()))

    @property
    def is_tipping_point(self) -> bool:
        """Tell whether it changes the recommended role or the top method."""
        return self.rollen is not None or self.methode_anders

    def to_data(self) -> dict[str, object]:
        """Return it as plain data; what stays the same is None."""
        return {
            "vraag": self.vraag,
            "antwoord": self.antwoord,
            "rol": None if self.rollen is None else list(self.rollen),
            "methode": {"slug": self.methode} if self.methode_anders else None,
            "verschil": dict(self.verschil),
            "kracht": self.kracht,
        }


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class OpenVraag:
    """An unanswered question and what its answers could change.

    `invloed` is that of the answer that changes most: the sum of the weights in `weging.yaml` of
    what it changes.
    """

    vraag: Vraag
    invloed: int
    gevolgen: tuple[Gevolg, ...]

    @property
    def rol(self) -> bool:
        """Tell whether some answer changes the recommended role."""
        return any(each.rollen is not None for each in self.gevolgen)

    @property
    def methode(self) -> bool:
        """Tell whether some answer changes the top method."""
        return any(each.methode_anders for each in self.gevolgen)

    @property
    def eerst(self) -> bool:
        """Tell whether some answer changes what comes before everything else."""
        return any(each.eerst is not None for each in self.gevolgen)

    @property
    def elementen(self) -> int:
        """The largest number of elements whose status one answer changes."""
        return max(len(each.elementen) for each in self.gevolgen)

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {
            "vraag": self.vraag.id,
            "gesprek": self.vraag.gesprek,
            "invloed": self.invloed,
            "kan_rol_veranderen": self.rol,
            "kan_randvoorwaarde_veranderen": self.eerst,
            "kan_methode_veranderen": self.methode,
            "kan_elementen_veranderen": self.elementen,
        }


class WhatIf:
    """Tries every other answer from one starting point."""

    def __init__(
        self,
        gids: Gids,
        vragen: Sequence[Vraag],
        regels: Sequence[Regel],
        antwoorden: Mapping[str, str],
        ranking: Ranking,
    ) -> None:
        self.gids, self.vragen, self.antwoorden = gids, vragen, antwoorden
        self.ranking = ranking
        self.telling = Telling(gids)
        self.telling.add(fired(regels, antwoorden))
        self.now = self.telling.situatie()
        self.methode = ranking.best(self.now)
        self.regels = _by_question(regels)
        self.gevolgen = {vraag.id: tuple(self._try(vraag)) for vraag in vragen}

    def tipping_points(self) -> tuple[Gevolg, ...]:
        """Return every single answer that changes the recommended role or the top method.

        Those that shift the roles most come first; equals keep the order of the questions.
        """
        points = [
            each for found in self.gevolgen.values() for each in found if each.is_tipping_point
        ]
        points.sort(key=lambda each: (each.rollen is None, -each.kracht))
        return tuple(points)

    def open_questions(self) -> tuple[OpenVraag, ...]:
        """Return the unanswered questions, the one that could change most first."""
        questions = [
            OpenVraag(
                vraag=vraag,
                invloed=max(map(self.influence, self.gevolgen[vraag.id])),
                gevolgen=self.gevolgen[vraag.id],
            )
            for vraag in self.vragen
            if vraag.id not in self.antwoorden
        ]
        questions.sort(key=lambda each: -each.invloed)
        return tuple(questions)

    def influence(self, gevolg: Gevolg) -> int:
        """Return how heavily the changes of one answer count together."""
        weights = self.gids.weging.invloed
        return (
            weights["rol"] * (gevolg.rollen is not None)
            + weights["randvoorwaarde"] * (gevolg.eerst is not None)
            + weights["methode"] * gevolg.methode_anders
            + weights["element"] * len(gevolg.elementen)
        )

    def _try(self, vraag: Vraag) -> Iterator[Gevolg]:
        """Yield what each other answer to `vraag` would change."""
        given = self.antwoorden.get(vraag.id)
        own = self._apart_from(vraag.id)
        before = _at(own, given)
        self.telling.add(before, -1)
        for antwoord in vraag.antwoorden:
            if antwoord.slug != given:
                after = _at(own, antwoord.slug)
                self.telling.add(after)
                then = self.telling.situatie() if after or before else self.now
                yield self._compare(vraag.id, antwoord.slug, then)
                self.telling.add(after, -1)
        self.telling.add(before)

    def _apart_from(self, vraag: str) -> list[tuple[Regel, Sequence[str]]]:
        """Return the rules that only wait for an answer to `vraag`, each with those it fires at."""
        return [
            (regel, regel.als[vraag])
            for regel in self.regels.get(vraag, ())
            if all(
                self.antwoorden.get(other) in allowed
                for other, allowed in regel.als.items()
                if other != vraag
            )
        ]

    def _compare(self, vraag: str, antwoord: str, then: Situatie) -> Gevolg:
        now = self.now
        method = self.methode if then is now else self.ranking.best(then)
        return Gevolg(
            vraag=vraag,
            antwoord=antwoord,
            rollen=then.rollen if set(then.rollen) != set(now.rollen) else None,
            methode_anders=method != self.methode,
            methode=method,
            eerst=then.eerst if then.eerst != now.eerst else None,
            elementen=tuple(
                slug for slug, status in now.statuses.items() if then.statuses[slug] != status
            ),
            verschil={
                rol: points - now.rolpunten[rol]
                for rol, points in then.rolpunten.items()
                if points != now.rolpunten[rol]
            },
        )


def _by_question(regels: Sequence[Regel]) -> Mapping[str, Sequence[Regel]]:
    """Return per question the rules that it has a say in."""
    found: dict[str, list[Regel]] = {}
    for regel in regels:
        for vraag in regel.als:
            found.setdefault(vraag, []).append(regel)
    return found


def _at(regels: Sequence[tuple[Regel, Sequence[str]]], antwoord: str | None) -> list[Regel]:
    return [regel for regel, allowed in regels if antwoord in allowed]
