from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from actie_engine.behoefte import Behoefte
from actie_engine.methoden import Deel, MethodeAdvies, WaaromNiet
from actie_engine.mix import make_mix, smallest_cover
from actie_engine.model import Gids
from tests.engine.small import known, make_method


def candidate(
    slug: str, elements: str, score: int = 10, *, good: bool = True, **kenmerken: Any
) -> MethodeAdvies:
    part = Deel("element", "tekort", (), score, "", None, "", {})
    return MethodeAdvies(
        methode=make_method(slug, list(elements), **kenmerken),
        delen=(part,),
        waarom_niet=None if good else WaaromNiet("", None, {}),
        voorbehoud=(),
    )


def cover(weak: str, *methods: MethodeAdvies) -> list[str]:
    return [each.methode.slug for each in smallest_cover(need(*weak), methods)]


def need(*weak: str, **asked: set[str]) -> Behoefte:
    return Behoefte(
        zwak=weak, gevraagd={element: frozenset(kinds) for element, kinds in asked.items()}
    )


def test_one_method_that_covers_all_beats_two_better_ones() -> None:
    assert cover("ab", candidate("x", "a", 90), candidate("y", "b", 90), candidate("z", "ab")) == [
        "z"
    ]


def test_most_points_win_among_equally_small_sets() -> None:
    few, many = candidate("few", "a", 5), candidate("many", "a", 6)
    assert sorted(cover("ab", few, many, candidate("y", "b"))) == ["many", "y"]


def test_most_points_win_among_sets_that_are_cut_otherwise() -> None:
    one = (candidate("ab", "ab", 5), candidate("c", "c", 5))
    other = (candidate("a", "a", 6), candidate("bc", "bc", 5))
    assert sorted(cover("abc", *one, *other)) == ["a", "bc"]
    assert sorted(cover("abc", *other, *one)) == ["a", "bc"]


def test_name_decides_among_equals() -> None:
    assert cover("a", candidate("bb", "a"), candidate("aa", "a")) == ["aa"]


def test_greedy_would_take_three() -> None:
    methods = (
        candidate("big", "abcd", 50),
        candidate("left", "abe", 5),
        candidate("right", "cdf", 5),
    )
    assert sorted(cover("abcdef", *methods)) == ["left", "right"]


def test_what_cannot_be_covered_does_not_hinder_the_rest() -> None:
    assert cover("abc", candidate("x", "a"), candidate("y", "b")) == ["x", "y"]


def test_strong_elements_need_nothing() -> None:
    assert cover("", candidate("x", "a")) == []
    assert cover("b", candidate("x", "a")) == []


def mix_data(
    gids: Gids, methods: list[MethodeAdvies], behoefte: Behoefte, fase: str | None = None
) -> Any:
    doen = {"water": ("emmer-halen", "drinken")}
    return make_mix(gids, behoefte, methods, doen, fase).to_data()


def test_mix_says_what_each_method_is_for(klein: Gids) -> None:
    assert mix_data(klein, _two(), need("vuur", "water")) == {
        "methoden": [{"slug": "ketel", "elementen": ["vuur", "water"]}],
        "zonder_methode": [],
    }


def _two() -> list[MethodeAdvies]:
    part = Deel("element", "tekort", (), 9, "", None, "", {})
    made = make_method("ketel", ["vuur", "water"])
    return [MethodeAdvies(methode=made, delen=(part,), waarom_niet=None, voorbehoud=())]


def test_element_without_method_gets_things_to_do(klein: Gids) -> None:
    assert mix_data(klein, [], need("vuur", "water")) == {
        "methoden": [],
        "zonder_methode": [
            {"element": "vuur", "doen": []},
            {"element": "water", "doen": ["emmer-halen", "drinken"]},
        ],
    }


def test_method_that_is_not_recommended_is_no_part_of_the_mix(klein: Gids) -> None:
    (method,) = _two()
    not_good = MethodeAdvies(
        methode=method.methode,
        delen=method.delen,
        waarom_niet=WaaromNiet("", None, {}),
        voorbehoud=(),
    )
    assert mix_data(klein, [not_good], need("vuur"))["methoden"] == []


def offering(slug: str, elements: str, *offered: str, score: int = 10) -> MethodeAdvies:
    return candidate(slug, elements, score, biedt=known(*offered) if offered else "onbekend")


def test_method_without_the_help_asked_for_does_not_cover() -> None:
    money, hands = offering("money", "a", "geld"), offering("hands", "a", "menskracht", score=90)
    found = smallest_cover(need("a", a={"geld", "kennis"}), [hands, money])
    assert [each.methode.slug for each in found] == ["money"]
    assert smallest_cover(need("a", a={"kennis"}), [hands, money]) == ()


def test_help_asked_at_another_element_does_not_matter() -> None:
    hands = offering("hands", "ab", "menskracht")
    behoefte = need("a", "b", b={"menskracht"})
    assert behoefte.met_by(hands.methode) == ("a", "b")
    assert need("a", "b", b={"geld"}).met_by(hands.methode) == ("a",)


def test_unknown_offer_is_not_held_against_a_method() -> None:
    assert need("a", a={"geld"}).met_by(offering("unknown", "a").methode) == ("a",)


@pytest.mark.parametrize("criterium", ["setting", "doelgroep"])
def test_method_made_for_elsewhere_is_no_part_of_the_mix(klein: Gids, criterium: str) -> None:
    (method,) = _two()
    for outcome, expected in (("past-niet", []), ("bijna", ["ketel"]), ("onbekend", ["ketel"])):
        part = Deel(criterium, outcome, (), 0, "", None, "", {})
        elsewhere = dataclasses.replace(method, delen=(*method.delen, part))
        found = mix_data(klein, [elsewhere], need("vuur"))["methoden"]
        assert [each["slug"] for each in found] == expected


def ordered(gids: Gids, fase: str | None, **phases: Any) -> list[str]:
    elements = ("vuur", "water")
    part = Deel("element", "tekort", (), 9, "", None, "", {})
    methods = [
        MethodeAdvies(
            methode=make_method(slug, [element], fasen=fasen),
            delen=(part,),
            waarom_niet=None,
            voorbehoud=(),
        )
        for element, (slug, fasen) in zip(elements, phases.items(), strict=True)
    ]
    data = mix_data(gids, methods, need("vuur", "water"), fase)
    return [each["slug"] for each in data["methoden"]]


@pytest.mark.parametrize(
    ("fase", "first", "second"),
    [
        ("idee", known("uitvoering"), known("plan")),
        (None, known("uitvoering"), known("idee")),
        ("plan", known("idee"), known("uitvoering")),
        ("plan", "onbekend", known("uitvoering")),
        ("uitvoering", known("plan"), known("idee", "uitvoering")),
    ],
)
def test_order_follows_the_phase(klein: Gids, fase: str | None, first: Any, second: Any) -> None:
    assert ordered(klein, fase, later=first, sooner=second) == ["sooner", "later"]


def test_points_and_name_decide_within_a_phase(klein: Gids) -> None:
    assert ordered(klein, "plan", bb=known("plan"), aa=known("plan")) == ["aa", "bb"]
