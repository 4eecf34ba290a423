"""What an initiative needs from methods: the weak elements, and the help asked for at each."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from actie_engine.elementen import ZWAK, ElementStand
from actie_engine.model import Instrument, Methode
from actie_engine.rules import HULP, Spoor


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Behoefte:
    """The weak elements in the order of ACTIE, and per element the kinds of help asked for."""

    zwak: tuple[str, ...]
    gevraagd: Mapping[str, frozenset[str]]

    def met_by(self, methode: Methode) -> tuple[str, ...]:
        """Return the weak elements that a method answers.

        It belongs to them. Where the answers ask for help, it offers some of that; who lacks
        knowledge is not served by more hands. What is not known of a method is not held against it.
        """
        return tuple(
            slug for slug in self.zwak if methode.hoort_bij(slug) and self._helps(methode, slug)
        )

    def _helps(self, methode: Methode, element: str) -> bool:
        asked, offered = self.gevraagd.get(element), methode.kenmerken.biedt.waarden
        return not asked or not offered or not asked.isdisjoint(offered)


def need_of(elementen: Sequence[ElementStand], instrument: Instrument, spoor: Spoor) -> Behoefte:
    """Return what the answers say that is needed."""
    return Behoefte(
        zwak=tuple(stand.element.slug for stand in elementen if stand.status in ZWAK),
        gevraagd=_help_per_element(instrument, spoor),
    )


def _help_per_element(instrument: Instrument, spoor: Spoor) -> Mapping[str, frozenset[str]]:
    """Return per element the kinds of help that the answers to its questions ask for."""
    element_of = {vraag.id: vraag.element for vraag in instrument.vragen if vraag.element}
    asked: dict[str, frozenset[str]] = {}
    for hulp in spoor.wat(HULP):
        for vraag in (vraag for each in spoor.over(HULP, hulp) for vraag in each.antwoorden):
            if element := element_of.get(vraag):
                asked[element] = asked.get(element, frozenset()) | {hulp}
    return asked
