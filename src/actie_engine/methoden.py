"""Ranks the methods for one initiative, and says of every point where it comes from.

The points of a method are the sum over criteria of what `content/actie/weging.yaml` gives for the
outcome. A property that the sources do not tell is neither rewarded nor punished, and says so.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from actie_engine.model import Gids, Keuzelijst, Methode
from actie_engine.model.actie import Uitkomst

PAST, TWEEDE, BIJNA, PAST_NIET = "past", "tweede", "bijna", "past-niet"
ONBEKEND = "onbekend"
NEEDED = ("element", "hulp")
"""A method is recommended only for what is needed: a weak element, or help asked for."""

UP_TO = ("budget", "inspanning")
"""Criteria where a method fits when it asks no more than there is."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Deel:
    """A part of a method's score: criterion, outcome, points, and the reason in words."""

    criterium: str
    uitkomst: str
    punten: int
    reden: str
    omdat: str | None = None
    toelichting: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Situatie:
    """What the ranking looks at: element statuses, recommended roles, help asked for, context."""

    statuses: Mapping[str, str]
    rollen: tuple[str, ...]
    hulp: tuple[str, ...]
    context: Mapping[str, str]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class MethodeAdvies:
    """A method in the ranking."""

    methode: Methode
    delen: tuple[Deel, ...]
    voorbehoud: tuple[str, ...]
    vanaf: int

    @property
    def score(self) -> int:
        """Sum of the points of the parts."""
        return sum(deel.punten for deel in self.delen)

    @property
    def aanbevolen(self) -> bool:
        """Tell whether the method answers something that is needed, and has points enough."""
        return is_recommended(self.delen, self.vanaf)

    @property
    def waarom_niet(self) -> str | None:
        """The deciding reason why a method is not recommended; None when it is."""
        if self.aanbevolen:
            return None
        if not any(deel.criterium in NEEDED for deel in self.delen):
            return "zij niet hoort bij een element of hulp die nu tekortkomt"
        heaviest = min(self.delen, key=lambda deel: deel.punten)
        few = f"er te weinig voor spreekt: {self.score} punten, en {self.vanaf} zijn nodig"
        return heaviest.omdat or few

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {
            "slug": self.methode.slug,
            "naam": self.methode.naam,
            "aanbevolen": self.aanbevolen,
            "score": self.score,
            "delen": [dataclasses.asdict(deel) for deel in self.delen],
            "waarom_niet": self.waarom_niet,
            "voorbehoud": list(self.voorbehoud),
        }


def is_recommended(delen: Sequence[Deel], vanaf: int) -> bool:
    """Tell whether these parts recommend a method: something needed, and `vanaf` points."""
    needed = any(deel.criterium in NEEDED for deel in delen)
    return needed and sum(deel.punten for deel in delen) >= vanaf


