"""What another answer would change: open questions, and the answers that would tip the advice.

Exact, not estimated: every answer of every question is tried, one at a time.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from actie_engine.elementen import element_statuses
from actie_engine.methoden import Ranking, Situatie
from actie_engine.model import Gids, Instrument, Regel, Vraag
from actie_engine.rol import recommended_roles, role_points
from actie_engine.rules import Fired, fired


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Kern:
    """The heart of an advice, by which two advices are compared."""

    rollen: tuple[str, ...]
    statuses: Mapping[str, str]
    methode: str | None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Kantelpunt:
    """One other answer that changes the recommended role or the top method."""

    vraag: str
    antwoord: str
    rollen: tuple[str, ...] | None
    methode: str | None

    def to_data(self) -> dict[str, object]:
        """Return it as plain data; what stays the same is None."""
        return {
            "vraag": self.vraag,
            "antwoord": self.antwoord,
            "rol": None if self.rollen is None else list(self.rollen),
            "methode": self.methode,
        }


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class OpenVraag:
    """An unanswered question and how much its answer could change.

    `invloed` adds up, for the answer that changes most: 4 when the role changes, 2 when the top
    method changes, 1 for each element whose status changes.
    """

    vraag: Vraag
    invloed: int
    rol: bool
    methode: bool
    elementen: int

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {
            "vraag": self.vraag.id,
            "gesprek": self.vraag.gesprek,
            "invloed": self.invloed,
            "kan_rol_veranderen": self.rol,
            "kan_methode_veranderen": self.methode,
            "kan_elementen_veranderen": self.elementen,
        }


class WhatIf:
    """Tries other answers from one starting point."""

    def __init__(
        self,
        gids: Gids,
        instrument: Instrument,
        antwoorden: Mapping[str, str],
        context: Mapping[str, str],
        ranking: Ranking,
    ) -> None:
        self.gids = gids
        self.instrument = instrument
        self.antwoorden = antwoorden
        self.context = context
        self.ranking = ranking
        self.regels = gids.regels[instrument.slug].regels
        self.now = self._core(fired(self.regels, antwoorden))
        self.changes = {vraag.id: dict(self._try(vraag)) for vraag in instrument.vragen}

    def tipping_points(self) -> tuple[Kantelpunt, ...]:
        """Return every single answer that changes the recommended role or the top method."""
        return tuple(
            Kantelpunt(
                vraag=vraag,
                antwoord=antwoord,
                rollen=core.rollen if core.rollen != self.now.rollen else None,
                methode=core.methode if core.methode != self.now.methode else None,
            )
            for vraag, cores in self.changes.items()
            for antwoord, core in cores.items()
            if (core.rollen, core.methode) != (self.now.rollen, self.now.methode)
        )

    def open_questions(self) -> tuple[OpenVraag, ...]:
        """Return the unanswered questions, the one that could change most first."""
        questions = [
            self._open_question(vraag)
            for vraag in self.instrument.vragen
            if vraag.id not in self.antwoorden
        ]
        questions.sort(key=lambda each: -each.invloed)
        return tuple(questions)

    def _open_question(self, vraag: Vraag) -> OpenVraag:
        cores = self.changes[vraag.id].values()
        largest = max(cores, key=self._influence)
        return OpenVraag(
            vraag=vraag,
            invloed=self._influence(largest),
            rol=any(core.rollen != self.now.rollen for core in cores),
            methode=any(core.methode != self.now.methode for core in cores),
            elementen=max(self._status_changes(core) for core in cores),
        )

    def _influence(self, core: Kern) -> int:
        role, method = core.rollen != self.now.rollen, core.methode != self.now.methode
        return 4 * role + 2 * method + self._status_changes(core)

    def _status_changes(self, core: Kern) -> int:
        return sum(core.statuses[slug] != status for slug, status in self.now.statuses.items())

    def _try(self, vraag: Vraag) -> Iterator[tuple[str, Kern]]:
        """Yield each other answer to `vraag` with the core of the advice it would give."""
        touched = [regel for regel in self.regels if vraag.id in regel.als]
        others = [regel for regel in self.regels if vraag.id not in regel.als]
        unchanged = fired(others, self.antwoorden)
        for antwoord in vraag.antwoorden:
            if antwoord.slug != self.antwoorden.get(vraag.id):
                changed = self._fired_with(touched, vraag.id, antwoord.slug)
                yield antwoord.slug, self._core((*unchanged, *changed))

    def _fired_with(self, regels: list[Regel], vraag: str, antwoord: str) -> tuple[Fired, ...]:
        return fired(regels, {**self.antwoorden, vraag: antwoord})

    def _core(self, fired: tuple[Fired, ...]) -> Kern:
        statuses = element_statuses(self.gids, fired)
        rollen = recommended_roles(self.gids, role_points(self.gids, fired))
        situatie = Situatie(
            statuses=statuses, rollen=rollen, hulp=needed_help(fired), context=self.context
        )
        return Kern(rollen=rollen, statuses=statuses, methode=self.ranking.best(situatie))


def needed_help(fired: tuple[Fired, ...]) -> tuple[str, ...]:
    """Return the kinds of help that the answers ask for, each once, in a fixed order."""
    return tuple(sorted({hulp for each in fired for hulp in each.regel.vraagt}))
