from __future__ import annotations

from typing import Any

import pytest

from actie_engine.methoden import MethodeAdvies
from actie_engine.model import Gids
from actie_engine.ranking import Ranking
from actie_engine.rules import fired, trace
from actie_engine.scoring import profile_of
from actie_engine.situatie import situation_of
from actie_engine.waardoor import Waardoor
from tests.engine.small import WEGING, known, methode, small_guide


def rank(gids: Gids, answers: dict[str, str], **context: str) -> dict[str, MethodeAdvies]:
    rules = gids.regels["proef"].regels
    situatie = situation_of(gids, fired(rules, answers))
    ranked = Ranking(gids, context).rank(situatie, Waardoor(trace(rules, answers)))
    return {each.methode.slug: each for each in ranked}


def points(method: MethodeAdvies) -> list[tuple[str, str, int]]:
    return [(deel.criterium, deel.uitkomst, deel.punten) for deel in method.delen]


def test_parts_of_a_score(klein: Gids) -> None:
    lucifer = rank(klein, {"vuur-a": "nee"}, fase="plan", plek="straat")["lucifer"]
    assert points(lucifer) == [
        ("element", "tekort", 8),
        ("hulp", "past", 2),
        ("rol", "past", 4),
        ("fase", "past", 2),
        ("plek", "onbekend", 0),
        ("bewijs", "geevalueerd", 1),
    ]
    assert lucifer.score == 17
    assert lucifer.aanbevolen


def test_points_count_once_for_each_thing(klein: Gids) -> None:
    gids = small_guide(
        methoden=[methode("alles", ["vuur", "water"], biedt=known("geld", "kennis"))]
    )
    found = rank(gids, {"vuur-a": "nee", "water-a": "nee"})["alles"]
    assert points(found)[:2] == [("element", "tekort", 16), ("hulp", "past", 4)]
    assert found.delen[0].wat == ("vuur", "water")
    assert found.delen[0].reden == "element tekort: Vuur en Water"
    assert found.delen[0].toelichting == "alles voor vuur. alles voor water."
    assert found.delen[0].antwoorden == {"vuur-a": "nee", "water-a": "nee"}


def test_weak_in_two_ways_gives_two_parts(klein: Gids) -> None:
    gids = small_guide(methoden=[methode("alles", ["vuur", "water"])])
    found = rank(gids, {"vuur-a": "deels", "water-a": "nee"})["alles"]
    assert [part[:2] for part in points(found)[:2]] == [
        ("element", "aandacht"),
        ("element", "tekort"),
    ]


def test_strong_element_gives_no_points(klein: Gids) -> None:
    found = rank(klein, {"vuur-a": "ja"})["ketel"]
    assert points(found) == [("rol", "past", 4), ("bewijs", "geevalueerd", 1)]


@pytest.mark.parametrize(
    ("roles", "outcome"),
    [
        (known("trekken"), "past"),
        (known("samen", "helpen"), "tweede"),
        (known("helpen"), "past-niet"),
        ("onbekend", "onbekend"),
    ],
)
def test_role(roles: Any, outcome: str) -> None:
    gids = small_guide(methoden=[methode("m", ["vuur"], rollen=roles)])
    found = rank(gids, {"vuur-a": "nee", "water-a": "ja"})["m"]
    assert next(deel.uitkomst for deel in found.delen if deel.criterium == "rol") == outcome


def test_role_is_named_with_the_answers_that_speak_for_it() -> None:
    gids = small_guide(methoden=[methode("m", ["vuur"], rollen=known("trekken"))])
    part = next(
        deel for deel in rank(gids, {"vuur-a": "nee"})["m"].delen if deel.criterium == "rol"
    )
    assert part.reden == "rol past: trekken"
    assert part.antwoorden == {"vuur-a": "nee"}


def test_role_with_as_many_points_as_the_first_is_first_too() -> None:
    gids = small_guide(methoden=[methode("m", ["vuur"], rollen=known("samen"))])
    found = rank(gids, {"vuur-a": "nee", "water-a": "nee"})["m"]
    assert next(deel.uitkomst for deel in found.delen if deel.criterium == "rol") == "past"


def test_unknown_properties_count_for_nothing_and_say_so() -> None:
    gids = small_guide(methoden=[methode("m", ["vuur"], bewijs="onbekend")])
    found = rank(gids, {"vuur-a": "nee"}, plek="straat", budget="weinig", fase="plan")["m"]
    unknown = [deel for deel in found.delen if deel.uitkomst == "onbekend"]
    assert [deel.criterium for deel in unknown] == [
        "hulp",
        "rol",
        "plek",
        "budget",
        "fase",
        "bewijs",
    ]
    assert {deel.punten for deel in unknown} == {0}
    assert found.score == 8


def test_without_a_role_or_a_need_there_is_nothing_to_fit(klein: Gids) -> None:
    assert points(rank(klein, {})["stil"]) == [("bewijs", "geevalueerd", 1)]


