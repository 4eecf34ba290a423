"""Several filled-in checklists, each with its name and its advice: what is compared."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from actie_engine.advies import Advies, Adviseur
from actie_engine.answers import AnswersError, Antwoorden, read_answers

MIN_SETS, MAX_SETS = 2, 20
MAX_NAME = 60


@dataclasses.dataclass(frozen=True, slots=True)
class Ingevuld:
    """A set of answers with its name and its advice."""

    naam: str
    advies: Advies

    @property
    def antwoorden(self) -> Antwoorden:
        """The answers as they were read."""
        return self.advies.antwoorden

    def to_data(self) -> dict[str, object]:
        """Return it as plain data; `niet_vergeleken` names what only this set knows."""
        return {
            "naam": self.naam,
            "inhoud": self.antwoorden.inhoud,
            "beantwoord": len(self.antwoorden.antwoorden),
            "context": dict(self.antwoorden.context),
            "rol": list(self.advies.rol.aanbevolen),
            "niet_vergeleken": list(self.antwoorden.meldingen),
        }


def read_sets(data: object, adviseur: Adviseur) -> tuple[Ingevuld, ...]:
    """Read sets of `{"naam": …, "antwoorden": …}`; raises AnswersError when that cannot be done."""
    if not isinstance(data, list) or not MIN_SETS <= len(data) <= MAX_SETS:
        raise AnswersError(
            f"Vergelijken kan met {MIN_SETS} tot {MAX_SETS} ingevulde checklists tegelijk."
        )
    return tuple(_read_set(each, number, adviseur) for number, each in enumerate(data, start=1))


def _read_set(data: Any, number: int, adviseur: Adviseur) -> Ingevuld:
    if not isinstance(data, Mapping):
        raise AnswersError(f"Nummer {number} is geen ingevulde checklist.")
    naam = _name(data.get("naam")) or f"Nummer {number}"
    try:
        antwoorden = read_answers(data.get("antwoorden"), adviseur.gids)
    except AnswersError as error:
        raise AnswersError(f"{naam}: {error}") from None
    return Ingevuld(naam=naam, advies=adviseur.advise(antwoorden))


def _name(name: object) -> str:
    return " ".join(name.split())[:MAX_NAME] if isinstance(name, str) else ""
