"""What the answers come down to: the few sums on which role and methods depend.

Counting only, so that thousands of other answers can be tried; where a sum comes from is told by
the tree of contributions in `rules`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from itertools import compress
from typing import NamedTuple

from actie_engine.elementen import status_of
from actie_engine.model import Gids, Regel
from actie_engine.randvoorwaarden import NIET_OP_ORDE
from actie_engine.rol import recommended_roles

type Roles = tuple[str, ...]


class Situatie(NamedTuple):
    """Element statuses, recommended roles, help asked for, and what is to be done first.

    `eerste` holds the recommended roles that no other role has more points than; `eerst` the
    preconditions that are not in order.
    """

    statuses: Mapping[str, str]
    rollen: Roles
    eerste: Roles
    hulp: tuple[str, ...]
    eerst: tuple[str, ...]
    rolpunten: Mapping[str, int]

    @property
    def voor_methoden(self) -> tuple[tuple[object, ...], ...]:
        """What the ranking of methods depends on, per criterion: elements, help, role."""
        return tuple(self.statuses.values()), self.hulp, (self.rollen, self.eerste)


class Telling:
    """Adds up what fired rules do; rules can be taken away again.

    Its sums stand in the order in which the guide has what they are about.
    """

    def __init__(self, gids: Gids) -> None:
        self.gids = gids
        self.voor = dict.fromkeys(gids.elementen, 0)
        self.tegen = dict.fromkeys(gids.elementen, 0)
        self.rollen = dict.fromkeys(gids.rollen, 0)
        self.hulp = dict.fromkeys((each.slug for each in gids.keuzelijsten["hulp"].keuzes), 0)
        self.eerst = dict.fromkeys(gids.randvoorwaarden, 0)
        # Few sums come up, and each of them in many of the answers that are tried.
        self.status = functools.cache(self._status)
        self.recommended = functools.cache(self._recommended)

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
        statuses = map(self.status, self.voor.values(), self.tegen.values())
        return Situatie(
            dict(zip(self.voor, statuses, strict=True)),
            *self.recommended(*self.rollen.values()),
            hulp=tuple(compress(self.hulp, self.hulp.values())),
            eerst=tuple(compress(self.eerst, self.eerst.values())),
            rolpunten=dict(self.rollen),
        )

    def _status(self, pro: int, con: int) -> str:
        return status_of(pro, con, self.gids.weging.drempels)

    def _recommended(self, *punten: int) -> tuple[Roles, Roles]:
        """Return the recommended roles, and those that no other role has more points than."""
        points = dict(zip(self.rollen, punten, strict=True))
        rollen = recommended_roles(points, self.gids.weging.naast_elkaar)
        best = max(punten)
        return rollen, tuple(rol for rol in rollen if points[rol] == best)


def situation_of(gids: Gids, regels: Iterable[Regel]) -> Situatie:
    """Return what these fired rules come down to."""
    telling = Telling(gids)
    telling.add(regels)
    return telling.situatie()