def test_context_is_the_reason_of_its_own_parts(klein: Gids) -> None:
    part = next(deel for deel in rank(klein, {}, plek="straat")["emmer"].delen)
    assert (part.criterium, part.uitkomst, part.antwoorden) == (
        "plek",
        "past-niet",
        {"plek": "straat"},
    )
    assert part.reden == "plek past_niet: straat"
    assert part.toelichting == "Het feit."


def test_context_is_called_by_its_name_in_the_list(klein: Gids) -> None:
    part = next(deel for deel in rank(klein, {}, plek="dorp")["emmer"].delen)
    assert part.reden == "plek past: het dorp"


def test_why_not_when_nothing_needs_it(klein: Gids) -> None:
    why = rank(klein, {"vuur-a": "ja", "water-a": "ja"})["ketel"].waarom_niet
    assert why is not None
    assert why.reden == "zij hoort bij Vuur en Water, en daar vragen je antwoorden nu niet om"
    assert why.antwoorden == {"vuur-a": "ja", "water-a": "ja"}
    assert why.criterium == "element"


def test_why_not_names_the_part_that_decides() -> None:
    gids = small_guide(methoden=[methode("m", ["water"], setting=known("dorp"))])
    why = rank(gids, {"water-a": "nee"}, plek="straat")["m"].waarom_niet
    assert why is not None
    assert why.to_data() == {
        "reden": "plek niet past bij straat",
        "criterium": "plek",
        "antwoorden": {"plek": "straat"},
    }


def test_why_not_says_when_there_is_too_little_besides() -> None:
    gids = small_guide(
        methoden=[methode("m", ["vuur"], setting=known("dorp"), bewijs="onbekend")],
        aanbevolen_vanaf=9,
    )
    why = rank(gids, {"vuur-a": "nee"}, plek="straat")["m"].waarom_niet
    assert why is not None
    assert why.reden == (
        "plek niet past bij straat, en er te weinig voor spreekt: 3 punten, en 9 zijn nodig"
    )


def test_why_not_without_anything_against_it() -> None:
    gids = small_guide(methoden=[methode("m", ["vuur"], bewijs="onbekend")], aanbevolen_vanaf=9)
    why = rank(gids, {"vuur-a": "nee"})["m"].waarom_niet
    assert why is not None
    assert why.to_data() == {
        "reden": "er te weinig voor spreekt: 8 punten, en 9 zijn nodig",
        "criterium": None,
        "antwoorden": {},
    }


def test_why_not_when_one_part_makes_exactly_the_difference() -> None:
    gids = small_guide(
        methoden=[methode("m", ["vuur"], setting=known("dorp"), bewijs="onbekend")],
        aanbevolen_vanaf=8,
    )
    why = rank(gids, {"vuur-a": "nee"}, plek="straat")["m"].waarom_niet
    assert why is not None
    assert why.reden == "plek niet past bij straat"


