"""Ranks the methods for one initiative, and says of every point where it comes from.

The points of a method are the sum over criteria of what `content/actie/weging.yaml` gives for the
outcome, once for each thing that the outcome is about. A property that the sources do not tell is
neither rewarded nor punished, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from actie_engine.fit import ONBEKEND, PAST, PAST_NIET, Passing
from actie_engine.methoden import NEEDED, Deel, MethodeAdvies, WaaromNiet, reservations
from actie_engine.model import Gids, Methode
from actie_engine.situatie import Situatie
from actie_engine.waardoor import Waardoor
from actie_engine.words import enumerated, punten

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


class Contender(NamedTuple):
    """The best method of its profile, as far as the context goes; smallest comes first."""

    penalty: int
    naam: str
    slug: str


def profile_of(methode: Methode) -> Profiel:
    """Return the properties of a method that answers decide about."""
    kenmerken = methode.kenmerken
    elementen = tuple(plaatsing.element for plaatsing in methode.elementen)
    return Profiel(elementen, kenmerken.biedt.waarden, kenmerken.rollen.waarden)


class Ranking:
    """Scores all methods of a guide for one context."""

    def __init__(self, gids: Gids, context: Mapping[str, str]) -> None:
        self.gids = gids
        self.passing = Passing(gids, context)
        self.vanaf = gids.weging.aanbevolen_vanaf
        self.uitkomsten = {
            (criterium.slug, uitkomst.slug): uitkomst
            for criterium in gids.weging.criteria
            for uitkomst in criterium.uitkomsten
        }
        self.punten = {key: uitkomst.punten for key, uitkomst in self.uitkomsten.items()}
        self.contenders = self._contenders()

    def best(self, situatie: Situatie) -> str | None:
        """Return the slug of the first recommended method, if there is one."""
        found = [
            (contender.penalty - points, contender.naam, contender.slug)
            for profiel, contender in self.contenders.items()
            if (points := self._points_if_needed(profiel, situatie)) is not None
            and points - contender.penalty >= self.vanaf
        ]
        return min(found)[2] if found else None

    def rank(self, situatie: Situatie, waardoor: Waardoor) -> tuple[MethodeAdvies, ...]:
        """Return every method: the recommended first, then most points; equal points by name."""
        ranked = [self._judge(each, situatie, waardoor) for each in self.gids.methoden.values()]
        ranked.sort(key=lambda each: (not each.aanbevolen, -each.score, each.methode.naam))
        return tuple(ranked)

    def _contenders(self) -> dict[Profiel, Contender]:
        """Return per profile the one method that can come first: the answers treat all alike."""
        best: dict[Profiel, Contender] = {}
        for methode in self.gids.methoden.values():
            points = sum(map(self._points, self._fixed(methode)))
            contender = Contender(-points, methode.naam, methode.slug)
            profiel = profile_of(methode)
            best[profiel] = min(best.get(profiel, contender), contender)
        return best

    def _points_if_needed(self, profiel: Profiel, situatie: Situatie) -> int | None:
        found = list(self._changing(profiel, situatie))
        needed = any(each.criterium in NEEDED and each.wat for each in found)
        return sum(map(self._points, found)) if needed else None

    def _points(self, vondst: Vondst) -> int:
        """Return the points of an outcome, once for each thing that it is about."""
        return self.punten[vondst.criterium, vondst.uitkomst] * (len(vondst.wat) or 1)

    def _changing(self, profiel: Profiel, situatie: Situatie) -> Iterator[Vondst]:
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
            yield self._role(profiel.rollen, situatie)

    def _role(self, own: tuple[str, ...], situatie: Situatie) -> Vondst:
        if not own:
            return Vondst("rol", ONBEKEND, ())
        fitting = [rol for rol in situatie.rollen if rol in own]
        if not fitting:
            return Vondst("rol", PAST_NIET, situatie.rollen[:1])
        outcome = PAST if fitting[0] in situatie.eerste else TWEEDE
        return Vondst("rol", outcome, (fitting[0],))

    def _fixed(self, methode: Methode) -> Iterator[Vondst]:
        """Yield what the criteria find that depend on the context, or on the method alone."""
        for slug, waarde in self.passing.context.items():
            waarden = _values(self.gids, methode, slug)
            yield Vondst(slug, self.passing.outcome(slug, waarden), (waarde,))
        yield Vondst("bewijs", methode.kenmerken.bewijs.waarde, ())

    def _judge(self, methode: Methode, situatie: Situatie, waardoor: Waardoor) -> MethodeAdvies:
        found = (*self._changing(profile_of(methode), situatie), *self._fixed(methode))
        delen = tuple(self._part(methode, vondst, waardoor) for vondst in found)
        return MethodeAdvies(
            methode=methode,
            delen=delen,
            waarom_niet=self._why_not(methode, delen, waardoor),
            voorbehoud=tuple(reservations(methode, self.gids.weging.voorbehoud)),
        )

    def _part(self, methode: Methode, vondst: Vondst, waardoor: Waardoor) -> Deel:
        uitkomst = self.uitkomsten[vondst.criterium, vondst.uitkomst]
        names = enumerated([self._name(vondst.criterium, each) for each in vondst.wat])
        return Deel(
            criterium=vondst.criterium,
            uitkomst=vondst.uitkomst,
            wat=vondst.wat,
            punten=self._points(vondst),
            reden=uitkomst.tekst.replace("{wat}", names),
            omdat=uitkomst.omdat and uitkomst.omdat.replace("{wat}", names),
            toelichting=_fact(self.gids, methode, vondst),
            antwoorden=_answers(vondst, waardoor),
        )

    def _name(self, criterium: str, slug: str) -> str:
        if criterium == "element":
            return self.gids.elementen[slug].naam
        if criterium == "rol":
            return self.gids.rollen[slug].naam.lower()
        lijst = "hulp" if criterium == "hulp" else self.gids.context[criterium].lijst
        return self.gids.keuzelijsten[lijst].naam_van(slug).lower()

    def _why_not(
        self, methode: Methode, delen: Sequence[Deel], waardoor: Waardoor
    ) -> WaaromNiet | None:
        score = sum(deel.punten for deel in delen)
        if not any(deel.criterium in NEEDED and deel.wat for deel in delen):
            return self._not_needed(methode, waardoor)
        if score >= self.vanaf:
            return None
        heaviest = min(delen, key=lambda deel: deel.punten)
        few = f"er te weinig voor spreekt: {punten(score)}, en {self.vanaf} zijn nodig"
        if heaviest.omdat is None or heaviest.punten >= 0:
            return WaaromNiet(few, None, {})
        decides = score - heaviest.punten >= self.vanaf
        reason = heaviest.omdat if decides else f"{heaviest.omdat}, en {few}"
        return WaaromNiet(reason, heaviest.criterium, heaviest.antwoorden)

    def _not_needed(self, methode: Methode, waardoor: Waardoor) -> WaaromNiet:
        elementen = [plaatsing.element for plaatsing in methode.elementen]
        names = enumerated([self.gids.elementen[slug].naam for slug in elementen])
        answers = _merged(map(waardoor.presence, elementen))
        reason = f"zij hoort bij {names}, en daar vragen je antwoorden nu niet om"
        return WaaromNiet(reason, "element", answers)


def _answers(vondst: Vondst, waardoor: Waardoor) -> Mapping[str, str]:
    """Return the answers that decided an outcome; for the context, what was said of it."""
    reasons = {"element": waardoor.shortage, "hulp": waardoor.help, "rol": waardoor.role}
    if reason := reasons.get(vondst.criterium):
        return _merged(map(reason, vondst.wat))
    return dict.fromkeys((vondst.criterium,), vondst.wat[0]) if vondst.wat else {}


def _merged(parts: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {vraag: antwoord for part in parts for vraag, antwoord in part.items()}


def _values(gids: Gids, methode: Methode, slug: str) -> tuple[str, ...]:
    waarden: tuple[str, ...] = getattr(methode.kenmerken, gids.context[slug].lijst).waarden
    return waarden


def _fact(gids: Gids, methode: Methode, vondst: Vondst) -> str:
    """Return the fact about the method on which an outcome rests."""
    kenmerken = methode.kenmerken
    if vondst.criterium == "element":
        placed = (each.waarom for each in methode.elementen if each.element in vondst.wat)
        return " ".join(placed)
    if vondst.criterium == "hulp":
        return kenmerken.biedt.waarom
    if vondst.criterium == "rol":
        return kenmerken.rollen.waarom
    name = "bewijs" if vondst.criterium == "bewijs" else gids.context[vondst.criterium].lijst
    fact: str = getattr(kenmerken, name).waarom
    return fact
