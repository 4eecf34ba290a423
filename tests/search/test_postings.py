from __future__ import annotations

import pytest

from tests.search.small import document, vocabulary
from wijkengids.search.documents import Document
from wijkengids.search.postings import HEAD, MOST, PART, Posting, postings


def found(*documents: Document) -> dict[str, Posting]:
    return postings(documents, vocabulary(*documents))


def test_a_name_counts_as_a_whole_and_by_its_words() -> None:
    by_term = found(document("Kern met Pit"))
    assert set(by_term["kernmetpit"].best[0][1]) == {"heet", "naam"}
    assert set(by_term["pit"].best[0][1]) == {"naam"}


def test_other_names_and_keywords_are_fields() -> None:
    by_term = found(document("Straatbank", namen=("Zitje",), zoekwoorden=("meubel",)))
    assert "heet" in by_term["zitje"].best[0][1]
    assert set(by_term["meubel"].best[0][1]) == {"zoekwoord"}


def test_forms_are_counted_together() -> None:
    [(number, fields)] = found(document("Iets", "een bank, banken, een bankje"))["bank"].best
    assert number == 0
    assert fields["tekst"] == pytest.approx(3)


def test_halves_of_a_compound_count_in_part() -> None:
    by_term = found(document("Iets", "een buurtsoep"), document("Anders", "buurt en soep"))
    fields = dict(by_term["soep"].best)[0]
    assert fields["tekst"] == pytest.approx(HEAD, rel=0.4)
    assert dict(by_term["buurt"].best)[0]["tekst"] == pytest.approx(PART, rel=0.4)


def test_a_long_text_dilutes() -> None:
    short, long = document("Kort", "soep"), document("Lang", "soep " + "woord " * 50)
    fields = dict(found(short, long)["soep"].best)
    assert fields[0]["tekst"] > fields[1]["tekst"]


def test_a_common_word_keeps_its_best_documents() -> None:
    many = [document(f"Plan {number}", "soep") for number in range(MOST + 5)]
    posting = found(*many, document("Soep", "soep"))["soep"]
    assert posting.documents == MOST + 6
    assert len(posting.best) == MOST
    assert posting.best[0][0] == MOST + 5
