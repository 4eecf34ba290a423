from __future__ import annotations

import dataclasses

import pytest
from markupsafe import Markup

from wijkengids.render import words


@pytest.mark.parametrize(
    ("given", "expected"),
    [(["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_words_become_prose(given: list[str], expected: str) -> None:
    assert words.joined(given) == expected


def test_prose_with_markup_in_it_is_escaped_where_it_is_not() -> None:
    assert words.joined(["*a*", Markup("**b**")], "of") == Markup("&#42;a&#42; of **b**")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Alle bewoners", "alle bewoners"), ("LSA-groep", "LSA-groep"), ("€ 5", "€ 5"), ("", "")],
)
def test_only_a_word_gets_a_small_letter(text: str, expected: str) -> None:
    assert words.lower_first(text) == expected


def test_names_of_values_read_as_one_answer() -> None:
    assert words.opgesomd(["Idee", "Plan", "Uitvoering"]) == "Idee, plan en uitvoering"


def test_a_date_is_written_out() -> None:
    assert words.datum("2026-03-02") == "2 maart 2026"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eerste zin. Tweede zin.", "Eerste zin."),
        ("Kan dit? Ja.", "Kan dit?"),
        ("Een bedrag van € 1.500 per jaar. En meer.", "Een bedrag van € 1.500 per jaar."),
        ("Zonder punt", "Zonder punt"),
    ],
)
def test_the_first_sentence(text: str, expected: str) -> None:
    assert words.eerste_zin(text) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("Boek", "Boeken"), ("Publicatie", "Publicaties"), ("Essay", "Essays")],
)
def test_kinds_of_publications_in_the_plural(noun: str, expected: str) -> None:
    assert words.meervoud(noun) == expected


def test_names_are_ordered_as_readers_seek_them() -> None:
    names = ["De Smederijen", "Eén plek", "kern", "Het Ondernemende Dorp", "ABCD", "Twexx"]
    ordered = ["ABCD", "Eén plek", "kern", "Het Ondernemende Dorp", "De Smederijen", "Twexx"]
    assert sorted(names, key=words.sort_key) == ordered


def test_names_stand_below_their_letter() -> None:
    @dataclasses.dataclass(frozen=True)
    class Thing:
        naam: str

    groups = words.per_letter([Thing("émile"), Thing("De eik"), Thing("3e plan"), Thing("Aak")])
    assert [(letter, [each.naam for each in group]) for letter, group in groups] == [
        ("0", ["3e plan"]),
        ("A", ["Aak"]),
        ("E", ["De eik", "émile"]),
    ]
