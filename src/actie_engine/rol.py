"""Which role fits: stimuleren, faciliteren or coproductie.

The sources' returning question: is it enough to facilitate, must people be stimulated, or is
intensive co-operation needed? Each answer gives points for or against roles; the sums decide.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from actie_engine.model import Feit, Gids, Instrument, Regel, Rol
from actie_engine.rules import ROL, Bijdrage, Spoor, total

GEEN, DUIDELIJK, NAAST_ELKAAR, OPEN = "onbekend", "duidelijk", "naast-elkaar", "open"
CERTAINTIES = (GEEN, DUIDELIJK, NAAST_ELKAAR, OPEN)
"""How sure the role is, by the number of roles that are recommended."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class RolScore:
    """The points of one role and where they come from."""

    rol: Rol
    bijdragen: tuple[Bijdrage, ...]

    @property
    def punten(self) -> int:
        """Sum of the points."""
        return total(self.bijdragen)

    def to_data(self) -> dict[str, object]:
        """Return the role's part of the advice as plain data."""
        return {
            "rol": self.rol.slug,
            "punten": self.punten,
            "redenen": [bijdrage.to_data() for bijdrage in self.bijdragen],
        }


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class FaseOpmerking:
    """What the phase means for the role, and which questions to ask again in it."""

    fase: str
    tekst: Feit
    opnieuw: tuple[str, ...]

    def to_data(self) -> dict[str, object]:
        """Return the remark as plain data for the advice."""
        return {"fase": self.fase, "tekst": self.tekst.tekst, "opnieuw": list(self.opnieuw)}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class RolAdvies:
    """The roles, the one with most points first; equal points keep the order of the content.

    `vragen` are the questions whose answers say something about the role; without any, the
    instrument gives no role. `aanbevolen` holds the role, or those that are close together.
    """

    scores: tuple[RolScore, ...]
    aanbevolen: tuple[str, ...]
    vragen: tuple[str, ...]
    beantwoord: int
    fase: FaseOpmerking | None

    @property
    def zekerheid(self) -> str:
        """How sure the role is: by how many roles are close together at the top."""
        return CERTAINTIES[min(len(self.aanbevolen), len(CERTAINTIES) - 1)]

    @property
    def marge(self) -> int:
        """Difference in points between the first role and the second."""
        return self.scores[0].punten - self.scores[1].punten

    def to_data(self) -> dict[str, object]:
        """Return the role advice as plain data."""
        return {
            "aanbevolen": list(self.aanbevolen),
            "zekerheid": self.zekerheid,
            "marge": self.marge,
            "vragen": {"beantwoord": self.beantwoord, "totaal": len(self.vragen)},
            "fase": self.fase and self.fase.to_data(),
            "scores": [score.to_data() for score in self.scores],
        }


def by_points(points: Mapping[str, int]) -> list[str]:
    """Return the roles, most points first; equal points keep their order."""
    return sorted(points, key=lambda rol: -points[rol])


def recommended_roles(points: Mapping[str, int], naast_elkaar: int) -> tuple[str, ...]:
    """Return the roles with at most `naast_elkaar` points less than the first.

    Only roles that more speaks for than against; empty when there is none.
    """
    best = max(points.values())
    return tuple(
        rol for rol in by_points(points) if points[rol] > 0 and best - points[rol] <= naast_elkaar
    )


def weigh_roles(
    gids: Gids,
    instrument: Instrument,
    antwoorden: Mapping[str, str],
    fase: str | None,
    spoor: Spoor,
) -> RolAdvies:
    """Return the role advice with its reasons."""
    scores = {
        slug: RolScore(rol=rol, bijdragen=spoor.over(ROL, slug))
        for slug, rol in gids.rollen.items()
    }
    points = {slug: score.punten for slug, score in scores.items()}
    questions = _role_questions(gids.regels[instrument.slug].regels)
    return RolAdvies(
        scores=tuple(scores[slug] for slug in by_points(points)),
        aanbevolen=recommended_roles(points, gids.weging.naast_elkaar),
        vragen=questions,
        beantwoord=sum(question in antwoorden for question in questions),
        fase=_phase_remark(gids, questions, fase),
    )


def _role_questions(regels: Sequence[Regel]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(vraag for regel in regels if regel.rollen for vraag in regel.als))


def _phase_remark(gids: Gids, questions: Sequence[str], fase: str | None) -> FaseOpmerking | None:
    """Return what the sources' remark, that every phase may ask another role, means here."""
    for raad in gids.weging.fasen:
        if raad.fase == fase and questions:
            again = tuple(vraag for vraag in raad.opnieuw if vraag in questions)
            return FaseOpmerking(fase=raad.fase, tekst=raad.tekst, opnieuw=again)
    return None
