"""Numbers the sources on one page, so that every fact can be followed back.

A citation is a small number behind a sentence; it leads to the list at the foot of the page, and
from there to the bibliography.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from actie_engine.model import Bron, Vindplaats
from actie_engine.model.basis import ONBEKEND
from wijkengids.render.escape import escape
from wijkengids.render.words import joined

LIST = Markup("""

## Bronnen van deze pagina {{ #bronnen-van-deze-pagina }}

<div class="bronnen zonder-begrippen geen-zoekresultaat" markdown>

{lines}

</div>
""")


class UnknownSourceError(Exception):
    """A page cites a key that the bibliography has not; the text says which, in Dutch."""


class Citations:
    """The citations of one page, numbered in the order in which they are first used."""

    def __init__(self, bronnen: Mapping[str, Bron], root: str) -> None:
        """Cite from `bronnen` on a page from which `root` leads to the top of the docs."""
        self.bronnen = bronnen
        self.root = root
        self.numbers: dict[Vindplaats, int] = {}
        self.mentioned: set[str] = set()

    @property
    def keys(self) -> frozenset[str]:
        """The publications that the page cites or mentions."""
        return frozenset(self.mentioned.union(place.bron for place in self.numbers))

    def cite(self, *places: Vindplaats | None) -> Markup:
        """Return the marks for places; None stands for no place and gives nothing."""
        return Markup("").join(self._mark(place) for place in places if place is not None)

    def publication(self, key: str, anchor: str = "") -> Markup:
        """Return a link that names a publication and leads to it in the bibliography."""
        titel = self.titel(key)
        self.mentioned.add(key)
        attributes = f"{{ #{anchor} }}" if anchor else ""
        return Markup(f"[{escape(titel)}]({self.root}bronnen.md#{key}){attributes}")

    def place(self, place: Vindplaats, anchor: str = "") -> Markup:
        """Return a link that names a publication, followed by the place in it."""
        where = escape(f", {place.plaats}") if place.plaats else Markup("")
        return self.publication(place.bron, anchor) + where

    def named_at(self, bron: str, plaats: str) -> tuple[str, ...]:
        """Return the publications that a source names at a place and this page did not yet."""
        place = Vindplaats(bron=bron, plaats=plaats)
        named = (each.sleutel for each in self.bronnen.values() if place in each.genoemd_in)
        return tuple(key for key in named if key not in self.keys)

    def list(self) -> Markup:
        """Return the list of sources for the foot of the page; empty when nothing was cited."""
        if not self.numbers:
            return Markup("")
        lines = (
            Markup(f"{number}. ") + self.place(place, f"bron-{number}")
            for place, number in self.numbers.items()
        )
        return LIST.format(lines=Markup("\n").join(lines))

    def titel(self, key: str) -> str:
        """Return what readers call a publication."""
        return title(self._bron(key))

    def _mark(self, place: Vindplaats) -> Markup:
        titel = self.titel(place.bron)
        number = self.numbers.setdefault(place, len(self.numbers) + 1)
        tooltip = escape(f"{titel}, {place.plaats}" if place.plaats else titel)
        attributes = f'{{ .bron aria-label="Bron {number}" }}'
        return Markup(f'[{number}](#bron-{number} "{tooltip}"){attributes}')

    def _bron(self, key: str) -> Bron:
        if key not in self.bronnen:
            raise UnknownSourceError(f"bron ‘{key}’ staat niet in content/bronnen.yaml")
        return self.bronnen[key]


def title(bron: Bron) -> str:
    """Return what readers call a publication; one without a title by its makers and year."""
    if bron.titel != ONBEKEND:
        return bron.titel
    if bron.auteurs:
        year = f" ({bron.jaar})" if bron.jaar else ""
        return f"{joined(bron.auteurs)}{year}, titel onbekend"
    year = f" uit {bron.jaar}" if bron.jaar else ""
    return f"{bron.soort.capitalize()}{year}, titel onbekend"
