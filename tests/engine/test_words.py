from __future__ import annotations

import pytest

from actie_engine.words import counted, enumerated, number, punten, sentence, signed


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
