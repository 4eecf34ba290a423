from __future__ import annotations

from collections.abc import Sequence

from tests.search.small import document, vocabulary
from wijkengids.search.documents import Document
from wijkengids.search.lexicon import HEAD, PART, SELF, SYNONYM, SYNONYM_OF_COMMON, Lexicon


def lexicon(*documents: Document, synonyms: Sequence[Sequence[str]] = ()) -> Lexicon:
    phrases = tuple(text for group in synonyms for text in group)
    return Lexicon(vocabulary(*documents, phrases=phrases), synonyms)


def test_a_word_stands_for_its_term() -> None:
    entries = lexicon(document("Straatbank", "twee banken")).entries
    assert entries["banken"].terms["bank"] == SELF


def test_forms_that_the_guide_does_not_use_are_known() -> None:
    entries = lexicon(document("Straatbank", "een bank")).entries
    assert entries["bankje"].form_of == "bank"
    assert entries["bankje"].count == 0


def test_a_compound_stands_for_its_halves_too() -> None:
    entries = lexicon(document("Buurtsoep", "een buurt kookt soep")).entries
    assert entries["buurtsoep"].terms == {"buurtsoep": SELF, "soep": HEAD, "buurt": PART}


def test_a_half_that_stands_nowhere_by_itself_is_known() -> None:
    entries = lexicon(document("Wijksoep", "het straatbudget")).entries
    assert "budget" in entries


def test_synonyms_count_less() -> None:
    entries = lexicon(document("Soep"), synonyms=[("soep", "bouillon")]).entries
    assert entries["bouillon"].terms["soep"] == SYNONYM
    assert entries["soep"].terms["bouillon"] == SYNONYM


def test_synonyms_of_a_common_word_count_little() -> None:
    many = [document(f"Plan {number}", "soep") for number in range(10)]
    entries = lexicon(*many, synonyms=[("soep", "bouillon")]).entries
    assert entries["soep"].terms["bouillon"] == SYNONYM_OF_COMMON
    assert entries["bouillon"].terms["soep"] == SYNONYM


def test_a_synonym_of_several_words_is_one_term() -> None:
    synonyms = [("samenhang", "sociale cohesie")]
    entries = lexicon(document("Straatbank", "sociale cohesie"), synonyms=synonyms).entries
    assert entries["samenhang"].terms["socialecohesie"] == SYNONYM


def test_a_name_stands_for_itself_and_its_words() -> None:
    entries = lexicon(document("Kern met Pit")).entries
    assert entries["kernmetpit"].terms == {"kernmetpit": SELF, "kern": PART, "pit": PART}
    assert entries["kernmetpit"].shown == "Kern met Pit"
    assert not entries["kernmetpit"].is_single


def test_words_that_say_nothing_are_no_entries() -> None:
    assert "met" not in lexicon(document("Kern met Pit")).entries
