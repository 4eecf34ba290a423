from __future__ import annotations

import pytest

from actie_engine.model import Gids
from actie_engine.randvoorwaarden import RandvoorwaardeStand, weigh_preconditions
from actie_engine.rules import trace
from tests.engine.small import make_rule


def stand_of(gids: Gids, answers: dict[str, str]) -> RandvoorwaardeStand:
    (stand,) = weigh_preconditions(gids, trace(gids.regels["proef"].regels, answers))
    return stand


@pytest.mark.parametrize(
    ("answer", "state", "first"),
    [
        ("goed", "op-orde", None),
        ("matig", "deels", None),
        ("slecht", "niet-op-orde", "Eerst de bodem."),
    ],
)
def test_only_what_is_not_in_order_comes_first(
    klein: Gids, answer: str, state: str, first: str | None
) -> None:
    stand = stand_of(klein, {"grond": answer})
    assert (stand.stand, stand.eerst) == (state, first)
    assert [each.antwoorden for each in stand.redenen] == [{"grond": answer}]


def test_unanswered_is_unknown_and_never_comes_first(klein: Gids) -> None:
    stand = stand_of(klein, {})
    assert stand.to_data() == {
        "randvoorwaarde": "bodem",
        "stand": "onbekend",
        "eerst": None,
        "redenen": [],
    }


def test_worst_of_several_answers_counts(klein: Gids) -> None:
    rules = [
        make_rule(name, {"grond": "goed"}, randvoorwaarde={"slug": "bodem", "stand": name})
        for name in ("op-orde", "niet-op-orde", "deels")
    ]
    (stand,) = weigh_preconditions(klein, trace(rules, {"grond": "goed"}))
    assert stand.stand == "niet-op-orde"
