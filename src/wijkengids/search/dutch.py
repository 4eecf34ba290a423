"""The Dutch language: which words there are, their lemmas and their stems.

Lemmas come from simplemma, stems from Snowball. Lemmas are better (`initiatieven` and `initiatief`
are one word, and so are `huis` and `huisje`); stems know words that no list has, and tell that
`handhaving` has to do with `handhaven`. Where the list is wrong about a word that matters here,
`lemmas.txt` says how it is.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from snowballstemmer import stemmer  # type: ignore[import-untyped]

from wijkengids.search.simplemma_list import listed

STEMMER = "dutch_porter"
"""The gentler of Snowball's two for Dutch: `dutch` makes `initieer` of `initiatief`."""

LONG_ENOUGH = 6
VOICELESS = {"v": "f", "z": "s"}
OWN = Path(__file__).with_name("lemmas.txt")


class Dutch:
    """Lemmas and stems of folded words."""

    def __init__(self, listed: Mapping[str, str], own: Mapping[str, str]) -> None:
        """Take lemmas by form; what `own` says goes before what is `listed`."""
        self.lemmas = {**listed, **own}
        self._forms = sorted(self.lemmas, key=self.lemmas.__getitem__)
        self._their_lemmas = [self.lemmas[form] for form in self._forms]
        self.lemma = functools.cache(self._lemma)
        self.stem = functools.cache(stemmer(STEMMER).stemWord)

    def has(self, word: str) -> bool:
        """Tell whether this is a word."""
        return word in self.lemmas

    def _lemma(self, word: str) -> str | None:
        """Return the lemma of a word, or None; `bonnetjes` leads by `bonnetje` to `bon`."""
        listed = next(filter(self.has, (word, *likely_forms(word))), None)
        seen: list[str] = []
        while listed in self.lemmas and listed not in seen:
            seen.append(listed)
            listed = self.lemmas[listed]
        if listed in seen:
            return min(seen[seen.index(listed) :])
        return listed

    def forms(self, lemma: str) -> set[str]:
        """Return all forms of a lemma."""
        found = {lemma}
        coming = [lemma]
        while coming:
            new = set(self._forms_of(coming.pop())) - found
            found |= new
            coming.extend(new)
        return found

    def _forms_of(self, lemma: str) -> Sequence[str]:
        """Return the forms that are listed with a lemma, which stand together."""
        start = bisect_left(self._their_lemmas, lemma)
        return self._forms[start : bisect_right(self._their_lemmas, lemma, start)]


def likely_forms(word: str) -> Iterator[str]:
    """Yield what a word that is not listed may be a form of, to be looked up in the list.

    `wisselende` → `wisselen`, `geinformeerd` → `informeerde`, `intensieve` → `intensief`.
    """
    if word.endswith(("ende", "end")):
        yield word.removesuffix("e").removesuffix("d")
    if word.startswith("ge") and len(word) >= LONG_ENOUGH:
        yield from (word[2:], f"{word[2:]}e", word[2:].removesuffix("e"))
    for ending in ("e", "en", "s"):
        if word.endswith(ending) and len(word) >= LONG_ENOUGH:
            short = word.removesuffix(ending)
            yield short
            yield short[:-1] + VOICELESS.get(short[-1], short[-1])
            if short[-1] == short[-2]:
                yield short[:-1]


@functools.cache
def dutch(cache: Path | None = None) -> Dutch:
    """Return the Dutch language; `cache` is the folder in which the list of words is kept."""
    return Dutch(listed(cache), read_own(OWN.read_text(encoding="utf-8")))


def read_own(text: str) -> dict[str, str]:
    """Return the lemma of every form in a list with lines of `lemma: form form`."""
    own: dict[str, str] = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            lemma, forms = line.split(":")
            own.update(dict.fromkeys((*forms.split(), lemma.strip()), lemma.strip()))
    return own
