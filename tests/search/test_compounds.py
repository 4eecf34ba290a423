from __future__ import annotations

import pytest

from tests.search.small import document, vocabulary
from wijkengids.search.compounds import Splitter
from wijkengids.search.dutch import dutch
from wijkengids.search.vocabulary import Vocabulary

OWN = {
    *(
        "bewoner",
        "bewoners",
        "buurt",
        "budget",
        "budgetten",
        "burger",
        "huis",
        "huizen",
        "initiatief",
    ),
    *("initiatieven", "wijk", "raad", "plan", "plannen", "dorp", "bon", "regie", "groep", "leken"),
}


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    return Splitter(OWN.__contains__, dutch().has)


@pytest.mark.parametrize(
    ("word", "left", "head"),
    [
        ("bewonersbudgetten", "bewoners", "budgetten"),
        ("burgerinitiatieven", "burger", "initiatieven"),
        ("buurthuizen", "buurt", "huizen"),
        ("dorpsplan", "dorp", "plan"),
        ("regiegroep", "regie", "groep"),
        ("wijkraadpleging", "wijk", "raadpleging"),
        ("startbon", "start", "bon"),
    ],
)
def test_a_compound_has_two_halves(splitter: Splitter, word: str, left: str, head: str) -> None:
    assert splitter.halves(word) == (left, head)


@pytest.mark.parametrize(
    "word", ["bewoner", "initiatief", "leefbaarheid", "vergelijken", "twexx", "burgerschap", "plan"]
)
def test_other_words_have_none(splitter: Splitter, word: str) -> None:
    assert splitter.halves(word) is None


def test_a_long_half_is_taken_apart_too() -> None:
    words = "dorp ontwikkeling plan ontwikkelingsplan integraal"
    guide = Vocabulary(dutch(), [document("Woorden", words)])
    assert {"dorp", "ontwikkeling", "plan"} <= set(guide.parts("dorpsontwikkelingsplan"))


def test_a_compound_has_the_lemma_of_its_head() -> None:
    guide = vocabulary(document("Buurtsoep", "een bewoner heeft een budget"))
    assert guide.term("bewonersbudgetten") == "bewonersbudget"
    assert set(guide.forms("bewonersbudget")) == {"bewonersbudget", "bewonersbudgetten"}
