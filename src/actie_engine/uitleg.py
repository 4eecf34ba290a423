"""Explains the scores of methods by the answers that decided them, and says why not."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence

from actie_engine.delen import Delen
from actie_engine.methoden import NEEDED, Deel, WaaromNiet
from actie_engine.model import Gids, Methode
from actie_engine.scoring import Vondst
from actie_engine.waardoor import Waardoor
from actie_engine.words import enumerated, punten


class Uitleg:
    """Explains the methods for one set of answers."""

    def __init__(self, delen: Delen, waardoor: Waardoor) -> None:
        self.gids: Gids = delen.gids
        self.delen = delen
        self.reasons = {
            "element": waardoor.shortage,
            "hulp": waardoor.help,
            "rol": waardoor.role,
        }
        self.waardoor = waardoor
        self.vanaf = self.gids.weging.aanbevolen_vanaf
        self.answers = functools.cache(self._answers)  # many methods are about the same

    def explain(
        self, methode: Methode, changing: Iterable[Vondst]
    ) -> tuple[tuple[Deel, ...], WaaromNiet | None]:
        """Return the parts of the score of a method, and why it is not recommended, if it is not.

        `changing` is what the criteria found on which answers have a say.
        """
        parts = (
            self.delen.part(methode, vondst, self.answers(vondst.criterium, vondst.wat))
            for vondst in changing
        )
        delen = (*parts, *self.delen.fixed(methode.slug))
        return delen, self._why_not(methode, delen)

    def _answers(self, criterium: str, wat: Sequence[str]) -> Mapping[str, str]:
        """Return the answers that decided an outcome."""
        return _merged(map(self.reasons[criterium], wat))

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
