from __future__ import annotations

import pytest

from actie_engine.model import Gids
from actie_engine.rol import RolAdvies, by_points, recommended_roles, weigh_roles
from actie_engine.rules import trace


def weigh(gids: Gids, answers: dict[str, str], fase: str | None = None) -> RolAdvies:
    spoor = trace(gids.regels["proef"].regels, answers)
    return weigh_roles(gids, gids.instrumenten["proef"], answers, fase, spoor)


@pytest.mark.parametrize(
    ("points", "roles"),
    [
        ({"a": 0, "b": 0, "c": 0}, ()),
        ({"a": -1, "b": 0, "c": -2}, ()),
        ({"a": 1, "b": 0, "c": 0}, ("a",)),
        ({"a": 1, "b": 5, "c": 0}, ("b",)),
        ({"a": 3, "b": 5, "c": 0}, ("b", "a")),
        ({"a": 2, "b": 5, "c": 0}, ("b",)),
        ({"a": 5, "b": 5, "c": 3}, ("a", "b", "c")),
        ({"a": 1, "b": 2, "c": -1}, ("b", "a")),
    ],
)
def test_roles_within_two_points_stand_side_by_side(
    points: dict[str, int], roles: tuple[str, ...]
) -> None:
    assert recommended_roles(points, 2) == roles


def test_equal_points_keep_the_order_of_the_content() -> None:
    assert by_points({"a": 1, "b": 2, "c": 1}) == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("answers", "certainty", "margin"),
    [
        ({}, "onbekend", 0),
        ({"vuur-a": "nee"}, "duidelijk", 3),
        ({"vuur-a": "nee", "water-a": "nee"}, "naast-elkaar", 0),
        ({"vuur-a": "ja", "water-a": "ja"}, "naast-elkaar", 1),
        ({"vuur-a": "deels", "water-a": "ja"}, "naast-elkaar", 1),
    ],
)
def test_certainty_and_margin(
    klein: Gids, answers: dict[str, str], certainty: str, margin: int
) -> None:
    rol = weigh(klein, answers)
    assert (rol.zekerheid, rol.marge) == (certainty, margin)


def test_three_roles_close_together_leave_it_open(klein: Gids) -> None:
    rol = weigh(klein, {"vuur-a": "ja"})
    three = RolAdvies(
        scores=rol.scores, aanbevolen=("a", "b", "c"), vragen=(), beantwoord=0, fase=None
    )
    assert three.zekerheid == "open"


def test_most_points_come_first_with_their_reasons(klein: Gids) -> None:
    rol = weigh(klein, {"vuur-a": "nee", "water-a": "nee"})
    assert [(each.rol.slug, each.punten) for each in rol.scores] == [
        ("trekken", 3),
        ("samen", 3),
        ("helpen", -2),
    ]
    assert [each.regel.id for each in rol.scores[1].bijdragen] == ["alles-uit"]


def test_coverage_counts_the_questions_that_say_something_of_the_role(klein: Gids) -> None:
    rol = weigh(klein, {"vuur-a": "ja", "grond": "goed"})
    assert rol.vragen == ("vuur-a", "water-a")
    assert rol.beantwoord == 1
    assert rol.to_data()["vragen"] == {"beantwoord": 1, "totaal": 2}
    assert weigh(klein, {"grond": "goed"}).beantwoord == 0


def test_phase_names_the_questions_to_ask_again(klein: Gids) -> None:
    rol = weigh(klein, {}, "plan")
    assert rol.fase is not None
    assert rol.fase.to_data() == {
        "fase": "plan",
        "tekst": "Nu telt de fase.",
        "opnieuw": ["vuur-a"],
    }


@pytest.mark.parametrize("fase", [None, "idee"])
def test_phase_without_advice_is_not_remarked_on(klein: Gids, fase: str | None) -> None:
    rol = weigh(klein, {}, fase)
    assert rol.fase is None
    assert rol.to_data()["fase"] is None
