"""Every number in the advice of every scenario adds up from what stands under it."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from tests.engine.adding_up import check_advice
from tests.engine.guide import advice_for, guide
from tests.scenarios.cases import NAMES


def advice(name: str) -> Any:
    return json.loads(advice_for(name).to_json())


@pytest.mark.parametrize("name", NAMES)
def test_every_number_adds_up(name: str) -> None:
    check_advice(advice(name), guide())


@pytest.mark.parametrize(
    "path",
    [
        ("rol", "scores", 0, "punten"),
        ("rol", "marge"),
        ("elementen", 0, "punten", "tegen"),
        ("elementen", 0, "aanwezig"),
        ("elementen", 0, "balans"),
        ("elementen", 0, "dekking"),
        ("elementen", 0, "polen", 1, "punten"),
        ("balansen", 0, "kanten", 0, "punten"),
        ("balansen", 0, "positie"),
        ("methoden", 0, "score"),
        ("methoden", 0, "delen", 0, "punten"),
        ("methoden", 0, "aanbevolen"),
    ],
)
def test_the_check_sees_a_number_that_is_wrong(path: tuple[str | int, ...]) -> None:
    wrong: Any = copy.deepcopy(advice("stadspark"))
    *way, last = path
    part = wrong
    for step in way:
        part = part[step]
    part[last] = part[last] + 1 if not isinstance(part[last], bool) else not part[last]
    with pytest.raises(AssertionError):
        check_advice(wrong, guide())
