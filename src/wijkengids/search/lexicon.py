"""From what a reader types to terms of the index.

An entry holds a word, or a name of several words written as one, with the terms it stands for and
how much each counts: the word itself, what is made of the same stem, synonyms, parts of a compound.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from wijkengids.search.vocabulary import Vocabulary
from wijkengids.search.words import STOP_WORDS, squeeze, telling, words

SELF = 10
SYNONYM = 6
SYNONYM_OF_COMMON = 2
COMMON = 8
"""A word that stands on this many pages finds enough: two synonyms will do, and count little."""
SAME_STEM = 4
HEAD = 4
PART = 3
NAME_COUNTS = 20
"""A word of a name is as likely to be meant as one that stands on this many pages."""


@dataclasses.dataclass(kw_only=True, slots=True)
class Entry:
    """A word that readers may type.

    `count` tells on how many pages it stands; it is 0, and `form_of` is the word that the guide
    uses, for a form that it does not use itself. A name of several words `is_single` not.
    """

    word: str
    shown: str
    count: int = 0
    form_of: str = ""
    is_single: bool = True
    terms: dict[str, int] = dataclasses.field(default_factory=dict)

    def add(self, term: str, weight: int) -> None:
        """Let the word stand for a term too."""
        self.terms[term] = max(weight, self.terms.get(term, 0))


class Lexicon:
    """All entries, by word."""

    def __init__(self, vocabulary: Vocabulary, synonyms: Iterable[Sequence[str]]) -> None:
        """Make the lexicon of a vocabulary; `synonyms` are groups of words that mean the same."""
        self.vocabulary = vocabulary
        self.entries: dict[str, Entry] = {}
        self._related = _by_stem(vocabulary)
        self._synonyms = self._synonyms_by_term(synonyms)
        for word, count in vocabulary.counts.items():
            self._add_word(word, count)
        for joined, text in vocabulary.phrases.items():
            self._add_phrase(joined, text)
        for part in sorted({part for word in vocabulary.counts for part in vocabulary.parts(word)}):
            if part not in self.entries:
                self._add_word(part, 1)
        for word in list(self.entries):
            self._add_forms(word)

    def term_of(self, text: str) -> str:
        """Return the term of a word or a name."""
        return self.vocabulary.term(squeeze(text))

    def _add_word(self, word: str, count: int) -> None:
        if word in STOP_WORDS:
            return
        entry = Entry(word=word, shown=self.vocabulary.shown(word), count=count)
        for term, weight in self._meanings(word):
            entry.add(term, weight)
        self.entries[word] = entry

    def _add_phrase(self, joined: str, text: str) -> None:
        new = Entry(word=joined, shown=text, is_single=len(words(text)) == 1)
        entry = self.entries.setdefault(joined, new)
        entry.shown = text
        entry.count += NAME_COUNTS
        for term, weight in self._meanings(joined):
            entry.add(term, weight)
        for word in telling(words(text)):
            entry.add(self.vocabulary.term(word), PART)

    def _meanings(self, word: str) -> Iterator[tuple[str, int]]:
        term = self.vocabulary.term(word)
        yield term, SELF
        for related in self._related.get(self.vocabulary.dutch.stem(term), ()):
            yield related, SAME_STEM
        synonyms = self._synonyms.get(term, ())
        if self.vocabulary.counts[word] < COMMON:
            yield from ((synonym, SYNONYM) for synonym in synonyms)
        else:
            yield from ((synonym, SYNONYM_OF_COMMON) for synonym in synonyms[:2])
        *before, last = self.vocabulary.parts(word) or ("",)
        if last:
            yield last, HEAD
        for part in before:
            yield part, PART

    def _synonyms_by_term(self, groups: Iterable[Sequence[str]]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for group in groups:
            terms = [self.term_of(text) for text in group]
            for term in terms:
                found.setdefault(term, []).extend(other for other in terms if other != term)
        return found

    def _add_forms(self, word: str) -> None:
        """Let every other form of a word stand for the same terms."""
        terms = self.entries[word].terms
        for form in sorted(self.vocabulary.forms(word)):
            if form not in self.entries and form not in STOP_WORDS:
                self.entries[form] = Entry(word=form, shown=form, form_of=word, terms=terms)


def _by_stem(vocabulary: Vocabulary) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for word in vocabulary.counts:
        term = vocabulary.term(word)
        found.setdefault(vocabulary.dutch.stem(term), set()).add(term)
    return {stem: sorted(terms) for stem, terms in found.items() if len(terms) > 1}
