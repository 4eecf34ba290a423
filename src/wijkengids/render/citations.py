"""Numbers the sources on one page, so that every fact can be followed back.

A citation is a small number behind a sentence; it leads to the list at the foot of the page, and
from there to the bibliography.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from actie_engine.model import Bron, Vindplaats
from wijkengids.render.escape import escape

HEADING = "Bronnen van deze pagina"
IN_TEXT = re.compile(r"\[(@[^\[\]\n]+)\]")


class UnknownSourceError(Exception):
    """A page cites a key that the bibliography has not; the text says which, in Dutch."""


class Citations:
    """The citations of one page, numbered in the order in which they are first used."""

    def __init__(self, bronnen: Mapping[str, Bron], root: str) -> None:
        """Cite from `bronnen` on a page from which `root` leads to the top of the docs."""
        self.bronnen = bronnen
        self.root = root
        self.numbers: dict[Vindplaats, int] = {}

    def cite(self, *places: Vindplaats | None) -> Markup:
        """Return the marks for places; None stands for no place and gives nothing."""
        return Markup("").join(self._mark(place) for place in places if place is not None)

    def _mark(self, place: Vindplaats) -> Markup:
        if place.bron not in self.bronnen:
            raise UnknownSourceError(f"bron ‘{place.bron}’ staat niet in content/bronnen.yaml")
        number = self.numbers.setdefault(place, len(self.numbers) + 1)
        title = escape(self._title(place))
        return Markup(f'[{number}](#bron-{number} "{title}"){{ .bron }}')

    def _title(self, place: Vindplaats) -> str:
        titel = self.bronnen[place.bron].titel
        return f"{titel}, {place.plaats}" if place.plaats else titel

    def replace_in(self, markdown: str) -> str:
        """Return hand-written Markdown with every `[@key place]` turned into its mark."""
        return IN_TEXT.sub(lambda match: self._marks_of(match.group(1)), markdown)

    def _marks_of(self, text: str) -> Markup:
        places = (self._place_of(part.strip().removeprefix("@")) for part in text.split(";"))
        return self.cite(*places)

    def _place_of(self, text: str) -> Vindplaats:
        key, _, place = text.replace(",", " ").partition(" ")
        return Vindplaats(bron=key, plaats=place.strip())

    def list(self) -> Markup:
        """Return the list of sources for the foot of the page; empty when nothing was cited."""
        if not self.numbers:
            return Markup("")
        lines = (self._list_item(place, number) for place, number in self.numbers.items())
        return Markup(f"\n\n## {HEADING}\n\n") + Markup("\n").join(lines) + Markup("\n")

    def _list_item(self, place: Vindplaats, number: int) -> Markup:
        link = Markup(f"{self.root}bronnen.md#{place.bron}")
        where = escape(f", {place.plaats}") if place.plaats else Markup("")
        titel = escape(self.bronnen[place.bron].titel)
        return Markup(f'{number}. []{{ #bron-{number} }}[{titel}]({link}){where}')
