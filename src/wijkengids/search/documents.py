"""What can be found: pages, and the single entries of the glossary and the bibliography."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A part of a page below one heading; the first part has neither heading nor anchor."""

    anchor: str = ""
    heading: str = ""
    text: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """Something to find. `uri` is its address from the top of the site, `soort` its group."""

    uri: str
    soort: str
    titel: str
    namen: tuple[str, ...] = ()
    zoekwoorden: tuple[str, ...] = ()
    kort: str = ""
    sections: tuple[Section, ...] = ()

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield every text with the name of its field."""
        for naam in (self.titel, *self.namen):
            yield "naam", naam
        for zoekwoord in self.zoekwoorden:
            yield "zoekwoord", zoekwoord
        yield "kort", self.kort
        for section in self.sections:
            yield "kop", section.heading
            yield "tekst", section.text
