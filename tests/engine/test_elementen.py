from __future__ import annotations

from fractions import Fraction

import pytest

from actie_engine.elementen import ElementStand, status_of, weigh_elements
from actie_engine.model import Gids
from actie_engine.rules import trace

DREMPELS = {"voldoende": 67, "aandacht": 50}


def weigh(gids: Gids, answers: dict[str, str]) -> dict[str, ElementStand]:
    instrument = gids.instrumenten["proef"]
    spoor = trace(gids.regels["proef"].regels, answers)
    return {each.element.slug: each for each in weigh_elements(gids, instrument, answers, spoor)}


@pytest.mark.parametrize(
    ("pro", "con", "status"),
    [
        (0, 0, "onbekend"),
        (1, 0, "voldoende"),
        (67, 33, "voldoende"),
        (66, 34, "aandacht"),
        (2, 1, "aandacht"),
        (1, 1, "aandacht"),
        (50, 50, "aandacht"),
        (49, 51, "tekort"),
        (0, 1, "tekort"),
    ],
)
def test_status_follows_the_share_of_points_for(pro: int, con: int, status: str) -> None:
    assert status_of(pro, con, DREMPELS) == status


def test_presence_balance_and_coverage(klein: Gids) -> None:
    stand = weigh(klein, {"vuur-a": "nee", "vuur-b": "ja"})["vuur"]
    assert stand.status == "tekort"
    assert stand.aanwezig == Fraction(1, 4)
    assert stand.punten_per_pool == (1, 3)
    assert stand.balans == Fraction(1, 2)
    assert stand.dekking == 1
    assert [each.regel.id for each in stand.voor] == ["vuur-warm"]
    assert [each.regel.id for each in stand.tegen] == ["vuur-uit"]


def test_nothing_known(klein: Gids) -> None:
    stand = weigh(klein, {})["vuur"]
    assert stand.status == "onbekend"
    assert stand.aanwezig is None
    assert stand.balans is None
    assert stand.dekking == 0


def test_answer_to_another_element_changes_nothing(klein: Gids) -> None:
    assert weigh(klein, {"water-a": "ja"})["vuur"] == weigh(klein, {})["vuur"]


def test_coverage_counts_questions_of_the_element_only(klein: Gids) -> None:
    stand = weigh(klein, {"vuur-b": "nee", "water-a": "ja", "grond": "goed"})["vuur"]
    assert (stand.beantwoord, stand.vragen, stand.dekking) == (1, 2, Fraction(1, 2))


def test_element_that_nobody_asks_about_has_no_coverage(klein: Gids) -> None:
    stand = weigh(klein, {})["vuur"]
    without = ElementStand(
        element=stand.element,
        status="onbekend",
        voor=(),
        tegen=(),
        polen={},
        beantwoord=0,
        vragen=0,
    )
    assert without.dekking is None


def test_data(klein: Gids) -> None:
    data = weigh(klein, {"vuur-a": "deels"})["vuur"].to_data()
    assert data["punten"] == {"voor": 1, "tegen": -1}
    assert data["vragen"] == {"beantwoord": 1, "totaal": 2}
    assert (data["aanwezig"], data["dekking"], data["balans"]) == (0.5, 0.5, None)
    assert data["polen"] == [
        {"pool": "laten", "punten": 0, "redenen": []},
        {"pool": "porren", "punten": 0, "redenen": []},
    ]
