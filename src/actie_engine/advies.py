"""The advice: everything the engine has to say about one set of answers."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Mapping

from actie_engine.answers import Antwoorden
from actie_engine.balans import BalansStand, weigh_balances
from actie_engine.behoefte import need_of
from actie_engine.doen import TeDoen, things_to_do
from actie_engine.elementen import ElementStand, weigh_elements
from actie_engine.methoden import MethodeAdvies
from actie_engine.mix import Mix, make_mix
from actie_engine.model import Gids, Instrument
from actie_engine.randvoorwaarden import RandvoorwaardeStand, weigh_preconditions
from actie_engine.ranking import Ranking
from actie_engine.rol import RolAdvies, weigh_roles
from actie_engine.rules import WAARSCHUWING, Bijdrage, Spoor, trace
from actie_engine.waardoor import Waardoor
from actie_engine.what_if import Gevolg, OpenVraag, WhatIf

VERSIE = 1
CONTEXTS = 4
"""Rankings that are kept: of a few initiatives that are compared."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Advies:
    """An explained advice; every number in it adds up from the reasons beside it.

    `inhoud` is the version of the content that gave it; `spoor` the tree that all of it reads.
    """

    inhoud: str
    instrument: Instrument
    antwoorden: Antwoorden
    spoor: Spoor
    randvoorwaarden: tuple[RandvoorwaardeStand, ...]
    rol: RolAdvies
    balansen: tuple[BalansStand, ...]
    waarschuwingen: Mapping[str, tuple[Bijdrage, ...]]
    elementen: tuple[ElementStand, ...]
    doen: tuple[TeDoen, ...]
    methoden: tuple[MethodeAdvies, ...]
    mix: Mix
    open_vragen: tuple[OpenVraag, ...]
    kantelpunten: tuple[Gevolg, ...]

    def to_data(self) -> dict[str, object]:
        """Return the advice as plain data, in the form of the contract."""
        return {
            "versie": VERSIE,
            "inhoud": self.inhoud,
            "instrument": self.instrument.slug,
            "meldingen": list(self.antwoorden.meldingen),
            "beantwoord": len(self.antwoorden.antwoorden),
            "vragen": len(self.instrument.vragen),
            "context": dict(self.antwoorden.context),
            "randvoorwaarden": [each.to_data() for each in self.randvoorwaarden],
            "rol": self.rol.to_data(),
            "balansen": [each.to_data() for each in self.balansen],
            "waarschuwingen": {
                danger: [reason.to_data() for reason in reasons]
                for danger, reasons in self.waarschuwingen.items()
            },
            "elementen": [each.to_data() for each in self.elementen],
            "doen": [each.to_data() for each in self.doen],
            "methoden": [each.to_data() for each in self.methoden],
            "mix": self.mix.to_data(),
            "open_vragen": [each.to_data() for each in self.open_vragen],
            "kantelpunten": [each.to_data() for each in self.kantelpunten],
        }

    def to_json(self) -> str:
        """Return the advice as JSON text: the same bytes in every Python."""
        return json.dumps(self.to_data(), ensure_ascii=False, indent=2) + "\n"


class Adviseur:
    """Gives advice from one guide; `inhoud` is the version of its content."""

    def __init__(self, gids: Gids, inhoud: str = "") -> None:
        self.gids = gids
        self.inhoud = inhoud
        self.ranking = functools.lru_cache(maxsize=CONTEXTS)(self._ranking)

    def advise(self, antwoorden: Antwoorden) -> Advies:
        """Return the advice for these answers."""
        gids, given, context = self.gids, antwoorden.antwoorden, antwoorden.context
        instrument = gids.instrumenten[antwoorden.instrument]
        spoor = trace(gids.regels[instrument.slug].regels, given)
        elementen = weigh_elements(gids, instrument, given, spoor)
        what_if = self.what_if(antwoorden)
        behoefte = need_of(elementen, instrument, spoor)
        doen = things_to_do(instrument, what_if.now.statuses, spoor)
        methoden = what_if.ranking.rank(what_if.now, Waardoor(spoor))
        return Advies(
            inhoud=self.inhoud,
            instrument=instrument,
            antwoorden=antwoorden,
            spoor=spoor,
            randvoorwaarden=weigh_preconditions(gids, spoor),
            rol=weigh_roles(gids, instrument, given, context.get("fase"), spoor),
            balansen=weigh_balances(gids, instrument.slug, spoor),
            waarschuwingen=_warnings(spoor),
            elementen=elementen,
            doen=doen,
            methoden=methoden,
            mix=make_mix(gids, behoefte, methoden, _per_element(doen), context.get("fase")),
            open_vragen=what_if.open_questions(),
            kantelpunten=what_if.tipping_points(),
        )

    def what_if(self, antwoorden: Antwoorden) -> WhatIf:
        """Return what every other answer would change."""
        return WhatIf(
            self.gids,
            self.gids.instrumenten[antwoorden.instrument].vragen,
            self.gids.regels[antwoorden.instrument].regels,
            antwoorden.antwoorden,
            self.ranking(*antwoorden.context.items()),
        )

    def _ranking(self, *context: tuple[str, str]) -> Ranking:
        """Return the ranking for a context; most advices follow one with the same context."""
        return Ranking(self.gids, dict(context))


def _warnings(spoor: Spoor) -> dict[str, tuple[Bijdrage, ...]]:
    """Return per danger (`overnemen`, `verwaarlozen`) the answers that point to it."""
    return {danger: spoor.over(WAARSCHUWING, danger) for danger in spoor.wat(WAARSCHUWING)}


def _per_element(doen: tuple[TeDoen, ...]) -> dict[str, tuple[str, ...]]:
    """Return the things to do per element."""
    per_element: dict[str, tuple[str, ...]] = {}
    for each in doen:
        slug = each.doen.element
        per_element[slug] = (*per_element.get(slug, ()), each.doen.id)
    return per_element
