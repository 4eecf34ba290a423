"""Compares sets of answers about one initiative: two respondents, or two moments.

What several sets answer is compared; what only one of them knows is named. The order of the sets
is their order in time, so that the steps between them tell what changed since.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from actie_engine.advies import Adviseur
from actie_engine.answers import AnswersError
from actie_engine.elementen import ElementStand
from actie_engine.model import Instrument, Vraag
from actie_engine.numbers import rounded
from actie_engine.sets import Ingevuld

VERSIE = 1
EENS, VERSCHIL, DEELS, OPEN = "eens", "verschil", "deels-open", "open"
"""Same answer in all sets; different answers; one answer but not in all sets; no answer at all."""


@dataclasses.dataclass(frozen=True, slots=True)
class VraagVergelijking:
    """The answers of all sets to one question; None where a set has none.

    `invloed` says how much it matters: the most that one set's advice would change with the answer
    of another.
    """

    vraag: str
    antwoorden: tuple[str | None, ...]
    invloed: int

    @property
    def stand(self) -> str:
        """How the answers compare."""
        given = {antwoord for antwoord in self.antwoorden if antwoord is not None}
        if not given:
            return OPEN
        if len(given) > 1:
            return VERSCHIL
        return DEELS if None in self.antwoorden else EENS

    def to_data(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "vraag": self.vraag,
            "stand": self.stand,
            "antwoorden": list(self.antwoorden),
            "invloed": self.invloed,
        }


@dataclasses.dataclass(frozen=True, slots=True)
class ElementVergelijking:
    """How one element stands in every set."""

    element: str
    standen: tuple[ElementStand, ...]

    @property
    def eens(self) -> bool:
        """Tell whether the element has the same status in all sets."""
        return len({stand.status for stand in self.standen}) == 1

    def to_data(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "element": self.element,
            "eens": self.eens,
            "standen": [
                {
                    "status": stand.status,
                    "aanwezig": rounded(stand.aanwezig),
                    "dekking": rounded(stand.dekking),
                    "balans": rounded(stand.balans),
                }
                for stand in self.standen
            ],
        }


@dataclasses.dataclass(frozen=True, slots=True)
class Stap:
    """What changed from one set to the next; each change as the value before and after."""

    van: str
    naar: str
    rol: tuple[tuple[str, ...], tuple[str, ...]] | None
    elementen: Mapping[str, tuple[str, str]]
    vragen: Mapping[str, tuple[str | None, str | None]]

    def to_data(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "van": self.van,
            "naar": self.naar,
            "rol": None if self.rol is None else [list(rollen) for rollen in self.rol],
            "elementen": {slug: list(change) for slug, change in self.elementen.items()},
            "vragen": {vraag: list(change) for vraag, change in self.vragen.items()},
        }


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Vergelijking:
    """Everything there is to say about several sets of answers side by side.

    `andere_inhoud` names the sets that were filled in with another version of the content.
    """

    inhoud: str
    instrument: Instrument
    sets: tuple[Ingevuld, ...]
    vragen: tuple[VraagVergelijking, ...]
    elementen: tuple[ElementVergelijking, ...]
    stappen: tuple[Stap, ...]

    @property
    def andere_inhoud(self) -> tuple[str, ...]:
        """The names of the sets that say they belong to another version of the content."""
        return tuple(
            each.naam
            for each in self.sets
            if self.inhoud and each.antwoorden.inhoud not in (None, self.inhoud)
        )

    def to_data(self) -> dict[str, object]:
        """Return the comparison as plain data."""
        return {
            "versie": VERSIE,
            "inhoud": self.inhoud,
            "instrument": self.instrument.slug,
            "sets": [each.to_data() for each in self.sets],
            "vragen": [each.to_data() for each in self.vragen],
            "elementen": [each.to_data() for each in self.elementen],
            "stappen": [each.to_data() for each in self.stappen],
        }

    def to_json(self) -> str:
        """Return the comparison as JSON text: the same bytes in every Python."""
        return json.dumps(self.to_data(), ensure_ascii=False, indent=2) + "\n"


def compare(sets: Sequence[Ingevuld], adviseur: Adviseur) -> Vergelijking:
    """Return how sets of answers compare; raises AnswersError when they cannot be compared."""
    _check_same_checklist(sets)
    instrument = sets[0].advies.instrument
    elementen = zip(*(each.advies.elementen for each in sets), strict=True)
    return Vergelijking(
        inhoud=adviseur.inhoud,
        instrument=instrument,
        sets=tuple(sets),
        vragen=tuple(_compare_questions(instrument.vragen, sets, adviseur)),
        elementen=tuple(
            ElementVergelijking(standen[0].element.slug, standen) for standen in elementen
        ),
        stappen=tuple(_step(before, after) for before, after in pairwise(sets)),
    )


def _check_same_checklist(sets: Sequence[Ingevuld]) -> None:
    instruments = sorted({each.antwoorden.instrument for each in sets})
    if len(instruments) > 1:
        raise AnswersError(
            f"Deze antwoorden horen bij verschillende checklists ({', '.join(instruments)}). "
            "Vergelijk antwoorden op dezelfde checklist."
        )


def _compare_questions(
    vragen: Sequence[Vraag], sets: Sequence[Ingevuld], adviseur: Adviseur
) -> Iterator[VraagVergelijking]:
    """Yield the comparison of every question, in the order of the instrument."""
    what_ifs = [adviseur.what_if(each.antwoorden) for each in sets]
    for vraag in vragen:
        answers = tuple(each.antwoorden.antwoorden.get(vraag.id) for each in sets)
        influence = max(
            (
                what_if.influence(gevolg)
                for what_if in what_ifs
                for gevolg in what_if.gevolgen[vraag.id]
                if gevolg.antwoord in answers
            ),
            default=0,
        )
        yield VraagVergelijking(vraag.id, answers, influence)


def _step(before: Ingevuld, after: Ingevuld) -> Stap:
    roles = before.advies.rol.aanbevolen, after.advies.rol.aanbevolen
    return Stap(
        van=before.naam,
        naar=after.naam,
        rol=roles if set(roles[0]) != set(roles[1]) else None,
        elementen=_changed_elements(before, after),
        vragen=_changed_answers(before, after),
    )


def _changed_elements(before: Ingevuld, after: Ingevuld) -> dict[str, tuple[str, str]]:
    pairs = zip(before.advies.elementen, after.advies.elementen, strict=True)
    return {
        old.element.slug: (old.status, new.status) for old, new in pairs if old.status != new.status
    }


def _changed_answers(before: Ingevuld, after: Ingevuld) -> dict[str, tuple[str | None, str | None]]:
    old, new = before.antwoorden.antwoorden, after.antwoorden.antwoorden
    return {
        vraag.id: (old.get(vraag.id), new.get(vraag.id))
        for vraag in before.advies.instrument.vragen
        if old.get(vraag.id) != new.get(vraag.id)
    }
