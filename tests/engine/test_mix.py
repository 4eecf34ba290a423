from __future__ import annotations

from typing import Any

import pytest

from actie_engine.elementen import ElementStand
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
    return [each.methode.slug for each in smallest_cover(list(weak), methods)]


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


def stand(gids: Gids, slug: str, status: str) -> ElementStand:
    return ElementStand(
        element=gids.elementen[slug],
        status=status,
        voor=(),
        tegen=(),
        polen={},
        beantwoord=0,
        vragen=1,
    )


def mix_data(
    gids: Gids, methods: list[MethodeAdvies], fase: str | None = None, **status: str
) -> Any:
    standen = [stand(gids, slug, state) for slug, state in status.items()]
    doen = {"water": ("emmer-halen", "drinken")}
    return make_mix(gids, standen, methods, doen, fase).to_data()


def test_mix_says_what_each_method_is_for(klein: Gids) -> None:
    assert mix_data(klein, _two(), vuur="tekort", water="aandacht") == {
        "methoden": [{"slug": "ketel", "elementen": ["vuur", "water"]}],
        "zonder_methode": [],
    }


def _two() -> list[MethodeAdvies]:
    part = Deel("element", "tekort", (), 9, "", None, "", {})
    made = make_method("ketel", ["vuur", "water"])
    return [MethodeAdvies(methode=made, delen=(part,), waarom_niet=None, voorbehoud=())]


def test_element_without_method_gets_things_to_do(klein: Gids) -> None:
    assert mix_data(klein, [], vuur="aandacht", water="tekort") == {
        "methoden": [],
        "zonder_methode": [
            {"element": "vuur", "doen": []},
            {"element": "water", "doen": ["emmer-halen", "drinken"]},
        ],
    }


@pytest.mark.parametrize("status", ["voldoende", "onbekend"])
def test_only_weak_elements_ask_for_a_method(klein: Gids, status: str) -> None:
    data = mix_data(klein, _two(), vuur=status, water=status)
    assert data == {"methoden": [], "zonder_methode": []}


def test_method_that_is_not_recommended_is_no_part_of_the_mix(klein: Gids) -> None:
    (method,) = _two()
    not_good = MethodeAdvies(
        methode=method.methode,
        delen=method.delen,
        waarom_niet=WaaromNiet("", None, {}),
        voorbehoud=(),
    )
    assert mix_data(klein, [not_good], vuur="tekort")["methoden"] == []


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
    data = mix_data(gids, methods, fase, vuur="tekort", water="tekort")
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
