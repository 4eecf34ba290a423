"""The mix: the smallest set of recommended methods that together cover every weak element.

Exact: over at most five elements every combination is weighed. Of the smallest sets the one with
most points wins, and of equals the one that comes first by name. The order follows the phase.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from actie_engine.elementen import ZWAK, ElementStand
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
    elementen: Sequence[ElementStand],
    methoden: Sequence[MethodeAdvies],
    doen: Mapping[str, tuple[str, ...]],
    fase: str | None,
) -> Mix:
    """Return the mix for how the elements stand; `doen` holds the things to do per element."""
    weak = tuple(stand.element.slug for stand in elementen if stand.status in ZWAK)
    recommended = [methode for methode in methoden if methode.aanbevolen]
    cover = smallest_cover(weak, recommended)
    chosen = sorted(cover, key=lambda each: _phase_key(gids, each, fase))
    covered = {slug for each in chosen for slug in covers(each, weak)}
    return Mix(
        delen=tuple(MixDeel(each, covers(each, weak)) for each in chosen),
        zonder=tuple(
            ZonderMethode(slug, doen.get(slug, ())) for slug in weak if slug not in covered
        ),
    )


def covers(methode: MethodeAdvies, weak: Iterable[str]) -> tuple[str, ...]:
    """Return the weak elements that a method belongs to."""
    return tuple(slug for slug in weak if methode.methode.hoort_bij(slug))


def smallest_cover(weak: Sequence[str], methoden: Sequence[MethodeAdvies]) -> Keuze:
    """Return the smallest set of methods that covers all of `weak` that can be covered."""
    per_cover: dict[Verzameling, MethodeAdvies] = {}
    for methode in sorted(methoden, key=_rank):
        per_cover.setdefault(frozenset(covers(methode, weak)), methode)
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