def weights(**changed: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the criteria with other fields for the outcomes of some."""
    return [
        {
            **criterium,
            "uitkomsten": [
                {**uitkomst, **changed.get(f"{criterium['slug']}_{uitkomst['slug']}", {})}
                for uitkomst in criterium["uitkomsten"]
            ],
        }
        for criterium in WEGING["criteria"]
    ]


def test_why_not_without_words_for_what_is_against_it() -> None:
    criteria = weights()
    for criterium in criteria:
        for uitkomst in criterium["uitkomsten"]:
            uitkomst.pop("omdat", None)
    gids = small_guide(methoden=[methode("m", ["water"], setting=known("dorp"))], criteria=criteria)
    why = rank(gids, {"water-a": "nee"}, plek="straat")["m"].waarom_niet
    assert why is not None
    assert why.reden == "er te weinig voor spreekt: 4 punten, en 5 zijn nodig"


def test_part_without_points_is_no_reason_why_not() -> None:
    criteria = weights(bewijs_geevalueerd={"punten": 0, "omdat": "er niets bekend is"})
    method = methode("m", ["vuur"], rollen=known("trekken"), biedt=known("geld"))
    gids = small_guide(methoden=[method], criteria=criteria, aanbevolen_vanaf=15)
    why = rank(gids, {"vuur-a": "nee"})["m"].waarom_niet
    assert why is not None
    assert why.reden == "er te weinig voor spreekt: 14 punten, en 15 zijn nodig"


def test_exactly_enough_points_is_enough() -> None:
    gids = small_guide(methoden=[methode("m", ["vuur"], bewijs="onbekend")], aanbevolen_vanaf=8)
    assert rank(gids, {"vuur-a": "nee"})["m"].aanbevolen
    situatie = situation_of(gids, fired(gids.regels["proef"].regels, {"vuur-a": "nee"}))
    assert Ranking(gids, {}).best(situatie) == "m"


def test_help_alone_is_a_need() -> None:
    gids = small_guide(
        methoden=[methode("m", ["water"], biedt=known("geld"), rollen=known("trekken"))]
    )
    found = rank(gids, {"vuur-a": "nee"})["m"]
    assert found.aanbevolen
    assert found.is_needed
    assert found.delen[0].antwoorden == {"vuur-a": "nee"}


def test_unknown_help_is_not_a_need() -> None:
    gids = small_guide(methoden=[methode("m", ["water"], rollen=known("trekken"))])
    found = rank(gids, {"vuur-a": "nee"})["m"]
    assert not found.aanbevolen
    assert not found.is_needed


def test_recommended_first_then_points_then_name(klein: Gids) -> None:
    found = rank(klein, {"vuur-a": "nee"})
    assert [(each.aanbevolen, each.score, slug) for slug, each in found.items()] == [
        (True, 15, "lucifer"),
        (True, 7, "ketel"),
        (False, 1, "stil"),
        (False, -1, "emmer"),
    ]


def test_equal_points_go_by_name() -> None:
    gids = small_guide(methoden=[methode(name, ["vuur"]) for name in ("bb", "aa", "cc")])
    assert list(rank(gids, {"vuur-a": "nee"})) == ["aa", "bb", "cc"]


@pytest.mark.parametrize(
    "answers", [{}, {"vuur-a": "nee"}, {"water-a": "nee"}, {"vuur-a": "deels"}]
)
@pytest.mark.parametrize("context", [{}, {"plek": "straat"}, {"plek": "dorp", "fase": "idee"}])
def test_best_is_the_first_of_the_ranking(
    klein: Gids, answers: dict[str, str], context: dict[str, str]
) -> None:
    situatie = situation_of(klein, fired(klein.regels["proef"].regels, answers))
    first = next(iter(rank(klein, answers, **context).values()))
    expected = first.methode.slug if first.aanbevolen else None
    assert Ranking(klein, context).best(situatie) == expected


@pytest.mark.parametrize("names", [("veraf", "dichtbij"), ("dichtbij", "veraf")])
def test_methods_alike_are_weighed_once_and_the_best_of_them_counts(names: tuple[str, str]) -> None:
    places = {"veraf": known("dorp"), "dichtbij": known("straat")}
    methods = [methode(name, ["vuur"], setting=places[name]) for name in names]
    gids = small_guide(methoden=methods)
    assert len({profile_of(each) for each in gids.methoden.values()}) == 1
    ranking = Ranking(gids, {"plek": "straat"})
    situatie = situation_of(gids, fired(gids.regels["proef"].regels, {"vuur-a": "nee"}))
    assert ranking.best(situatie) == "dichtbij"


def test_name_decides_between_methods_of_different_kinds() -> None:
    methods = [
        methode("zz", ["vuur"], rollen=known("samen", "trekken")) | {"naam": "Lopen"},
        methode("mm", ["vuur"], rollen=known("trekken")) | {"naam": "Maken"},
    ]
    gids = small_guide(methoden=methods)
    assert list(rank(gids, {"vuur-a": "nee"})) == ["zz", "mm"]
    situatie = situation_of(gids, fired(gids.regels["proef"].regels, {"vuur-a": "nee"}))
    assert Ranking(gids, {}).best(situatie) == "zz"


def test_reserves() -> None:
    told = methode("m", ["vuur"], bewijs="alleen-beschreven")
    told |= {
        "handboek": {"status": "niet-vermeld"},
        "plaatsen": [{"naam": "Hier"}],
        "let_op": ["Kijk uit."],
    }
    found = rank(small_guide(methoden=[told]), {})["m"]
    assert [each.to_data() for each in found.voorbehoud] == [
        {"soort": "let-op", "tekst": "Kijk uit."},
        {"soort": "een-plaats", "tekst": "Eén plaats: Hier."},
        {"soort": "geen-onderzoek", "tekst": "Geen onderzoek."},
        {"soort": "geen-handboek", "tekst": "Geen handboek."},
    ]


def test_no_reserves_when_everything_is_known() -> None:
    told = methode("m", ["vuur"], bewijs="alleen-beschreven")
    told |= {
        "plaatsen": [{"naam": "Hier"}, {"naam": "Daar"}],
        "onderzoek": {"status": "bekend", "studies": [{"publicatie": "bron"}]},
    }
    assert rank(small_guide(methoden=[told]), {})["m"].voorbehoud == ()


def test_data(klein: Gids) -> None:
    data = rank(klein, {"vuur-a": "nee"})["lucifer"].to_data()
    assert {key: data[key] for key in ("slug", "naam", "aanbevolen", "score", "waarom_niet")} == {
        "slug": "lucifer",
        "naam": "Lucifer",
        "aanbevolen": True,
        "score": 15,
        "waarom_niet": None,
    }
    parts = data["delen"]
    assert isinstance(parts, list)
    assert parts[1] == {
        "criterium": "hulp",
        "uitkomst": "past",
        "wat": ["geld"],
        "punten": 2,
        "reden": "hulp past: geld",
        "toelichting": "Het feit.",
        "antwoorden": {"vuur-a": "nee"},
    }
