"""What the criteria find about a method, and the points that this is worth.

The points of a method are the sum over criteria of what `content/actie/weging.yaml` gives for the
outcome, once for each thing that the outcome is about. A property that the sources do not tell is
neither rewarded nor punished.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from actie_engine.fit import ONBEKEND, PAST, PAST_NIET, Passing
from actie_engine.methoden import NEEDED
from actie_engine.model import Gids, Methode
from actie_engine.situatie import Situatie

TWEEDE = "tweede"

type Slugs = tuple[str, ...]
type Finder = Callable[..., Iterator[Vondst]]
"""What one criterion finds, of a few facts about a method and the answers."""
type Part = tuple[Finder, *tuple[Slugs, ...]]
"""A criterion, and the facts that decide there."""
type PartOf = Callable[[Profiel, Situatie], Part]


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


class Worth(NamedTuple):
    """The points of what a criterion finds, and whether it makes that a method is needed."""

    points: int
    is_needed: bool


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
        # Few facts lead to what is found, so each is worked out once.
        self.found = functools.cache(self._found)
        self.worth = functools.cache(self._worth)

    def points(self, vondst: Vondst) -> int:
        """Return the points of an outcome, once for each thing that it is about."""
        return self.punten[vondst.criterium, vondst.uitkomst] * (len(vondst.wat) or 1)

    def changing(self, profiel: Profiel, situatie: Situatie) -> Iterator[Vondst]:
        """Yield what the criteria find that depend on the answers."""
        for part in ON_ANSWERS:
            yield from self.found(*part(profiel, situatie))

    def _worth(self, find: Finder, *facts: Slugs) -> Worth:
        """Return what one criterion comes to."""
        found = self.found(find, *facts)
        needed = any(each.criterium in NEEDED and each.wat for each in found)
        return Worth(sum(map(self.points, found)), needed)

    def _found(self, find: Finder, *facts: Slugs) -> tuple[Vondst, ...]:
        """Return what a criterion finds, as far as `weging.yaml` gives something for it."""
        return tuple(
            vondst for vondst in find(*facts) if (vondst.criterium, vondst.uitkomst) in self.punten
        )

    def fixed(self, methode: Methode) -> Iterator[Vondst]:
        """Yield what the criteria find that depend on the context, or on the method alone."""
        for slug, waarde in self.passing.context.items():
            waarden = getattr(methode.kenmerken, self.gids.context[slug].lijst).waarden
            yield Vondst(slug, self.passing.outcome(slug, waarden), (waarde,))
        yield Vondst("bewijs", methode.kenmerken.bewijs.waarde, ())


def _elements(own: Slugs, statuses: Slugs) -> Iterator[Vondst]:
    for status in dict.fromkeys(statuses):
        about = (each for each, found in zip(own, statuses, strict=True) if found == status)
        yield Vondst("element", status, tuple(about))


def _help(offered: Slugs, asked: Slugs) -> Iterator[Vondst]:
    if asked and not offered:
        yield Vondst("hulp", ONBEKEND, ())
    elif fitting := tuple(hulp for hulp in offered if hulp in asked):
        yield Vondst("hulp", PAST, fitting)


def _roles(own: Slugs, recommended: Slugs, first: Slugs) -> Iterator[Vondst]:
    fitting = [rol for rol in recommended if rol in own]
    if not recommended:
        return
    if not own:
        yield Vondst("rol", ONBEKEND, ())
    elif not fitting:
        yield Vondst("rol", PAST_NIET, recommended[:1])
    else:
        yield Vondst("rol", PAST if fitting[0] in first else TWEEDE, (fitting[0],))


def _element_part(profiel: Profiel, situatie: Situatie) -> Part:
    own = profiel.elementen
    return _elements, own, tuple([situatie.statuses[each] for each in own])


def _help_part(profiel: Profiel, situatie: Situatie) -> Part:
    return _help, profiel.biedt, situatie.hulp


def _role_part(profiel: Profiel, situatie: Situatie) -> Part:
    return _roles, profiel.rollen, situatie.rollen, situatie.eerste


ON_ANSWERS: tuple[PartOf, ...] = (_element_part, _help_part, _role_part)
"""The criteria on which answers have a say, in the order of `Situatie.voor_methoden`."""
