"""Takes compounds apart: `bewonersbudget` is something with `bewoner` and with `budget`."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterator

LINKS = ("", "s", "en", "e", "n")
LONG = 9
"""Halves from this length on may be compounds themselves."""

NO_HALVES = """
    aan achter baar bij chap dat die ding dingen door een eer eerde eert eigen ens erg erie ering
    eren gaan gens ging gingen haar heid heids hem hen houden houding ing ingen ken kening komen
    leggen lijk lijke lijks loos lopen loze maken mede mee met naar net nemen geven brengen nen ner
    niet nis nissen nog om onder ons ont open over pen per ren res ring ringen samen schap schappen
    sel sen seren sie sies sing staan ste stellen stelling stellingen sten tal teel tegen tel
    telling tellingen ten ter thuis thuizen tie ties ting tingen toe ton tot tus uit ver verst vert
    voor vragen weg wel werpen zaam zame zelf zetten
"""
NO_PARTS = frozenset(NO_HALVES.split())
"""Words and endings that are no part of a compound, or one that nobody seeks."""


@dataclasses.dataclass(frozen=True, slots=True)
class Lengths:
    """From which length a word may be a half: a word of the guide, any Dutch word."""

    own: int
    other: int


STRANGE = Lengths(own=3, other=4)
LISTED = Lengths(own=4, other=6)
"""What stands in the list as a whole (`vergelijken`) is less likely to be a compound."""


class Splitter:
    """Splits compounds into halves.

    `is_own` tells whether a word stands by itself in the guide, `is_word` whether it is Dutch.
    """

    def __init__(self, is_own: Callable[[str], bool], is_word: Callable[[str], bool]) -> None:
        self.is_own = functools.cache(is_own)
        self.is_word = is_word
        self.halves = functools.cache(self._halves)

    def _halves(self, word: str) -> tuple[str, str] | None:
        """Return the two halves of a compound, or None when it is none."""
        found = list(self._candidates(word))
        return max(found, key=self._quality)[:2] if found else None

    def parts(self, word: str) -> list[str]:
        """Return the parts of a compound in their order, the parts of long halves included."""
        found: list[str] = []
        for half in self.halves(word) or ():
            found.append(half)
            if len(half) >= LONG:
                found.extend(self.parts(half))
        return found

    def _candidates(self, word: str) -> Iterator[tuple[str, str, int]]:
        listed = self.is_word(word)
        lengths = LISTED if listed else STRANGE
        for start in range(lengths.own, len(word) - lengths.own + 1):
            head = word[start:]
            if not self._is_half(head, lengths) or (listed and not self.is_own(head)):
                continue
            for link in LINKS:
                left = word[: start - len(link)]
                if word[:start].endswith(link) and self._is_half(left, lengths):
                    yield left, head, len(link)

    def _is_half(self, part: str, lengths: Lengths) -> bool:
        if len(part) < lengths.own or part in NO_PARTS:
            return False
        return self.is_own(part) or (len(part) >= lengths.other and self.is_word(part))

    def _quality(self, candidate: tuple[str, str, int]) -> tuple[int, int, int, int]:
        left, head, link = candidate
        own = self.is_own(left) + self.is_own(head)
        return own, len(left) ** 2 + len(head) ** 2, -link, len(left)
