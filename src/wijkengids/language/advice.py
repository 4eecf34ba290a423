"""Advice on how easily a text reads: long sentences, the passive voice, hard words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from wijkengids.language.passage import Passage
from wijkengids.language.passive import passives
from wijkengids.language.plain_words import hard_words
from wijkengids.language.sentences import Sentence, sentences

LONG, VERY_LONG = 20, 25
"""A sentence of more words than this is long, or very long."""

VERY_LONG_SENTENCE = "heel lange zin"
LONG_SENTENCE = "lange zin"
PASSIVE = "lijdende vorm"
HARD_WORD = "moeilijk woord"
KINDS = (VERY_LONG_SENTENCE, LONG_SENTENCE, PASSIVE, HARD_WORD)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Advice:
    """Something that could read more easily; `weight` orders what is worst."""

    file: str
    line: int
    column: int
    kind: str
    detail: str
    sentence: str
    weight: int


def advise(passages: Iterable[Passage]) -> Iterator[Advice]:
    """Yield all advice about passages, in their order."""
    for passage in passages:
        for sentence in sentences(passage):
            yield from _length(sentence)
            yield from _passive(sentence)
        yield from _hard_words(passage)


def _length(sentence: Sentence) -> Iterator[Advice]:
    count = len(sentence.words)
    if count > LONG:
        kind = VERY_LONG_SENTENCE if count > VERY_LONG else LONG_SENTENCE
        yield _advice(sentence, kind, f"{count} woorden", count - LONG)


def _passive(sentence: Sentence) -> Iterator[Advice]:
    for _, verb in passives(sentence.text):
        yield _advice(sentence, PASSIVE, verb, 2)


def _hard_words(passage: Passage) -> Iterator[Advice]:
    for hard in hard_words(passage.text):
        words = tuple(word for word in passage.words if word.start >= hard.start)
        if words:
            found = Sentence(file=passage.file, text=hard.text, words=words)
            yield _advice(found, HARD_WORD, f"‘{hard.text}’, liever: {hard.instead}", 1)


def _advice(sentence: Sentence, kind: str, detail: str, weight: int) -> Advice:
    """Return advice at the first word of a sentence."""
    return Advice(
        file=sentence.file,
        line=sentence.words[0].line,
        column=sentence.words[0].column,
        kind=kind,
        detail=detail,
        sentence=sentence.text,
        weight=weight,
    )
