from __future__ import annotations

import pytest

from wijkengids.search.words import fold, squeeze, telling, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kan wél!", "kan wel"),
        ("Buurtcoöperatie", "buurtcooperatie"),
        ("Eigen Kracht-conferentie", "eigen kracht conferentie"),
        ("EOP’s en IDOP's", "eop en idop"),
        ("’s-Gravenhage", "s gravenhage"),
        ("€ 1.000 in 2010", "1 000 in 2010"),
        ("ĳsbaan", "ijsbaan"),
        ("", ""),
    ],
)
def test_words_have_no_capitals_accents_or_signs(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


def test_folding_keeps_what_is_between_words() -> None:
    assert fold("Één – TWEE") == "een – twee"


def test_spaces_and_hyphens_make_no_difference_to_a_name() -> None:
    assert squeeze("Eigen Kracht-conferentie") == squeeze("eigenkrachtconferentie")


def test_words_that_say_nothing_are_left_out() -> None:
    assert telling(words("iets met bonnen voor bewoners")) == ["bonnen", "bewoners"]


def test_a_query_of_such_words_alone_keeps_them() -> None:
    assert telling(words("Kan wél")) == ["kan", "wel"]
