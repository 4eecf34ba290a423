"""The advice: everything the engine has to say about one set of answers."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping

from actie_engine.answers import Antwoorden
from actie_engine.doen import TeDoen, things_to_do
from actie_engine.elementen import ElementStand, weigh_elements
from actie_engine.methoden import MethodeAdvies, Ranking, Situatie
from actie_engine.model import Gids, Instrument
from actie_engine.randvoorwaarden import RandvoorwaardeStand, warnings, weigh_preconditions
from actie_engine.rol import RolAdvies, weigh_roles
from actie_engine.rules import Bijdrage, fired
from actie_engine.what_if import Kantelpunt, OpenVraag, WhatIf, needed_help

VERSIE = 1


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Advies:
    """An explained advice; every number in it adds up from the reasons beside it."""

    instrument: Instrument
    antwoorden: Antwoorden
    randvoorwaarden: tuple[RandvoorwaardeStand, ...]
    rol: RolAdvies
    waarschuwingen: Mapping[str, tuple[Bijdrage, ...]]
    elementen: tuple[ElementStand, ...]
    doen: tuple[TeDoen, ...]
    methoden: tuple[MethodeAdvies, ...]
    open_vragen: tuple[OpenVraag, ...]
    kantelpunten: tuple[Kantelpunt, ...]

    def to_data(self) -> dict[str, object]:
        """Return the advice as plain data, in the form of the contract."""
        return {
            "versie": VERSIE,
            "instrument": self.instrument.slug,
            "meldingen": list(self.antwoorden.meldingen),
            "beantwoord": len(self.antwoorden.antwoorden),
            "vragen": len(self.instrument.vragen),
            "context": dict(self.antwoorden.context),
            "randvoorwaarden": [each.to_data() for each in self.randvoorwaarden],
            "rol": self.rol.to_data(),
            "waarschuwingen": {
                danger: [reason.to_data() for reason in reasons]
                for danger, reasons in self.waarschuwingen.items()
            },
            "elementen": [each.to_data() for each in self.elementen],
            "doen": [each.to_data() for each in self.doen],
            "methoden": [each.to_data() for each in self.methoden],
            "open_vragen": [each.to_data() for each in self.open_vragen],
            "kantelpunten": [each.to_data() for each in self.kantelpunten],
        }

    def to_json(self) -> str:
        """Return the advice as JSON text: the same bytes in every Python."""
        return json.dumps(self.to_data(), ensure_ascii=False, indent=2) + "\n"


class Adviseur:
    """Gives advice from one guide; keeps what does not depend on the answers."""

    def __init__(self, gids: Gids) -> None:
        self.gids = gids
        self.ranking = Ranking(gids)

    def advise(self, antwoorden: Antwoorden) -> Advies:
        """Return the advice for these answers."""
        gids, given = self.gids, antwoorden.antwoorden
        instrument = gids.instrumenten[antwoorden.instrument]
        hits = fired(gids.regels[instrument.slug].regels, given)
        elementen = weigh_elements(gids, instrument, given, hits)
        statuses = {stand.element.slug: stand.status for stand in elementen}
        rol = weigh_roles(gids, hits)
        situatie = Situatie(
            statuses=statuses,
            rollen=rol.aanbevolen,
            hulp=needed_help(hits),
            context=antwoorden.context,
        )
        what_if = WhatIf(gids, instrument, given, antwoorden.context, self.ranking)
        return Advies(
            instrument=instrument,
            antwoorden=antwoorden,
            randvoorwaarden=weigh_preconditions(gids, hits),
            rol=rol,
            waarschuwingen=warnings(hits),
            elementen=elementen,
            doen=things_to_do(instrument, statuses, hits),
            methoden=self.ranking.rank(situatie),
            open_vragen=what_if.open_questions(),
            kantelpunten=what_if.tipping_points(),
        )
