"""What the criteria find about a method, and the points that this is worth.

The points of a method are the sum over criteria of what `content/actie/weging.yaml` gives for the
outcome, once for each thing that the outcome is about. A property that the sources do not tell is
neither rewarded nor punished.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from actie_engine.fit import ONBEKEND, PAST, PAST_NIET, Passing
from actie_engine.methoden import NEEDED
from actie_engine.model import Gids, Methode
from actie_engine.situatie import Situatie

TWEEDE = "tweede"


class Profiel(NamedTuple):
    """The properties of a method on which answers, and not the context, have a say."""

    elementen: tuple[str, ...]
    biedt: tuple[str, ...]
    rollen: tuple[str, ...]


class Vondst(NamedTuple):
    """What a criterion finds about a method: an outcome, and the things it is about."""

    criterium: str
    uitkomst: str
    wat: tuple[str, ...]


def profile_of(methode: Methode) -> Profiel:
    """Return the properties of a method that answers decide about."""
    kenmerken = methode.kenmerken
    elementen = tuple(plaatsing.element for plaatsing in methode.elementen)
    return Profiel(elementen, kenmerken.biedt.waarden, kenmerken.rollen.waarden)


class Scoring:
    """Judges methods on every criterion, for one context."""

    def __init__(self, gids: Gids, context: Mapping[str, str]) -> None:
        self.gids = gids
        self.passing = Passing(gids, context)
        self.uitkomsten = {
            (criterium.slug, uitkomst.slug): uitkomst
            for criterium in gids.weging.criteria
            for uitkomst in criterium.uitkomsten
        }
        self.punten = {key: uitkomst.punten for key, uitkomst in self.uitkomsten.items()}

    def points(self, vondst: Vondst) -> int:
        """Return the points of an outcome, once for each thing that it is about."""
        return self.punten[vondst.criterium, vondst.uitkomst] * (len(vondst.wat) or 1)

    def points_if_needed(self, profiel: Profiel, situatie: Situatie) -> int | None:
        """Return the points that depend on the answers; None when nothing asks for the method."""
        found = list(self.changing(profiel, situatie))
        needed = any(each.criterium in NEEDED and each.wat for each in found)
        return sum(map(self.points, found)) if needed else None

    def changing(self, profiel: Profiel, situatie: Situatie) -> Iterator[Vondst]:
        """Yield what the criteria find that depend on the answers."""
        statuses = situatie.statuses
        for status in dict.fromkeys(statuses[each] for each in profiel.elementen):
            if ("element", status) in self.punten:
                about = tuple(each for each in profiel.elementen if statuses[each] == status)
                yield Vondst("element", status, about)
        if situatie.hulp and not profiel.biedt:
            yield Vondst("hulp", ONBEKEND, ())
        elif offered := tuple(hulp for hulp in profiel.biedt if hulp in situatie.hulp):
            yield Vondst("hulp", PAST, offered)
        if situatie.rollen:
            yield _role(profiel.rollen, situatie)

    def fixed(self, methode: Methode) -> Iterator[Vondst]:
        """Yield what the criteria find that depend on the context, or on the method alone."""
        for slug, waarde in self.passing.context.items():
            waarden = getattr(methode.kenmerken, self.gids.context[slug].lijst).waarden
            yield Vondst(slug, self.passing.outcome(slug, waarden), (waarde,))
        yield Vondst("bewijs", methode.kenmerken.bewijs.waarde, ())


def _role(own: tuple[str, ...], situatie: Situatie) -> Vondst:
    if not own:
        return Vondst("rol", ONBEKEND, ())
    fitting = [rol for rol in situatie.rollen if rol in own]
    if not fitting:
        return Vondst("rol", PAST_NIET, situatie.rollen[:1])
    outcome = PAST if fitting[0] in situatie.eerste else TWEEDE
    return Vondst("rol", outcome, (fitting[0],))
