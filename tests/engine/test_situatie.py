from __future__ import annotations

import pytest

from actie_engine.model import Gids
from actie_engine.rules import fired
from actie_engine.situatie import Situatie, Telling, situation_of


def situation(gids: Gids, answers: dict[str, str]) -> Situatie:
    return situation_of(gids, fired(gids.regels["proef"].regels, answers))


def test_counts_what_matters(klein: Gids) -> None:
    found = situation(klein, {"vuur-a": "nee", "water-a": "ja", "grond": "slecht"})
    assert found.statuses == {"vuur": "tekort", "water": "voldoende"}
    assert found.rolpunten == {"trekken": 3, "helpen": -2, "samen": 2}
    assert (found.rollen, found.eerste) == (("trekken", "samen"), ("trekken",))
    assert found.hulp == ("geld", "kennis")
    assert found.eerst == ("bodem",)


def test_roles_with_equal_points_are_all_first(klein: Gids) -> None:
    found = situation(klein, {"vuur-a": "nee", "water-a": "nee"})
    assert found.eerste == ("trekken", "samen")


def test_nothing_known(klein: Gids) -> None:
    found = situation(klein, {})
    assert set(found.statuses.values()) == {"onbekend"}
    assert (found.rollen, found.eerste, found.hulp, found.eerst) == ((), (), (), ())


@pytest.mark.parametrize("answer", ["goed", "matig"])
def test_only_what_is_not_in_order_comes_first(klein: Gids, answer: str) -> None:
    assert situation(klein, {"grond": answer}).eerst == ()


def test_taking_away_undoes_adding(klein: Gids) -> None:
    rules = klein.regels["proef"].regels
    telling = Telling(klein)
    telling.add(fired(rules, {"vuur-b": "ja"}))
    before = telling.situatie()
    more = fired(rules, {"water-a": "nee", "vuur-a": "nee", "grond": "slecht"})
    telling.add(more)
    assert telling.situatie() != before
    telling.add(more, -1)
    assert telling.situatie() == before


def test_help_that_two_answers_ask_for_stays_when_one_is_taken_away(klein: Gids) -> None:
    rules = klein.regels["proef"].regels
    telling = Telling(klein)
    telling.add(fired(rules, {"vuur-a": "nee", "grond": "slecht"}))
    assert telling.situatie().hulp == ("geld", "kennis")
    telling.add(fired(rules, {"grond": "slecht"}), -1)
    assert telling.situatie().hulp == ("geld", "kennis")


def test_what_is_alike_for_methods_has_the_same_key(klein: Gids) -> None:
    slecht, goed = ({"vuur-a": "ja", "grond": each} for each in ("matig", "goed"))
    assert situation(klein, slecht).voor_methoden == situation(klein, goed).voor_methoden
    asked = situation(klein, {"vuur-a": "ja", "grond": "slecht"})
    assert asked.voor_methoden != situation(klein, goed).voor_methoden