class Ranking:
    """Scores all methods of a guide; parts are kept, since situations differ in little."""

    def __init__(self, gids: Gids) -> None:
        self.gids = gids
        self.outcomes = {
            criterium.slug: {uitkomst.slug: uitkomst for uitkomst in criterium.uitkomsten}
            for criterium in gids.weging.criteria
        }
        self.kept: dict[tuple[object, ...], tuple[Deel, ...]] = {}

    def rank(self, situatie: Situatie) -> tuple[MethodeAdvies, ...]:
        """Return every method, the one with most points first; equal points go by name."""
        ranked = [
            MethodeAdvies(
                methode=methode,
                delen=self.parts(methode, situatie),
                voorbehoud=tuple(_reservations(methode, self.gids.weging.voorbehoud)),
                vanaf=self.gids.weging.aanbevolen_vanaf,
            )
            for methode in self.gids.methoden.values()
        ]
        ranked.sort(key=lambda each: (not each.aanbevolen, -each.score, each.methode.naam))
        return tuple(ranked)

    def best(self, situatie: Situatie) -> str | None:
        """Return the slug of the first recommended method, if there is one."""
        best: tuple[int, str, str] | None = None
        for methode in self.gids.methoden.values():
            parts = self.parts(methode, situatie)
            if is_recommended(parts, self.gids.weging.aanbevolen_vanaf):
                candidate = (-sum(part.punten for part in parts), methode.naam, methode.slug)
                best = candidate if best is None else min(best, candidate)
        return best[2] if best else None

    def parts(self, methode: Methode, situatie: Situatie) -> tuple[Deel, ...]:
        """Return the parts of a method's score, in the order of the criteria."""
        own = tuple(situatie.statuses[each.element] for each in methode.elementen)
        changing = (methode.slug, own, situatie.rollen, situatie.hulp)
        fixed = (methode.slug, tuple(situatie.context.items()))
        if changing not in self.kept:
            self.kept[changing] = tuple(self._changing_parts(methode, situatie))
        if fixed not in self.kept:
            self.kept[fixed] = tuple(self._fixed_parts(methode, situatie))
        return self.kept[changing] + self.kept[fixed]

    def _changing_parts(self, methode: Methode, situatie: Situatie) -> Iterator[Deel]:
        yield from self._element_parts(methode, situatie.statuses)
        yield from self._help_parts(methode, situatie.hulp)
        yield from self._role_parts(methode, situatie.rollen)

    def _fixed_parts(self, methode: Methode, situatie: Situatie) -> Iterator[Deel]:
        for slug, waarde in situatie.context.items():
            yield self._context_part(methode, slug, waarde)
        yield self._evidence_part(methode)

    def _element_parts(self, methode: Methode, statuses: Mapping[str, str]) -> Iterator[Deel]:
        for plaatsing in methode.elementen:
            uitkomst = self.outcomes["element"].get(statuses[plaatsing.element])
            if uitkomst:
                naam = self.gids.elementen[plaatsing.element].naam
                yield _part("element", uitkomst, naam, plaatsing.waarom)

    def _help_parts(self, methode: Methode, hulp: Sequence[str]) -> Iterator[Deel]:
        keuzelijst = self.gids.keuzelijsten["hulp"]
        biedt = methode.kenmerken.biedt
        for slug in biedt.waarden:
            if slug in hulp:
                naam = keuzelijst.naam_van(slug).lower()
                yield _part("hulp", self.outcomes["hulp"][PAST], naam, biedt.waarom)

    def _role_parts(self, methode: Methode, rollen: tuple[str, ...]) -> Iterator[Deel]:
        if not rollen:
            return
        own = methode.kenmerken.rollen
        fitting = [rol for rol in rollen if rol in own.waarden]
        if not own.waarden:
            slug = ONBEKEND
        elif not fitting:
            slug = PAST_NIET
        else:
            slug = PAST if fitting[0] == rollen[0] else TWEEDE
        naam = self.gids.rollen[fitting[0] if fitting else rollen[0]].naam.lower()
        yield _part("rol", self.outcomes["rol"][slug], naam, own.waarom)

    def _context_part(self, methode: Methode, slug: str, waarde: str) -> Deel:
        keuzelijst = self.gids.keuzelijsten[self.gids.context[slug].lijst]
        kenmerk = getattr(methode.kenmerken, self.gids.context[slug].lijst)
        outcome = _fit(slug, kenmerk.waarden, waarde, keuzelijst)
        naam = keuzelijst.naam_van(waarde).lower()
        return _part(slug, self.outcomes[slug][outcome], naam, kenmerk.waarom)

    def _evidence_part(self, methode: Methode) -> Deel:
        bewijs = methode.kenmerken.bewijs
        return _part("bewijs", self.outcomes["bewijs"][bewijs.waarde], "", bewijs.waarom)


def _part(criterium: str, uitkomst: Uitkomst, wat: str, toelichting: str) -> Deel:
    return Deel(
        criterium=criterium,
        uitkomst=uitkomst.slug,
        punten=uitkomst.punten,
        reden=uitkomst.tekst.replace("{wat}", wat),
        omdat=uitkomst.omdat and uitkomst.omdat.replace("{wat}", wat),
        toelichting=toelichting,
    )


def _fit(slug: str, waarden: Sequence[str], waarde: str, keuzelijst: Keuzelijst) -> str:
    """Tell whether a method with `waarden` fits a context of `waarde`."""
    if not waarden:
        return ONBEKEND
    order = [keuze.slug for keuze in keuzelijst.keuzes]
    if slug in UP_TO:
        return PAST if order.index(waarden[0]) <= order.index(waarde) else PAST_NIET
    fits_all = {keuze.slug for keuze in keuzelijst.keuzes if keuze.past_altijd}
    if waarde in waarden or waarde in fits_all or not fits_all.isdisjoint(waarden):
        return PAST
    near = {each for keuze in keuzelijst.keuzes if keuze.slug == waarde for each in keuze.lijkt_op}
    return PAST_NIET if near.isdisjoint(waarden) else BIJNA


def _reservations(methode: Methode, teksten: Mapping[str, str]) -> Iterator[str]:
    """Yield what one should know before choosing the method."""
    for feit in methode.let_op:
        yield feit.tekst
    if len(methode.plaatsen) == 1:
        yield teksten["een-plaats"].replace("{wat}", methode.plaatsen[0].naam)
    if not methode.onderzoek.studies and methode.kenmerken.bewijs.waarde == "alleen-beschreven":
        yield teksten["geen-onderzoek"]
    if methode.handboek.status != "bekend":
        yield teksten["geen-handboek"]
