"""The stemmer does what Snowball says, on all 45,670 words of its Dutch vocabulary."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from wijkengids.search.dutch import STEMMER, Dutch, dutch

VOCABULARY = Path(__file__).with_name("snowball") / f"{STEMMER}.tsv.xz"


@pytest.fixture(scope="module")
def vocabulary() -> dict[str, str]:
    lines = lzma.decompress(VOCABULARY.read_bytes()).decode().splitlines()
    return dict(line.split("\t") for line in lines)


def test_the_vocabulary_is_whole(vocabulary: dict[str, str]) -> None:
    assert len(vocabulary) == 45_670


def test_every_stem_is_that_of_snowball(vocabulary: dict[str, str]) -> None:
    language = Dutch({}, {})
    wrong = {word: language.stem(word) for word in vocabulary}
    assert {word: stem for word, stem in wrong.items() if stem != vocabulary[word]} == {}


@pytest.mark.parametrize("pair", ["handhaving handhaven", "bezuiniging bezuinigen"])
def test_words_of_the_same_stem(pair: str) -> None:
    one, other = pair.split()
    assert dutch().stem(one) == dutch().stem(other)
