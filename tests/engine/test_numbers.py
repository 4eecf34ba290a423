from __future__ import annotations

from fractions import Fraction

import pytest

from actie_engine.numbers import percentage, rounded, share


def test_share_of_nothing_is_unknown() -> None:
    assert share(0, 0) is None
    assert share(1, 3) == Fraction(1, 3)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, None),
        (Fraction(1, 3), 0.333),
        (Fraction(2, 3), 0.667),
        (Fraction(-2, 3), -0.667),
        (Fraction(1, 2000), 0.001),
        (Fraction(-1, 2000), -0.001),
        (Fraction(1), 1.0),
        (Fraction(0), 0.0),
    ],
)
def test_rounded_to_three_decimals_halves_away_from_zero(
    value: Fraction | None, shown: float | None
) -> None:
    assert rounded(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, None), (Fraction(1, 200), 0), (Fraction(2, 3), 66), (Fraction(67, 100), 67)],
)
def test_percentage_rounds_down(value: Fraction | None, shown: int | None) -> None:
    assert percentage(value) == shown
