from __future__ import annotations

from tests.search.small import document, vocabulary


def test_forms_of_a_word_are_one_term() -> None:
    guide = vocabulary(document("Straatbank", "een plan voor banken"))
    assert guide.term("banken") == guide.term("bankje") == guide.term("bank")


def test_words_that_no_list_has_go_by_their_stem() -> None:
    guide = vocabulary(document("TWEXX", "een twexx en meer twexxen"))
    assert guide.term("twexxen") == guide.term("twexx")


def test_a_name_is_found_however_it_is_spaced() -> None:
    guide = vocabulary(document("Kern met Pit"))
    found = list(guide.phrases_in(["de", "kern", "met", "pit", "wint"]))
    assert found == [("kernmetpit", 3)]


def test_phrases_of_synonyms_are_found_too() -> None:
    guide = vocabulary(document("Straatbank"), phrases=("sociale cohesie",))
    assert list(guide.phrases_in(["sociale", "cohesie"])) == [("socialecohesie", 2)]


def test_counts_are_of_documents() -> None:
    guide = vocabulary(document("Soep", "soep en soep"), document("Bank", "een bank"))
    assert guide.counts["soep"] == 1


def test_words_are_shown_with_their_accents() -> None:
    guide = vocabulary(document("Buurtcoöperatie"))
    assert guide.shown("buurtcooperatie") == "buurtcoöperatie"


def test_the_ways_in_which_a_term_is_written() -> None:
    guide = vocabulary(document("Banken", "banken en een bankje"), document("Banken"))
    assert guide.written()["bank"] == ["banken", "bankje"]
