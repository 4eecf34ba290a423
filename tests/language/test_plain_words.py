from __future__ import annotations

import pytest

from wijkengids.language.plain_words import alternatives, hard_words


@pytest.mark.parametrize(
    ("text", "found", "instead"),
    [
        ("Doe dit teneinde te slagen.", "teneinde", "om"),
        ("Middels een brief.", "Middels", "met, door"),
        ("Dit gebeurt in het\nkader van de wet.", "in het kader van", "bij, voor"),
        ("Een zodanige wijk.", "zodanige", "zo"),
    ],
)
def test_hard_words_get_an_alternative(text: str, found: str, instead: str) -> None:
    assert [(hard.text, hard.instead) for hard in hard_words(text)] == [(found, instead)]


def test_a_part_of_a_word_is_no_hard_word() -> None:
    assert list(hard_words("indiener, hemiddels")) == []


def test_the_list_is_in_order_and_says_what_else() -> None:
    assert len(alternatives()) > 100
    assert all(word == word.lower() and instead for word, instead in alternatives().items())
    assert not set(alternatives()) & set(alternatives().values())
