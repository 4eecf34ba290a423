from __future__ import annotations

from pathlib import Path

import pytest

from wijkengids.language.word_list import Entry, WordList, misplaced


def word_list(*texts: str) -> WordList:
    return WordList(Entry(text=text, line=line) for line, text in enumerate(texts, start=1))


@pytest.mark.parametrize(
    ("listed", "word", "good"),
    [
        ("keet", "keet", True),
        ("keet", "Keet", True),
        ("keet", "KEET", True),
        ("keet", "keten", False),
        ("Movisie", "Movisie", True),
        ("Movisie", "movisie", False),
        ("LSA", "lsa", False),
        ("foto’s", "foto's", True),
    ],
)
def test_a_small_letter_allows_a_capital(listed: str, word: str, good: bool) -> None:
    assert word_list(listed).has(word) is good


def test_a_name_of_more_words_is_good_as_a_whole_only() -> None:
    names = word_list("restorative justice")
    text = "Dit heet restorative\njustice, of Restorative justice; niet justice."
    assert [text[start:end] for start, end in names.spans_of_names(text)] == [
        "restorative\njustice",
        "Restorative justice",
    ]
    assert not names.has("justice")


def test_the_longest_name_wins() -> None:
    names = word_list("Gay Straight Alliance", "Gay Straight Alliances")
    assert names.spans_of_names("Gay Straight Alliances") == [(0, 22)]


def test_a_list_without_names_matches_nothing() -> None:
    assert word_list("a").spans_of_names("a b") == []


def test_remarks_and_empty_lines_are_no_words(tmp_path: Path) -> None:
    path = tmp_path / "woordenlijst.txt"
    path.write_text("# opmerking\n\nkeet\n", encoding="utf-8")
    assert WordList.read(path).entries == (Entry(text="keet", line=3),)


def test_an_absent_list_has_no_words(tmp_path: Path) -> None:
    assert WordList.read(tmp_path / "woordenlijst.txt").entries == ()


def test_capitals_and_accents_do_not_count_for_the_order() -> None:
    assert not list(misplaced(word_list("ABCD", "Brörmann", "Brorsma", "keet", "Movisie"), "x"))


def test_a_word_out_of_order_or_twice_is_told() -> None:
    found = [
        (message.line, f"{message.what}; {message.remedy}")
        for message in misplaced(word_list("keet", "boom", "boom"), "content/woordenlijst.txt")
    ]
    assert found == [
        (2, "‘boom’ staat na ‘keet’; zet het op alfabet"),
        (3, "‘boom’ staat er twee keer; haal er een weg"),
    ]
