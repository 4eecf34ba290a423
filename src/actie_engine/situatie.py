"""What the answers come down to: the few sums on which role and methods depend.

Counting only, so that thousands of other answers can be tried; where a sum comes from is told by
the tree of contributions in `rules`.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping

from actie_engine.elementen import status_of
from actie_engine.model import Gids, Regel
from actie_engine.randvoorwaarden import NIET_OP_ORDE
from actie_engine.rol import recommended_roles


@dataclasses.dataclass(frozen=True, slots=True)
class Situatie:
    """Element statuses, recommended roles, help asked for, and what is to be done first.

    `eerste` holds the recommended roles that no other role has more points than; `eerst` the
    preconditions that are not in order.
    """

    statuses: Mapping[str, str]
    rollen: tuple[str, ...]
    eerste: tuple[str, ...]
    hulp: tuple[str, ...]
    eerst: tuple[str, ...]
    rolpunten: Mapping[str, int]

    @property
    def voor_methoden(self) -> tuple[object, ...]:
        """The part on which the ranking of methods depends."""
        return (*self.statuses.values(), self.rollen, self.eerste, self.hulp)


class Telling:
    """Adds up what fired rules do; rules can be taken away again."""

    def __init__(self, gids: Gids) -> None:
        self.gids = gids
        self.hulp_volgorde = [keuze.slug for keuze in gids.keuzelijsten["hulp"].keuzes]
        self.voor: Counter[str] = Counter()
        self.tegen: Counter[str] = Counter()
        self.rollen = dict.fromkeys(gids.rollen, 0)
        self.hulp: Counter[str] = Counter()
        self.eerst: Counter[str] = Counter()

    def add(self, regels: Iterable[Regel], times: int = 1) -> None:
        """Count fired rules; with `times` -1 they are taken away."""
        for regel in regels:
            if regel.element:
                side = self.voor if regel.aanwezig > 0 else self.tegen
                side[regel.element] += times * abs(regel.aanwezig)
            for rol, punten in regel.rollen.items():
                self.rollen[rol] += times * punten
            for hulp in regel.vraagt:
                self.hulp[hulp] += times
            if regel.randvoorwaarde and regel.randvoorwaarde.stand == NIET_OP_ORDE:
                self.eerst[regel.randvoorwaarde.slug] += times

    def situatie(self) -> Situatie:
        """Return what it comes down to now."""
        weging, points = self.gids.weging, dict(self.rollen)
        rollen = recommended_roles(points, weging.naast_elkaar)
        best = max(points.values())
        return Situatie(
            statuses={
                slug: status_of(self.voor[slug], self.tegen[slug], weging.drempels)
                for slug in self.gids.elementen
            },
            rollen=rollen,
            eerste=tuple(rol for rol in rollen if points[rol] == best),
            hulp=tuple(hulp for hulp in self.hulp_volgorde if self.hulp[hulp]),
            eerst=tuple(slug for slug in self.gids.randvoorwaarden if self.eerst[slug]),
            rolpunten=points,
        )


def situation_of(gids: Gids, regels: Iterable[Regel]) -> Situatie:
    """Return what these fired rules come down to."""
    telling = Telling(gids)
    telling.add(regels)
    return telling.situatie()
