from __future__ import annotations

from fractions import Fraction

from actie_engine.balans import weigh_balances
from actie_engine.model import Gids
from actie_engine.rules import trace


def test_sides_add_up_the_poles_and_the_warnings_they_name(klein: Gids) -> None:
    answers = {"vuur-a": "nee", "vuur-b": "ja", "water-a": "nee"}
    poles, dangers = weigh_balances(klein, "proef", trace(klein.regels["proef"].regels, answers))
    assert [kant.punten for kant in poles.kanten] == [1, 4]
    assert poles.positie == Fraction(3, 5)
    assert [kant.punten for kant in dangers.kanten] == [1, 1]
    assert dangers.positie == 0


def test_nothing_known_has_no_position(klein: Gids) -> None:
    poles, _ = weigh_balances(klein, "proef", trace(klein.regels["proef"].regels, {}))
    assert poles.positie is None
    assert poles.to_data() == {
        "balans": "doen-laten",
        "positie": None,
        "kanten": [
            {"kant": "laten", "punten": 0, "redenen": []},
            {"kant": "doen", "punten": 0, "redenen": []},
        ],
    }


def test_balance_of_another_instrument_is_left_out(klein: Gids) -> None:
    assert weigh_balances(klein, "ander", trace(klein.regels["proef"].regels, {})) == ()
