"""The words of this guide: which belong together, and which are made of which."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from wijkengids.search.compounds import Splitter
from wijkengids.search.documents import Document
from wijkengids.search.dutch import Dutch
from wijkengids.search.words import STOP_WORDS, fold, words

SPELT = re.compile(r"[^\W_]+")
LONGEST_PHRASE = 6
SHORTEST_JOINED = 4
NAMES = frozenset({"naam", "zoekwoord"})


class Vocabulary:
    """Turns the words of texts into terms of the index: one term for all forms of a word."""

    def __init__(
        self, dutch: Dutch, documents: Iterable[Document], phrases: Iterable[str] = ()
    ) -> None:
        """Learn the words of `documents`; `phrases` are found as a whole too, besides names."""
        self.dutch = dutch
        self.spelling: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        self.phrases: dict[str, str] = {}
        self._learn(documents)
        for phrase in phrases:
            self._learn_phrase(phrase)
            self.counts.update(word for word in words(phrase) if word not in self.counts)
        self._by_stem = self._strange_words_by_stem()
        self.splitter = Splitter(self._is_own, dutch.has)
        self.term = functools.cache(self._term)
        self.parts = functools.cache(self._parts)

    def _learn(self, documents: Iterable[Document]) -> None:
        for document in documents:
            found: set[str] = set()
            for field, text in document.texts():
                found.update(words(text))
                self._learn_spelling(text)
                if field in NAMES:
                    self._learn_phrase(text)
            self.counts.update(sorted(found))  # the same order in every build

    def _learn_spelling(self, text: str) -> None:
        """Remember how words with accents are written."""
        if not text.isascii():
            for written in SPELT.findall(text.lower()):
                if not written.isascii():
                    self.spelling[fold(written)] = written

    def shown(self, word: str) -> str:
        """Return how readers see a folded word."""
        return self.spelling.get(word, word)

    def _learn_phrase(self, text: str) -> None:
        """Remember a name as one word, however it is spaced."""
        found = words(text)
        joined = "".join(found)
        if len(found) <= LONGEST_PHRASE and len(joined) >= SHORTEST_JOINED:
            self.phrases.setdefault(joined, text)

    def _strange_words_by_stem(self) -> dict[str, str]:
        """Return for every stem of words that are not in the list the shortest such word."""
        by_stem: dict[str, str] = {}
        strange = (word for word in self.counts if not self.dutch.has(word))
        for word in sorted(strange, key=lambda word: (len(word), word)):
            by_stem.setdefault(self.dutch.stem(word), word)
        return by_stem

    @functools.cached_property
    def _own(self) -> frozenset[str]:
        """The lemmas of words that stand by themselves in the guide."""
        lasting = (word for word in self.counts if word not in STOP_WORDS and word.isalpha())
        return frozenset(self.dutch.lemma(word) or word for word in lasting)

    def _is_own(self, word: str) -> bool:
        return (self.dutch.lemma(word) or word) in self._own

    def _term(self, word: str) -> str:
        lemma = self.dutch.lemma(word)
        if lemma:
            return lemma
        halves = self.splitter.halves(word)
        if halves:
            head = halves[1]
            return word.removesuffix(head) + (self.dutch.lemma(head) or head)
        return self._by_stem.get(self.dutch.stem(word), word)

    def _parts(self, word: str) -> tuple[str, ...]:
        return tuple(self.term(part) for part in self.splitter.parts(self.term(word)))

    def forms(self, word: str) -> Iterator[str]:
        """Yield the forms of a word that a reader may type."""
        term = self.term(word)
        if self.dutch.has(term):
            yield from self.dutch.forms(term)
            return
        halves = self.splitter.halves(word)
        if halves:
            before = word.removesuffix(halves[1])
            lemma = self.dutch.lemma(halves[1]) or halves[1]
            yield from (before + form for form in self.dutch.forms(lemma))

    def written(self) -> dict[str, list[str]]:
        """Return per term the words for it in the guide, the most used first."""
        found: dict[str, list[str]] = {}
        for word, _ in self.counts.most_common():
            if word != self.term(word):
                found.setdefault(self.term(word), []).append(word)
        return found

    @functools.cached_property
    def _starts(self) -> frozenset[str]:
        """With what a name may start, to leave off as soon as words cannot spell one."""
        return frozenset(
            joined[:length] for joined in self.phrases for length in range(1, len(joined) + 1)
        )

    def phrases_in(self, found: Sequence[str]) -> Iterator[tuple[str, int]]:
        """Yield every name that consecutive words spell, with the number of those words."""
        for start, first in enumerate(found):
            if first in self._starts:
                yield from self._phrases_from(first, found[start + 1 : start + LONGEST_PHRASE])

    def _phrases_from(self, joined: str, following: Iterable[str]) -> Iterator[tuple[str, int]]:
        for size, word in enumerate(following, 2):
            joined += word
            if joined not in self._starts:
                break
            if joined in self.phrases:
                yield joined, size
