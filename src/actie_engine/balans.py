"""The general balance: what the answers say over all elements together.

A side of a balance adds up the points of the poles it names, or counts the answers that point to
the danger it names. Which those are is content: `balansen` in `content/actie/weging.yaml`.
"""

from __future__ import annotations

import dataclasses
from fractions import Fraction

from actie_engine.model import Balans, BalansKant, Gids
from actie_engine.numbers import rounded, share
from actie_engine.rules import POOL, WAARSCHUWING, Bijdrage, Spoor, pole_name, total


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class KantStand:
    """One side of a balance with what was added up for it."""

    kant: BalansKant
    redenen: tuple[Bijdrage, ...]

    @property
    def punten(self) -> int:
        """Sum of the points."""
        return total(self.redenen)

    def to_data(self) -> dict[str, object]:
        """Return the side as plain data for the advice."""
        return {
            "kant": self.kant.slug,
            "punten": self.punten,
            "redenen": [reden.to_data() for reden in self.redenen],
        }


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class BalansStand:
    """Where the answers stand between the two sides."""

    balans: Balans
    kanten: tuple[KantStand, KantStand]

    @property
    def positie(self) -> Fraction | None:
        """Position from the first side (-1) to the second (+1); None without points."""
        first, second = (kant.punten for kant in self.kanten)
        return share(second - first, first + second)

    def to_data(self) -> dict[str, object]:
        """Return the balance as plain data for the advice."""
        return {
            "balans": self.balans.slug,
            "positie": rounded(self.positie),
            "kanten": [kant.to_data() for kant in self.kanten],
        }


def weigh_balances(gids: Gids, instrument: str, spoor: Spoor) -> tuple[BalansStand, ...]:
    """Return every general balance that belongs to the instrument."""
    return tuple(
        _weigh(gids, balans, spoor)
        for balans in gids.weging.balansen
        if instrument in balans.instrumenten
    )


def _weigh(gids: Gids, balans: Balans, spoor: Spoor) -> BalansStand:
    first, second = (_side(gids, kant, spoor) for kant in balans.kanten)
    return BalansStand(balans=balans, kanten=(first, second))


def _side(gids: Gids, kant: BalansKant, spoor: Spoor) -> KantStand:
    poles = (
        pole_name(element.slug, pool.slug)
        for element in gids.elementen.values()
        for pool in element.polen
        if pool.slug in kant.polen
    )
    from_poles = (bijdrage for pole in poles for bijdrage in spoor.over(POOL, pole))
    from_warnings = spoor.over(WAARSCHUWING, kant.waarschuwing) if kant.waarschuwing else ()
    return KantStand(kant=kant, redenen=(*from_poles, *from_warnings))
