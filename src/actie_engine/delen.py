"""Puts what the criteria found into words: the parts of a score."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from actie_engine.methoden import Deel
from actie_engine.model import Gids, Methode
from actie_engine.scoring import Scoring, Vondst
from actie_engine.words import enumerated


class Delen:
    """Makes the parts of the scores of methods; what no answer changes is made once."""

    def __init__(self, scoring: Scoring) -> None:
        self.gids: Gids = scoring.gids
        self.scoring = scoring
        self.texts = functools.cache(self._texts)
        self.fixed = functools.cache(self._fixed)

    def part(self, methode: Methode, vondst: Vondst, antwoorden: Mapping[str, str]) -> Deel:
        """Return a part of the score of a method, decided by `antwoorden`."""
        reden, omdat = self.texts(vondst)
        return Deel(
            criterium=vondst.criterium,
            uitkomst=vondst.uitkomst,
            wat=vondst.wat,
            punten=self.scoring.points(vondst),
            reden=reden,
            omdat=omdat,
            toelichting=self._fact(methode, vondst),
            antwoorden=antwoorden,
        )

    def _fixed(self, slug: str) -> tuple[Deel, ...]:
        """Return the parts that depend on the context, or on the method alone."""
        methode = self.gids.methoden[slug]
        return tuple(
            self.part(methode, vondst, {vondst.criterium: vondst.wat[0]} if vondst.wat else {})
            for vondst in self.scoring.fixed(methode)
        )

    def _texts(self, vondst: Vondst) -> tuple[str, str | None]:
        """Return the reason, and that reason in a sentence that tells why not."""
        uitkomst = self.scoring.uitkomsten[vondst.criterium, vondst.uitkomst]
        names = enumerated([self._name(vondst.criterium, each) for each in vondst.wat])
        omdat = uitkomst.omdat and uitkomst.omdat.replace("{wat}", names)
        return uitkomst.tekst.replace("{wat}", names), omdat

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
