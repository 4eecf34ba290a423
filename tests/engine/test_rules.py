from __future__ import annotations

from actie_engine.model import Gids
from actie_engine.rules import (
    AANWEZIG,
    DOEN,
    HULP,
    POOL,
    RANDVOORWAARDE,
    ROL,
    WAARSCHUWING,
    Effect,
    effects,
    fired,
    fires,
    strongest,
    total,
    trace,
)
from tests.engine.small import make_rule


def test_rule_fires_when_every_question_has_one_of_its_answers() -> None:
    rule = make_rule("r", {"a": ["x", "y"], "b": "z"}, element="vuur", aanwezig=1)
    assert fires(rule, {"a": "y", "b": "z"})
    assert not fires(rule, {"a": "y"})
    assert not fires(rule, {"a": "y", "b": "x"})


def test_unanswered_question_fires_nothing(klein: Gids) -> None:
    assert fired(klein.regels["proef"].regels, {}) == ()


def test_effects_are_everything_that_a_rule_does(klein: Gids) -> None:
    rule = next(each for each in klein.regels["proef"].regels if each.id == "vuur-uit")
    assert list(effects(rule)) == [
        Effect(AANWEZIG, "vuur", -3),
        Effect(POOL, "vuur.porren", 3),
        Effect(ROL, "trekken", 3),
        Effect(ROL, "helpen", -2),
        Effect(HULP, "geld", 1),
        Effect(HULP, "kennis", 1),
        Effect(DOEN, "blazen", 1),
        Effect(DOEN, "hout-halen", 1),
        Effect(WAARSCHUWING, "verwaarlozen", 1),
    ]


def test_precondition_is_an_effect(klein: Gids) -> None:
    rule = next(each for each in klein.regels["proef"].regels if each.id == "grond-goed")
    assert list(effects(rule)) == [Effect(RANDVOORWAARDE, "bodem.op-orde", 1)]


def test_element_without_points_has_no_effect_of_its_own() -> None:
    rule = make_rule("r", {"a": "x"}, element="vuur", pool="laten", gewicht=2)
    assert list(effects(rule)) == [Effect(POOL, "vuur.laten", 2)]


def test_element_without_pole_has_no_effect_on_a_pole() -> None:
    rule = make_rule("r", {"a": "x"}, element="vuur", aanwezig=1)
    assert list(effects(rule)) == [Effect(AANWEZIG, "vuur", 1)]


def test_tree_holds_contributions_by_kind_and_goal(klein: Gids) -> None:
    spoor = trace(klein.regels["proef"].regels, {"vuur-a": "nee", "water-a": "nee"})
    assert [each.regel.id for each in spoor.over(ROL, "samen")] == ["alles-uit"]
    assert spoor.wat(DOEN) == ("blazen", "hout-halen", "emmer-halen")
    assert spoor.over(ROL, "niemand") == ()
    assert spoor.over("niets", "vuur") == ()
    assert spoor.wat("niets") == ()


def test_contribution_names_the_answers_that_gave_it(klein: Gids) -> None:
    spoor = trace(
        klein.regels["proef"].regels, {"vuur-a": "nee", "water-a": "nee", "grond": "goed"}
    )
    assert spoor.over(ROL, "samen")[0].to_data() == {
        "antwoorden": {"vuur-a": "nee", "water-a": "nee"},
        "regel": "alles-uit",
        "effect": {"soort": "rol", "op": "samen"},
        "punten": 3,
        "reden": "Reden van alles-uit.",
        "bron": "vuur.v1",
    }


def test_strongest_looks_at_size_and_takes_the_first_of_equals(klein: Gids) -> None:
    rules = klein.regels["proef"].regels
    spoor = trace(rules, {"vuur-a": "nee", "vuur-b": "ja", "water-a": "nee"})
    heaviest = strongest(spoor.over(AANWEZIG, "vuur"))
    assert heaviest is not None
    assert heaviest.regel.id == "vuur-uit"
    help_asked = strongest(spoor.over(HULP, "kennis"))
    assert help_asked is not None
    assert help_asked.regel.id == "vuur-uit"
    assert strongest(()) is None


def test_total_adds_points(klein: Gids) -> None:
    spoor = trace(klein.regels["proef"].regels, {"vuur-a": "nee", "vuur-b": "ja"})
    assert total(spoor.over(AANWEZIG, "vuur")) == -2
