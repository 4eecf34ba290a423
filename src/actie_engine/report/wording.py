"""Turns the leaves of an advice into Dutch words."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping

from actie_engine.model import Gids, Instrument, Vraag
from actie_engine.report.blocks import Item, Items
from actie_engine.rules import Bijdrage, strongest
from actie_engine.words import enumerated, signed

STATUS_TEXT = {
    "voldoende": "is voldoende aanwezig",
    "aandacht": "vraagt aandacht",
    "tekort": "komt tekort",
    "onbekend": "is nog onbekend",
}


class Wording:
    """Knows the words of one instrument, and what was told already."""

    def __init__(self, gids: Gids, instrument: Instrument) -> None:
        self.gids = gids
        self.questions: Mapping[str, Vraag] = {vraag.id: vraag for vraag in instrument.vragen}
        self.told: set[str] = set()
        self.quote = functools.cache(self._quote)  # one answer is the reason of many things

    def question(self, vraag: str) -> str:
        """Return a question as the reader saw it; also one about the initiative."""
        if vraag in self.questions:
            return self.questions[vraag].vraag
        return self.gids.context[vraag].vraag

    def lead(self, vraag: str) -> str:
        """Return a question as it stands before its answer; a statement gets a colon."""
        question = self.question(vraag)
        return question if question.endswith("?") else f"{question}:"

    def answer(self, vraag: str, antwoord: str) -> str:
        """Return an answer as the reader saw it."""
        if vraag not in self.questions:
            return self.gids.keuzelijsten[self.gids.context[vraag].lijst].naam_van(antwoord)
        options = self.questions[vraag].antwoorden
        return next(option.tekst for option in options if option.slug == antwoord)

    def given(self, antwoorden: Mapping[str, str]) -> str:
        """Return answers with their questions: `‘Ja’ op ‘Moet dit?’`."""
        return " en ".join(self.quote(vraag, antwoord) for vraag, antwoord in antwoorden.items())

    def _quote(self, vraag: str, antwoord: str) -> str:
        return f"‘{self.answer(vraag, antwoord)}’ op ‘{self.question(vraag)}’"

    def argue(self, bijdragen: Iterable[Bijdrage]) -> str | None:
        """Return the heaviest reason that was not told yet; None when all were, or there is none.

        One answer often speaks on several points; a report that repeats itself is not read.
        """
        bijdrage = strongest(each for each in bijdragen if each.regel.id not in self.told)
        if bijdrage is None:
            return None
        self.told.add(bijdrage.regel.id)
        return bijdrage.reden

    def tally(self, bijdragen: Iterable[Bijdrage]) -> tuple[Items, ...]:
        """Return points with the answers they come from, as a bill lists amounts; or nothing."""
        items = tuple(
            Item((f"{signed(each.punten)}: {self.given(each.antwoorden)}",)) for each in bijdragen
        )
        return (Items(items),) if items else ()

    def roles(self, rollen: Iterable[str]) -> str:
        """Return roles as prose: `faciliteren en coproductie`."""
        return enumerated([self.gids.rollen[rol].naam.lower() for rol in rollen])
