"""Turns the leaves of an advice into Dutch words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from actie_engine.model import Gids, Instrument, Vraag
from actie_engine.report.blocks import Item, Items
from actie_engine.rules import Bijdrage
from actie_engine.words import enumerated, signed

STATUS_TEXT = {
    "voldoende": "is voldoende aanwezig",
    "aandacht": "vraagt aandacht",
    "tekort": "komt tekort",
    "onbekend": "is nog onbekend",
}


class Wording:
    """Knows the words of one instrument."""

    def __init__(self, gids: Gids, instrument: Instrument) -> None:
        self.gids = gids
        self.questions: Mapping[str, Vraag] = {vraag.id: vraag for vraag in instrument.vragen}

    def question(self, vraag: str) -> str:
        """Return a question as the reader saw it; also one about the initiative."""
        if vraag in self.questions:
            return self.questions[vraag].vraag
        return self.gids.context[vraag].vraag

    def answer(self, vraag: str, antwoord: str) -> str:
        """Return an answer as the reader saw it."""
        if vraag not in self.questions:
            return self.gids.keuzelijsten[self.gids.context[vraag].lijst].naam_van(antwoord)
        options = self.questions[vraag].antwoorden
        return next(option.tekst for option in options if option.slug == antwoord)

    def given(self, antwoorden: Mapping[str, str]) -> str:
        """Return answers with their questions: `‘Ja’ op ‘Moet dit?’`."""
        return " en ".join(
            f"‘{self.answer(vraag, antwoord)}’ op ‘{self.question(vraag)}’"
            for vraag, antwoord in antwoorden.items()
        )

    def tally(self, bijdragen: Iterable[Bijdrage]) -> Items:
        """Return points with the answers they come from, the way a bill lists amounts."""
        return Items(
            tuple(
                Item((f"{signed(each.punten)}: {self.given(each.antwoorden)}",))
                for each in bijdragen
            )
        )

    def roles(self, rollen: Iterable[str]) -> str:
        """Return roles as prose: `faciliteren en coproductie`."""
        return enumerated([self.gids.rollen[rol].naam.lower() for rol in rollen])

