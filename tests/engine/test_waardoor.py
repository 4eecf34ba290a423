from __future__ import annotations

from actie_engine.model import Gids
from actie_engine.rules import trace
from actie_engine.waardoor import Waardoor
from tests.engine.small import make_rule


def test_answers_that_weigh_most(klein: Gids) -> None:
    answers = {"vuur-a": "nee", "vuur-b": "ja", "water-a": "nee"}
    waardoor = Waardoor(trace(klein.regels["proef"].regels, answers))
    assert waardoor.shortage("vuur") == {"vuur-a": "nee"}
    assert waardoor.presence("vuur") == {"vuur-b": "ja"}
    assert waardoor.presence("water") == {}
    assert waardoor.help("geld") == {"vuur-a": "nee"}
    assert waardoor.role("samen") == {"vuur-a": "nee", "water-a": "nee"}
    assert waardoor.role("helpen") == {}


def test_no_points_decide_nothing() -> None:
    rule = make_rule("r", {"a": "x"}, rollen={"helpen": 0})
    assert Waardoor(trace([rule], {"a": "x"})).role("helpen") == {}
