"""Which role fits: stimuleren, faciliteren or coproductie.

The sources' returning question: is it enough to facilitate, must people be stimulated, or is
intensive co-operation needed? Each answer gives points for or against roles; the sums decide.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from actie_engine.model import Gids, Rol
from actie_engine.rules import Bijdrage, Fired, total

DUIDELIJK, NAAST_ELKAAR, GEEN = "duidelijk", "naast-elkaar", "onbekend"


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
class RolAdvies:
    """The roles, the one with most points first; equal points keep the order of the content."""

    scores: tuple[RolScore, ...]
    marge: int
    zekerheid: str

    @property
    def aanbevolen(self) -> tuple[str, ...]:
        """The role or, when two are close, both; empty when no answer says anything."""
        count = {GEEN: 0, DUIDELIJK: 1, NAAST_ELKAAR: 2}[self.zekerheid]
        return tuple(score.rol.slug for score in self.scores[:count])

    def to_data(self) -> dict[str, object]:
        """Return the role advice as plain data."""
        return {
            "aanbevolen": list(self.aanbevolen),
            "zekerheid": self.zekerheid,
            "marge": self.marge,
            "scores": [score.to_data() for score in self.scores],
        }


def role_points(gids: Gids, fired: Sequence[Fired]) -> dict[str, int]:
    """Return the sum of points per role."""
    points = dict.fromkeys(gids.rollen, 0)
    for each in fired:
        for rol, punten in each.regel.rollen.items():
            points[rol] += punten
    return points


def recommended_roles(gids: Gids, points: Mapping[str, int]) -> tuple[str, ...]:
    """Return the recommended role, or two when they are close; empty without any points."""
    if not any(points.values()):
        return ()
    ordered = sorted(points, key=lambda rol: -points[rol])
    close = points[ordered[0]] - points[ordered[1]] <= gids.weging.naast_elkaar
    return tuple(ordered[: 2 if close else 1])


def weigh_roles(gids: Gids, fired: Sequence[Fired]) -> RolAdvies:
    """Return the role advice with its reasons."""
    points = role_points(gids, fired)
    ordered = sorted(gids.rollen.values(), key=lambda rol: -points[rol.slug])
    scores = tuple(RolScore(rol=rol, bijdragen=_contributions(rol.slug, fired)) for rol in ordered)
    certainty = (GEEN, DUIDELIJK, NAAST_ELKAAR)[len(recommended_roles(gids, points))]
    return RolAdvies(scores=scores, marge=scores[0].punten - scores[1].punten, zekerheid=certainty)


def _contributions(rol: str, fired: Sequence[Fired]) -> tuple[Bijdrage, ...]:
    return tuple(
        each.contribution(each.regel.rollen[rol]) for each in fired if each.regel.rollen.get(rol)
    )
