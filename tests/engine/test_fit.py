from __future__ import annotations

import pytest

from actie_engine.fit import Passing, fit
from actie_engine.model import Gids


@pytest.mark.parametrize(
    ("values", "wanted", "outcome"),
    [
        (("straat",), "straat", "past"),
        (("dorp", "straat"), "straat", "past"),
        (("buurt",), "straat", "bijna"),
        (("dorp",), "straat", "past-niet"),
        ((), "straat", "onbekend"),
        (("overal",), "straat", "bijna"),
        (("overal",), "overal", "bijna"),
        (("overal", "straat"), "straat", "past"),
        (("straat",), "overal", "deel"),
    ],
)
def test_list_of_values(klein: Gids, values: tuple[str, ...], wanted: str, outcome: str) -> None:
    assert fit("plek", values, wanted, klein.keuzelijsten["setting"]) == outcome


@pytest.mark.parametrize(
    ("value", "there_is", "outcome"),
    [
        ("weinig", "genoeg", "past"),
        ("genoeg", "genoeg", "past"),
        ("veel", "genoeg", "past-niet"),
    ],
)
def test_method_may_ask_less_than_there_is(
    klein: Gids, value: str, there_is: str, outcome: str
) -> None:
    assert fit("budget", (value,), there_is, klein.keuzelijsten["budget"]) == outcome
    assert fit("inspanning", (value,), there_is, klein.keuzelijsten["budget"]) == outcome


def test_unknown_amount_is_unknown(klein: Gids) -> None:
    assert fit("budget", (), "genoeg", klein.keuzelijsten["budget"]) == "onbekend"


def test_judging_twice_gives_the_same(klein: Gids) -> None:
    passing = Passing(klein, {"plek": "straat", "budget": "veel"})
    outcomes = [passing.outcome("plek", ("buurt",)) for _ in range(2)]
    assert outcomes == ["bijna", "bijna"]
    assert passing.outcome("budget", ("weinig",)) == "past"
