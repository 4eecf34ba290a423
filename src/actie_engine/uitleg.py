"""Puts what the criteria found into words: the parts of a score, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from actie_engine.methoden import NEEDED, Deel, MethodeAdvies, WaaromNiet, reservations
from actie_engine.model import Gids, Methode
from actie_engine.scoring import Scoring, Vondst
from actie_engine.waardoor import Waardoor
from actie_engine.words import enumerated, punten


class Uitleg:
    """Explains the scores of methods by the answers that decided them."""

    def __init__(self, scoring: Scoring, waardoor: Waardoor) -> None:
        self.gids: Gids = scoring.gids
        self.scoring = scoring
        self.waardoor = waardoor
        self.vanaf = scoring.gids.weging.aanbevolen_vanaf

    def explain(self, methode: Methode, found: Iterable[Vondst]) -> MethodeAdvies:
        """Return a method with everything there is to say about it."""
        delen = tuple(self._part(methode, vondst) for vondst in found)
        return MethodeAdvies(
            methode=methode,
            delen=delen,
            waarom_niet=self._why_not(methode, delen),
            voorbehoud=tuple(reservations(methode, self.gids.weging.voorbehoud)),
        )

    def _part(self, methode: Methode, vondst: Vondst) -> Deel:
        uitkomst = self.scoring.uitkomsten[vondst.criterium, vondst.uitkomst]
        names = enumerated([self._name(vondst.criterium, each) for each in vondst.wat])
        return Deel(
            criterium=vondst.criterium,
            uitkomst=vondst.uitkomst,
            wat=vondst.wat,
            punten=self.scoring.points(vondst),
            reden=uitkomst.tekst.replace("{wat}", names),
            omdat=uitkomst.omdat and uitkomst.omdat.replace("{wat}", names),
            toelichting=self._fact(methode, vondst),
            antwoorden=self._answers(vondst),
        )

    def _name(self, criterium: str, slug: str) -> str:
        if criterium == "element":
            return self.gids.elementen[slug].naam
        if criterium == "rol":
            return self.gids.rollen[slug].naam.lower()
        lijst = "hulp" if criterium == "hulp" else self.gids.context[criterium].lijst
        return self.gids.keuzelijsten[lijst].naam_van(slug).lower()

    def _fact(self, methode: Methode, vondst: Vondst) -> str:
        """Return the fact about the method on which an outcome rests."""
        if vondst.criterium == "element":
            placed = (each.waarom for each in methode.elementen if each.element in vondst.wat)
            return " ".join(placed)
        names = {"hulp": "biedt", "rol": "rollen", "bewijs": "bewijs"}
        name = names.get(vondst.criterium) or self.gids.context[vondst.criterium].lijst
        fact: str = getattr(methode.kenmerken, name).waarom
        return fact

    def _answers(self, vondst: Vondst) -> Mapping[str, str]:
        """Return the answers that decided an outcome; for the context, what was said of it."""
        reasons = {
            "element": self.waardoor.shortage,
            "hulp": self.waardoor.help,
            "rol": self.waardoor.role,
        }
        if reason := reasons.get(vondst.criterium):
            return _merged(map(reason, vondst.wat))
        return {vondst.criterium: vondst.wat[0]} if vondst.wat else {}

    def _why_not(self, methode: Methode, delen: Sequence[Deel]) -> WaaromNiet | None:
        """Return why a method is not recommended; None when it is."""
        if not any(deel.criterium in NEEDED and deel.wat for deel in delen):
            return self._not_needed(methode)
        score = sum(deel.punten for deel in delen)
        return None if score >= self.vanaf else self._too_little(delen, score)

    def _too_little(self, delen: Sequence[Deel], score: int) -> WaaromNiet:
        few = f"er te weinig voor spreekt: {punten(score)}, en {self.vanaf} zijn nodig"
        heaviest = min(delen, key=lambda deel: deel.punten)
        if heaviest.omdat is None or heaviest.punten >= 0:
            return WaaromNiet(few, None, {})
        decides = score - heaviest.punten >= self.vanaf
        reason = heaviest.omdat if decides else f"{heaviest.omdat}, en {few}"
        return WaaromNiet(reason, heaviest.criterium, heaviest.antwoorden)

    def _not_needed(self, methode: Methode) -> WaaromNiet:
        elementen = [plaatsing.element for plaatsing in methode.elementen]
        names = enumerated([self.gids.elementen[slug].naam for slug in elementen])
        reason = f"zij hoort bij {names}, en daar vragen je antwoorden nu niet om"
        return WaaromNiet(reason, "element", _merged(map(self.waardoor.presence, elementen)))


def _merged(parts: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {vraag: antwoord for part in parts for vraag, antwoord in part.items()}
