from __future__ import annotations

import pytest

from actie_engine.words import (
    counted,
    enumerated,
    is_little,
    number,
    punten,
    sentence,
    signed,
    within,
)


@pytest.mark.parametrize(
    ("words", "prose"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_enumerated(words: list[str], prose: str) -> None:
    assert enumerated(words) == prose


def test_numbers_have_a_real_minus_sign() -> None:
    assert (number(2), number(-2)) == ("2", "−2")
    assert (signed(2), signed(0), signed(-2)) == ("+2", "+0", "−2")


def test_one_is_singular() -> None:
    assert (punten(1), punten(-1), punten(0), punten(2)) == (
        "1 punt",
        "−1 punt",
        "0 punten",
        "2 punten",
    )
    assert counted(3, "vraag", "vragen") == "3 vragen"


def test_sentence_has_a_capital_and_one_full_stop() -> None:
    assert sentence("zo is het.") == "Zo is het."
    assert sentence("zo is het") == "Zo is het."
    assert sentence("") == "."
    assert sentence("zie bijlage X") == "Zie bijlage X."
    assert sentence("dat kost veel. zo is het...") == "Dat kost veel. zo is het."


def test_sentence_loses_its_capital_after_a_colon() -> None:
    assert within("Vraag het Fatma.") == "vraag het Fatma."
    assert within("") == ""


@pytest.mark.parametrize(
    ("answered", "asked", "little"),
    [(0, 1, True), (1, 3, True), (1, 2, False), (2, 4, False), (2, 3, False), (0, 0, False)],
)
def test_less_than_half_is_little(answered: int, asked: int, little: bool) -> None:
    assert is_little(answered, asked) is little
