"""Preconditions, which come before everything else."""

from __future__ import annotations

import dataclasses

from actie_engine.model import Gids, Randvoorwaarde
from actie_engine.rules import RANDVOORWAARDE, Bijdrage, Spoor

NIET_OP_ORDE, ONBEKEND = "niet-op-orde", "onbekend"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class RandvoorwaardeStand:
    """How a precondition stands; `eerst` is what to invest in first, when it is not in order."""

    randvoorwaarde: Randvoorwaarde
    stand: str
    redenen: tuple[Bijdrage, ...]

    @property
    def eerst(self) -> str | None:
        """What the advice says before anything else; None unless the basis is not in order."""
        return self.randvoorwaarde.eerst.tekst if self.stand == NIET_OP_ORDE else None

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {
            "randvoorwaarde": self.randvoorwaarde.slug,
            "stand": self.stand,
            "eerst": self.eerst,
            "redenen": [reden.to_data() for reden in self.redenen],
        }


def weigh_preconditions(gids: Gids, spoor: Spoor) -> tuple[RandvoorwaardeStand, ...]:
    """Return how every precondition stands."""
    return tuple(_stand(gids, each, spoor) for each in gids.randvoorwaarden.values())


def _stand(gids: Gids, randvoorwaarde: Randvoorwaarde, spoor: Spoor) -> RandvoorwaardeStand:
    """Return how a precondition stands: the worst of what the answers say about it."""
    for keuze in gids.keuzelijsten["stand"].keuzes:
        if reasons := spoor.over(RANDVOORWAARDE, f"{randvoorwaarde.slug}.{keuze.slug}"):
            return RandvoorwaardeStand(
                randvoorwaarde=randvoorwaarde, stand=keuze.slug, redenen=reasons
            )
    return RandvoorwaardeStand(randvoorwaarde=randvoorwaarde, stand=ONBEKEND, redenen=())
