"""The mix: the smallest set of recommended methods that together cover every weak element.

A method made for another setting or another group has no part in it.

Exact: over at most five elements every combination is weighed. Of the smallest sets the one with
most points wins, and of equals the one that comes first by name. The order follows the phase.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from actie_engine.behoefte import Behoefte
from actie_engine.methoden import MethodeAdvies
from actie_engine.model import Gids

type Verzameling = frozenset[str]
type Keuze = tuple[MethodeAdvies, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class MixDeel:
    """A method in the mix, with the weak elements that it covers."""

    methode: MethodeAdvies
    elementen: tuple[str, ...]

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {"slug": self.methode.methode.slug, "elementen": list(self.elementen)}


@dataclasses.dataclass(frozen=True, slots=True)
class ZonderMethode:
    """A weak element for which no method is recommended, with the things to do instead."""

    element: str
    doen: tuple[str, ...]

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {"element": self.element, "doen": list(self.doen)}


@dataclasses.dataclass(frozen=True, slots=True)
class Mix:
    """The methods in order, and the weak elements that no recommended method covers."""

    delen: tuple[MixDeel, ...]
    zonder: tuple[ZonderMethode, ...]

    def to_data(self) -> dict[str, object]:
        """Return the mix as plain data for the advice."""
        return {
            "methoden": [each.to_data() for each in self.delen],
            "zonder_methode": [each.to_data() for each in self.zonder],
        }


def make_mix(
    gids: Gids,
    behoefte: Behoefte,
    methoden: Sequence[MethodeAdvies],
    doen: Mapping[str, tuple[str, ...]],
    fase: str | None,
) -> Mix:
    """Return the mix for what is needed; `doen` holds the things to do per element."""
    candidates = [methode for methode in methoden if methode.aanbevolen and methode.is_at_home]
    cover = smallest_cover(behoefte, candidates)
    chosen = sorted(cover, key=lambda each: _phase_key(gids, each, fase))
    delen = tuple(MixDeel(each, behoefte.met_by(each.methode)) for each in chosen)
    covered = {slug for deel in delen for slug in deel.elementen}
    return Mix(
        delen=delen,
        zonder=tuple(
            ZonderMethode(slug, doen.get(slug, ())) for slug in behoefte.zwak if slug not in covered
        ),
    )


def smallest_cover(behoefte: Behoefte, methoden: Sequence[MethodeAdvies]) -> Keuze:
    """Return the smallest set of methods that covers all weak elements that can be covered."""
    per_cover: dict[Verzameling, MethodeAdvies] = {}
    for methode in sorted(methoden, key=_rank):
        per_cover.setdefault(frozenset(behoefte.met_by(methode.methode)), methode)
    best: dict[Verzameling, Keuze] = {frozenset(): ()}
    for cover, methode in per_cover.items():
        for before, chosen in list(best.items()):
            candidate, after = (*chosen, methode), before | cover
            if after not in best or _preference(candidate) < _preference(best[after]):
                best[after] = candidate
    return best[max(best, key=len)]


def _rank(methode: MethodeAdvies) -> tuple[int, str]:
    return -methode.score, methode.methode.naam


def _preference(chosen: Keuze) -> tuple[int, int, list[str]]:
    """Few methods first, then many points, then the names."""
    return len(chosen), -sum(each.score for each in chosen), sorted(map(_name, chosen))


def _name(methode: MethodeAdvies) -> str:
    return methode.methode.naam


def _phase_key(gids: Gids, methode: MethodeAdvies, fase: str | None) -> tuple[int, int, str]:
    """Order by the first phase, from now on, that a method is for; unknown or past comes last."""
    order = [keuze.slug for keuze in gids.keuzelijsten["fasen"].keuzes]
    now = order.index(fase) if fase else 0
    phases = [order.index(each) for each in methode.methode.kenmerken.fasen.waarden]
    first = min((phase for phase in phases if phase >= now), default=len(order))
    return first, *_rank(methode)
