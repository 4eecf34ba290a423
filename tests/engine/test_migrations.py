from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actie_engine.migrations import STEPS, VERSIE, migrate


def rename(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"nieuw": data["oud"], "pad": [*data.get("pad", []), 1]}


def double(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**data, "nieuw": data["nieuw"] * 2, "pad": [*data["pad"], 2]}


def test_every_step_between_two_versions_is_taken_in_order() -> None:
    steps = {1: rename, 2: double}
    assert migrate({"versie": 1, "oud": 2}, 1, steps, now=3) == {
        "nieuw": 4,
        "pad": [1, 2],
        "versie": 3,
    }
    later = migrate({"versie": 2, "nieuw": 5, "pad": []}, 2, steps, now=3)
    assert later == {"nieuw": 10, "pad": [2], "versie": 3}


def test_present_version_stays_as_it_is() -> None:
    data = {"versie": VERSIE, "antwoorden": {}}
    assert migrate(data, VERSIE) is data


def test_there_is_a_step_from_every_older_version() -> None:
    assert set(STEPS) == set(range(1, VERSIE))
