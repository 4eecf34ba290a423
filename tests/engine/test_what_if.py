from __future__ import annotations

from actie_engine.model import Gids
from actie_engine.ranking import Ranking
from actie_engine.what_if import Gevolg, WhatIf


def what_if(gids: Gids, answers: dict[str, str], **context: str) -> WhatIf:
    instrument = gids.instrumenten["proef"]
    rules = gids.regels["proef"].regels
    return WhatIf(gids, instrument.vragen, rules, answers, Ranking(gids, context))


def consequence(gids: Gids, answers: dict[str, str], vraag: str, antwoord: str) -> Gevolg:
    found = what_if(gids, answers).gevolgen[vraag]
    return next(each for each in found if each.antwoord == antwoord)


def test_every_other_answer_is_tried(klein: Gids) -> None:
    tried = what_if(klein, {"vuur-a": "ja"}).gevolgen
    assert {vraag: [each.antwoord for each in found] for vraag, found in tried.items()} == {
        "grond": ["goed", "matig", "slecht"],
        "vuur-a": ["deels", "nee"],
        "vuur-b": ["ja", "nee"],
        "water-a": ["ja", "nee"],
    }


def test_what_another_answer_changes(klein: Gids) -> None:
    found = consequence(klein, {"vuur-a": "ja"}, "vuur-a", "nee")
    assert found.rollen == ("trekken",)
    assert (found.methode_anders, found.methode) == (True, "lucifer")
    assert found.elementen == ("vuur",)
    assert found.verschil == {"trekken": 4, "helpen": -5}
    assert found.kracht == 9
    assert found.eerst is None
    assert found.is_tipping_point


def test_answer_that_changes_nothing(klein: Gids) -> None:
    found = consequence(klein, {"vuur-a": "ja"}, "vuur-b", "ja")
    assert found == Gevolg("vuur-b", "ja", None, False, None, None, (), {})
    assert not found.is_tipping_point


def test_precondition_changes_what_comes_first(klein: Gids) -> None:
    found = consequence(klein, {"vuur-a": "ja"}, "grond", "slecht")
    assert found.eerst == ("bodem",)
    assert not found.is_tipping_point
    back = consequence(klein, {"vuur-a": "ja", "grond": "slecht"}, "grond", "goed")
    assert back.eerst == ()


def test_two_answers_together_are_seen(klein: Gids) -> None:
    found = consequence(klein, {"vuur-a": "nee"}, "water-a", "nee")
    assert found.verschil == {"samen": 3}
    assert found.rollen == ("trekken", "samen")


def test_other_order_of_the_same_roles_is_no_change(klein: Gids) -> None:
    answers = {"vuur-a": "ja", "water-a": "ja"}
    assert what_if(klein, answers).now.rollen == ("helpen", "samen")
    found = consequence(klein, answers, "vuur-a", "deels")
    assert found.rollen is None
    assert found.verschil == {"trekken": 1, "helpen": -2}


def test_strongest_change_of_role_comes_first(klein: Gids) -> None:
    tips = what_if(klein, {"vuur-a": "nee", "water-a": "ja"}).tipping_points()
    assert [(each.vraag, each.antwoord, each.kracht, each.rollen) for each in tips] == [
        ("vuur-a", "ja", 9, ("helpen", "samen")),
        ("vuur-a", "deels", 6, ("samen", "helpen")),
        ("water-a", "nee", 1, None),
    ]


def test_change_of_method_alone_comes_after_changes_of_role(klein: Gids) -> None:
    tips = what_if(klein, {"vuur-b": "nee"}).tipping_points()
    found = [(each.vraag, each.antwoord, each.rollen is not None) for each in tips]
    assert found == [
        ("vuur-a", "nee", True),
        ("vuur-a", "ja", True),
        ("water-a", "ja", True),
        ("vuur-a", "deels", True),
        ("grond", "slecht", False),
        ("vuur-b", "ja", False),
    ]


def test_tipping_point_as_data(klein: Gids) -> None:
    assert consequence(klein, {"vuur-a": "ja"}, "vuur-a", "nee").to_data() == {
        "vraag": "vuur-a",
        "antwoord": "nee",
        "rol": ["trekken"],
        "methode": {"slug": "lucifer"},
        "verschil": {"trekken": 4, "helpen": -5},
        "kracht": 9,
    }
    same = consequence(klein, {"vuur-a": "ja"}, "vuur-b", "ja").to_data()
    assert (same["rol"], same["methode"]) == (None, None)


def test_open_questions_by_influence(klein: Gids) -> None:
    questions = what_if(klein, {}).open_questions()
    assert [(each.vraag.id, each.invloed) for each in questions] == [
        ("vuur-a", 4 + 2 + 1),
        ("water-a", 4 + 1),
        ("grond", 3),
        ("vuur-b", 2 + 1),
    ]


def test_answered_questions_are_not_open(klein: Gids) -> None:
    answers = {"vuur-a": "ja", "vuur-b": "ja", "water-a": "ja", "grond": "goed"}
    assert what_if(klein, answers).open_questions() == ()


def test_open_question_as_data(klein: Gids) -> None:
    first, *_, last = what_if(klein, {}).open_questions()
    assert first.to_data() == {
        "vraag": "vuur-a",
        "gesprek": "Vertel over vuur-a.",
        "invloed": 7,
        "kan_rol_veranderen": True,
        "kan_randvoorwaarde_veranderen": False,
        "kan_methode_veranderen": True,
        "kan_elementen_veranderen": 1,
    }
    assert last.to_data()["kan_rol_veranderen"] is False
    ground = next(each for each in what_if(klein, {}).open_questions() if each.vraag.id == "grond")
    assert ground.to_data()["kan_randvoorwaarde_veranderen"] is True
    assert ground.to_data()["kan_elementen_veranderen"] == 0


def test_starting_point_stays_as_it_was(klein: Gids) -> None:
    tried = what_if(klein, {"vuur-a": "nee", "grond": "slecht"})
    assert tried.telling.situatie() == tried.now
