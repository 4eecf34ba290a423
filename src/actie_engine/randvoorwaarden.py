"""Preconditions, which come before everything else, and the two dangers on either side."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from actie_engine.model import Gids, Randvoorwaarde
from actie_engine.rules import Bijdrage, Fired

OP_ORDE, ONBEKEND = "op-orde", "onbekend"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class RandvoorwaardeStand:
    """How a precondition stands; `eerst` is what to invest in first, when it is not in order."""

    randvoorwaarde: Randvoorwaarde
    stand: str
    redenen: tuple[Bijdrage, ...]

    @property
    def eerst(self) -> str | None:
        """What the advice says first; None when in order or unknown."""
        in_order = self.stand in (OP_ORDE, ONBEKEND)
        return None if in_order else self.randvoorwaarde.eerst.tekst

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {
            "randvoorwaarde": self.randvoorwaarde.slug,
            "stand": self.stand,
            "eerst": self.eerst,
            "redenen": [reden.to_data() for reden in self.redenen],
        }


def weigh_preconditions(gids: Gids, fired: Sequence[Fired]) -> tuple[RandvoorwaardeStand, ...]:
    """Return how every precondition stands."""
    return tuple(_stand(each, fired) for each in gids.randvoorwaarden.values())


def _stand(randvoorwaarde: Randvoorwaarde, fired: Sequence[Fired]) -> RandvoorwaardeStand:
    own = [
        (each.regel.randvoorwaarde.stand, each.contribution(0))
        for each in fired
        if each.regel.randvoorwaarde and each.regel.randvoorwaarde.slug == randvoorwaarde.slug
    ]
    return RandvoorwaardeStand(
        randvoorwaarde=randvoorwaarde,
        stand=own[0][0] if own else ONBEKEND,
        redenen=tuple(bijdrage for _, bijdrage in own),
    )


def warnings(fired: Sequence[Fired]) -> dict[str, tuple[Bijdrage, ...]]:
    """Return per danger (`overnemen`, `verwaarlozen`) the answers that point to it."""
    dangers: dict[str, list[Bijdrage]] = {}
    for each in fired:
        if each.regel.waarschuwing:
            dangers.setdefault(each.regel.waarschuwing, []).append(each.contribution(1))
    return {danger: tuple(reasons) for danger, reasons in dangers.items()}
