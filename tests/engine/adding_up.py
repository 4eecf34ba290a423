"""Checks that every number in an advice is the sum of the reasons under it.

Written against the JSON alone, as a reader with pen and paper would.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from actie_engine.model import Gids


def total(reasons: list[Mapping[str, Any]]) -> int:
    return sum(reason["punten"] for reason in reasons)


def rounded(part: int, whole: int) -> float | None:
    if whole == 0:
        return None
    share = Fraction(abs(part), whole) * 1000
    steps = int(share + Fraction(1, 2))
    return float(Fraction(steps if part >= 0 else -steps, 1000))


def check_advice(advice: Mapping[str, Any], gids: Gids) -> None:
    """Add everything up."""
    check_roles(advice["rol"])
    for element in advice["elementen"]:
        check_element(element)
    for balance in advice["balansen"]:
        check_balance(balance)
    for method in advice["methoden"]:
        check_method(method, gids)
    check_order(advice["methoden"])


def check_roles(rol: Mapping[str, Any]) -> None:
    points = [score["punten"] for score in rol["scores"]]
    for score in rol["scores"]:
        assert score["punten"] == total(score["redenen"])
    assert points == sorted(points, reverse=True)
    assert rol["marge"] == points[0] - points[1]


def check_element(element: Mapping[str, Any]) -> None:
    pro, con = total(element["redenen"]["voor"]), total(element["redenen"]["tegen"])
    assert element["punten"] == {"voor": pro, "tegen": con}
    assert element["aanwezig"] == rounded(pro, pro - con)
    first, second = (total(pool["redenen"]) for pool in element["polen"])
    assert [pool["punten"] for pool in element["polen"]] == [first, second]
    assert element["balans"] == rounded(second - first, first + second)
    questions = element["vragen"]
    assert element["dekking"] == rounded(questions["beantwoord"], questions["totaal"])


def check_balance(balance: Mapping[str, Any]) -> None:
    first, second = (total(kant["redenen"]) for kant in balance["kanten"])
    assert [kant["punten"] for kant in balance["kanten"]] == [first, second]
    assert balance["positie"] == rounded(second - first, first + second)


def check_method(method: Mapping[str, Any], gids: Gids) -> None:
    assert method["score"] == sum(deel["punten"] for deel in method["delen"])
    assert method["aanbevolen"] == (method["waarom_niet"] is None)
    weights = {
        (criterium.slug, uitkomst.slug): uitkomst.punten
        for criterium in gids.weging.criteria
        for uitkomst in criterium.uitkomsten
    }
    for deel in method["delen"]:
        once = weights[deel["criterium"], deel["uitkomst"]]
        assert deel["punten"] == once * (len(deel["wat"]) or 1)


def check_order(methods: list[Mapping[str, Any]]) -> None:
    keys = [(not each["aanbevolen"], -each["score"], each["naam"]) for each in methods]
    assert keys == sorted(keys)
