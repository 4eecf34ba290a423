"""From terms of the index to documents: how often, and in which of their fields."""

from __future__ import annotations

import dataclasses
import functools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

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

Weigh = Callable[[str], Sequence[tuple[str, float]]]

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
    weigh = functools.cache(functools.partial(_weigh, vocabulary))
    by_term: dict[str, list[tuple[int, Found]]] = defaultdict(list)
    for number, document in enumerate(documents):
        dilutions = {name: _dilution(name, lengths[number][name] / usual[name]) for name in FIELDS}
        for term, counts in _terms(document, vocabulary, weigh).items():
            diluted = {name: count / dilutions[name] for name, count in counts.items()}
            by_term[term].append((number, diluted))
    return {term: _posting(found) for term, found in by_term.items()}


def _posting(found: list[tuple[int, Found]]) -> Posting:
    best = sorted(found, key=lambda each: (-_impact(each[1]), each[0]))
    return Posting(documents=len(found), best=best[:MOST])


def _impact(found: Found) -> float:
    return sum(FIELDS[name].boost * count / (count + 1) for name, count in found.items())


def _terms(document: Document, vocabulary: Vocabulary, weigh: Weigh) -> dict[str, dict[str, float]]:
    """Return for every term how often it stands in each field."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for name in (document.titel, *document.namen):
        found[vocabulary.term(squeeze(name))]["heet"] = 1
    for field, text in document.texts():
        for term, amount in _counted(words(text), vocabulary, weigh):
            counts = found[term]
            counts[field] = counts.get(field, 0) + amount
    return found


def _counted(
    found: Sequence[str], vocabulary: Vocabulary, weigh: Weigh
) -> Iterator[tuple[str, float]]:
    for word in found:
        yield from weigh(word)
    for joined, _ in vocabulary.phrases_in(found):
        yield vocabulary.term(joined), PHRASE


def _weigh(vocabulary: Vocabulary, word: str) -> Sequence[tuple[str, float]]:
    """Return the terms that a word counts for, with how much; none for a word that says nothing."""
    if word in STOP_WORDS:
        return ()
    parts = vocabulary.parts(word)
    amounts = [*[PART] * (len(parts) - 1), HEAD]
    return (vocabulary.term(word), 1), *zip(parts, amounts, strict=False)


def _lengths(document: Document) -> Counter[str]:
    lengths: Counter[str] = Counter()
    for field, text in document.texts():
        lengths[field] += len(words(text))
    return lengths


def _average(numbers: Sequence[int]) -> float:
    filled = [number for number in numbers if number]
    return sum(filled) / len(filled) if filled else 1


def _dilution(name: str, length: float) -> float:
    """Return what a word counts less in a field that is `length` times as long as usual."""
    dilution = FIELDS[name].dilution
    return 1 - dilution + dilution * length
