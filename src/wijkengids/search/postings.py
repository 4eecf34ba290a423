"""From terms of the index to documents: how often, and in which of their fields."""

from __future__ import annotations

import dataclasses
import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from wijkengids.search.documents import Document
from wijkengids.search.vocabulary import Vocabulary
from wijkengids.search.words import STOP_WORDS, squeeze, words

PHRASE = 1.5
HEAD = 0.5
PART = 0.35
"""What a name as a whole, and the halves of a compound, count beside a word of its own."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """A field of a document: what a word in it counts, and how much a long one dilutes that."""

    boost: float
    dilution: float


FIELDS: Mapping[str, Field] = {
    "heet": Field(boost=12, dilution=0),
    "naam": Field(boost=6, dilution=0.4),
    "zoekwoord": Field(boost=4, dilution=0.1),
    "kop": Field(boost=1.5, dilution=0.3),
    "kort": Field(boost=2, dilution=0.3),
    "tekst": Field(boost=1, dilution=0.6),
}
"""`heet` holds names as a whole, `naam` their words."""

Found = Mapping[str, float]
"""For every field in which a term stands, how often."""

MOST = 48
"""How many documents a term keeps: the best ones, so that a common word stays small."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Posting:
    """The documents with a term, best first, and how many there are in all."""

    documents: int
    best: Sequence[tuple[int, Found]]


def postings(documents: Sequence[Document], vocabulary: Vocabulary) -> dict[str, Posting]:
    """Return the documents of every term; they are numbered in their order."""
    lengths = [_lengths(document) for document in documents]
    usual = {name: _average([each[name] for each in lengths]) for name in FIELDS}
    by_term: dict[str, list[tuple[int, Found]]] = defaultdict(list)
    for number, document in enumerate(documents):
        for term, counts in _terms(document, vocabulary).items():
            by_term[term].append((number, _diluted(counts, lengths[number], usual)))
    return {term: _posting(found) for term, found in by_term.items()}


def _posting(found: list[tuple[int, Found]]) -> Posting:
    best = sorted(found, key=lambda each: (-_impact(each[1]), each[0]))
    return Posting(documents=len(found), best=best[:MOST])


def _impact(found: Found) -> float:
    return sum(FIELDS[name].boost * count / (count + 1) for name, count in found.items())


def _terms(document: Document, vocabulary: Vocabulary) -> dict[str, Counter[str]]:
    """Return for every term how often it stands in each field."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name in (document.titel, *document.namen):
        found[vocabulary.term(squeeze(name))]["heet"] = 1
    for field, text in document.texts():
        for term, amount in _counted(words(text), vocabulary):
            found[term][field] += amount  # type: ignore[assignment]  # amounts are no integers
    return found


def _counted(found: Sequence[str], vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    for word in found:
        if word not in STOP_WORDS:
            yield vocabulary.term(word), 1
            yield from _of_parts(vocabulary.parts(word))
    for joined, _ in vocabulary.phrases_in(found):
        yield vocabulary.term(joined), PHRASE


def _of_parts(parts: Sequence[str]) -> Iterator[tuple[str, float]]:
    for part in parts[:-1]:
        yield part, PART
    yield from ((part, HEAD) for part in parts[-1:])


def _lengths(document: Document) -> Counter[str]:
    lengths: Counter[str] = Counter()
    for field, text in document.texts():
        lengths[field] += len(words(text))
    return lengths


def _average(numbers: Sequence[int]) -> float:
    filled = [number for number in numbers if number]
    return sum(filled) / len(filled) if filled else 1


def _diluted(counts: Found, lengths: Found, usual: Mapping[str, float]) -> Found:
    return {
        name: count / _dilution(name, lengths[name] / usual[name]) for name, count in counts.items()
    }


@functools.cache
def _dilution(name: str, length: float) -> float:
    """Return what a word counts less in a field that is `length` times as long as usual."""
    dilution = FIELDS[name].dilution
    return 1 - dilution + dilution * length
