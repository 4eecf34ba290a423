"""Things to do, each with the answers that call for it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from actie_engine.elementen import AANDACHT, ONBEKEND, TEKORT, VOLDOENDE
from actie_engine.model import Doen, Instrument
from actie_engine.rules import DOEN, Bijdrage, Spoor

URGENCY = (TEKORT, AANDACHT, ONBEKEND, VOLDOENDE)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class TeDoen:
    """Something to do and why; each reason counts for one point."""

    doen: Doen
    redenen: tuple[Bijdrage, ...]

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {
            "doen": self.doen.id,
            "element": self.doen.element,
            "tekst": self.doen.tekst,
            "toelichting": self.doen.toelichting,
            "bron": self.doen.bron,
            "redenen": [reden.to_data() for reden in self.redenen],
        }


def things_to_do(
    instrument: Instrument, statuses: Mapping[str, str], spoor: Spoor
) -> tuple[TeDoen, ...]:
    """Return what the answers call for: most answers first, then the weakest element."""
    called = [
        TeDoen(doen=doen, redenen=reasons)
        for doen in instrument.doen
        if (reasons := spoor.over(DOEN, doen.id))
    ]
    called.sort(key=lambda each: (-len(each.redenen), URGENCY.index(statuses[each.doen.element])))
    return tuple(called)
