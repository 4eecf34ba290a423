from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

import pytest

from actie_engine.advies import Adviseur
from actie_engine.answers import AnswersError
from actie_engine.model import Gids
from actie_engine.sets import MAX_SETS, read_sets
from actie_engine.vergelijk import Vergelijking, compare

INHOUD = "0123456789ab"


def filled(naam: object, answers: dict[str, str], **more: Any) -> dict[str, Any]:
    data = {"versie": 1, "instrument": "proef", "antwoorden": answers, **more}
    return {"naam": naam, "antwoorden": data}


def comparison(gids: Gids, *sets: dict[str, Any]) -> Vergelijking:
    adviseur = Adviseur(gids, INHOUD)
    return compare(read_sets(list(sets), adviseur), adviseur)


@pytest.fixture
def twee(klein: Gids) -> Vergelijking:
    return comparison(
        klein,
        filled("Mei", {"vuur-a": "ja", "vuur-b": "ja"}),
        filled("Juni", {"vuur-a": "nee", "vuur-b": "ja", "water-a": "ja"}),
    )


def test_state_of_every_question(twee: Vergelijking) -> None:
    assert {each.vraag: each.stand for each in twee.vragen} == {
        "grond": "open",
        "vuur-a": "verschil",
        "vuur-b": "eens",
        "water-a": "deels-open",
    }


def test_difference_counts_for_what_it_would_change(twee: Vergelijking) -> None:
    influence = {each.vraag: each.invloed for each in twee.vragen}
    assert influence["vuur-a"] == 4 + 2 + 1
    assert influence["vuur-b"] == 0
    assert influence["grond"] == 0
    assert influence["water-a"] == 4 + 1


def test_elements_side_by_side(twee: Vergelijking) -> None:
    vuur, water = twee.elementen
    assert (vuur.element, vuur.eens) == ("vuur", False)
    assert [each.status for each in vuur.standen] == ["voldoende", "tekort"]
    assert water.to_data() == {
        "element": "water",
        "eens": False,
        "standen": [
            {"status": "onbekend", "aanwezig": None, "dekking": 0.0, "balans": None},
            {"status": "voldoende", "aanwezig": 1.0, "dekking": 1.0, "balans": None},
        ],
    }


def test_what_changed_since(twee: Vergelijking) -> None:
    (step,) = twee.stappen
    assert step.to_data() == {
        "van": "Mei",
        "naar": "Juni",
        "rol": [["helpen"], ["trekken", "samen"]],
        "elementen": {"vuur": ["voldoende", "tekort"], "water": ["onbekend", "voldoende"]},
        "vragen": {"vuur-a": ["ja", "nee"], "water-a": [None, "ja"]},
    }


def test_same_answers_differ_in_nothing(klein: Gids) -> None:
    same = comparison(klein, *(filled(naam, {"vuur-a": "ja"}) for naam in "ab"))
    assert {each.stand for each in same.vragen} == {"eens", "open"}
    assert all(each.eens for each in same.elementen)
    assert same.stappen[0].to_data() == {
        "van": "a",
        "naar": "b",
        "rol": None,
        "elementen": {},
        "vragen": {},
    }


def test_more_than_two_sets_have_a_step_between_each(klein: Gids) -> None:
    three = comparison(klein, *(filled(naam, {"vuur-a": "ja"}) for naam in "abc"))
    assert [(each.van, each.naar) for each in three.stappen] == [("a", "b"), ("b", "c")]


def test_other_content_is_compared_on_what_is_shared_and_says_what_is_not(klein: Gids) -> None:
    mixed = comparison(
        klein,
        filled("oud", {"vuur-a": "ja", "verdwenen": "ja"}, inhoud="ffffffffffff"),
        filled("nu", {"vuur-a": "ja"}, inhoud=INHOUD),
        filled("onbekend", {"vuur-a": "ja"}),
    )
    assert mixed.andere_inhoud == ("oud",)
    data: Any = mixed.to_data()
    assert [each["inhoud"] for each in data["sets"]] == ["ffffffffffff", INHOUD, None]
    assert "verdwenen" in data["sets"][0]["niet_vergeleken"][0]
    assert data["sets"][1]["niet_vergeleken"] == []
    shared = next(each for each in mixed.vragen if each.vraag == "vuur-a")
    assert shared.stand == "eens"


