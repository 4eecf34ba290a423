"""Exact shares, and the one rule by which they are rounded for people and for JSON."""

from __future__ import annotations

from fractions import Fraction

DECIMALS = 3


def share(part: int, whole: int) -> Fraction | None:
    """Return `part` of `whole`, or None when there is no whole."""
    return Fraction(part, whole) if whole else None


def rounded(value: Fraction | None) -> float | None:
    """Return `value` in three decimals, halves away from zero; None stays None."""
    if value is None:
        return None
    scaled = abs(value) * 10**DECIMALS
    steps = int(scaled + Fraction(1, 2))
    signed = steps if value >= 0 else -steps
    return float(Fraction(signed, 10**DECIMALS))


def percentage(value: Fraction | None) -> int | None:
    """Return `value`, 0 to 1, as whole percents rounded down; None stays None.

    Down, so that no share looks as if it reaches a threshold that it does not reach.
    """
    return None if value is None else int(value * 100)