def test_without_a_version_of_its_own_nothing_is_another(klein: Gids) -> None:
    adviseur = Adviseur(klein)
    sets = [filled(naam, {}, inhoud="ffffffffffff") for naam in "ab"]
    assert compare(read_sets(sets, adviseur), adviseur).andere_inhoud == ()


def test_data_says_what_it_is(twee: Vergelijking) -> None:
    data: Any = twee.to_data()
    assert (data["versie"], data["inhoud"], data["instrument"]) == (1, INHOUD, "proef")
    assert data["sets"][0] == {
        "naam": "Mei",
        "inhoud": None,
        "beantwoord": 2,
        "context": {},
        "rol": ["helpen"],
        "niet_vergeleken": [],
    }
    assert data["vragen"][1] == {
        "vraag": "vuur-a",
        "stand": "verschil",
        "antwoorden": ["ja", "nee"],
        "invloed": 7,
    }
    assert list(data) == [
        "versie",
        "inhoud",
        "instrument",
        "sets",
        "vragen",
        "elementen",
        "stappen",
    ]
    assert data["elementen"][0]["standen"][1]["balans"] == 0.5
    assert len(data["stappen"]) == 1
    assert twee.to_json() == json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def test_json_shows_names_as_they_are(klein: Gids) -> None:
    named = comparison(klein, filled("Renée", {}), filled("b", {}))
    assert '"naam": "Renée"' in named.to_json()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("  Jan\n de  Vries ", "Jan de Vries"),
        ("", "Nummer 1"),
        (None, "Nummer 1"),
        (3, "Nummer 1"),
        ("x" * 99, "x" * 60),
    ],
)
def test_names(klein: Gids, name: object, shown: str) -> None:
    named = comparison(klein, filled(name, {}), filled("b", {}))
    assert named.sets[0].naam == shown


@pytest.mark.parametrize("sets", [None, {}, [], [filled("a", {})]])
def test_too_few_to_compare(klein: Gids, sets: object) -> None:
    with pytest.raises(AnswersError, match="2 tot 20"):
        read_sets(sets, Adviseur(klein))


def test_too_many_to_compare(klein: Gids) -> None:
    sets = [filled("a", {}) for _ in range(MAX_SETS + 1)]
    with pytest.raises(AnswersError, match="2 tot 20"):
        read_sets(sets, Adviseur(klein))
    assert len(read_sets(sets[1:], Adviseur(klein))) == MAX_SETS


def test_mistake_names_the_set(klein: Gids) -> None:
    with pytest.raises(AnswersError, match=r"^Piet: .*geen versie"):
        read_sets([filled("Jan", {}), {"naam": "Piet", "antwoorden": {}}], Adviseur(klein))
    with pytest.raises(AnswersError, match=r"^Nummer 2 is geen"):
        read_sets([filled("Jan", {}), 3], Adviseur(klein))


def test_answers_to_different_checklists_are_not_compared(klein: Gids) -> None:
    other = dataclasses.replace(klein.instrumenten["proef"], slug="ander")
    gids = dataclasses.replace(
        klein,
        instrumenten={**klein.instrumenten, "ander": other},
        regels={**klein.regels, "ander": klein.regels["proef"]},
    )
    message = (
        "Deze antwoorden horen bij verschillende checklists (ander, proef). "
        "Vergelijk antwoorden op dezelfde checklist."
    )
    with pytest.raises(AnswersError, match=f"^{re.escape(message)}$"):
        comparison(gids, filled("a", {}), filled("b", {}, instrument="ander"))
