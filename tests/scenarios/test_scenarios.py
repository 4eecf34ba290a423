"""Every scenario gets the advice that a thoughtful professional expects."""

from __future__ import annotations

from collections import Counter

import pytest

from actie_engine.answers import WEET_NIET
from tests.engine.guide import INSTRUMENTS, advice_for, guide
from tests.scenarios.cases import NAMES, scenario

MINIMUM = 40
MINIMUM_PER_INSTRUMENT = 8
KNOWN = {
    "rol",
    "elementen",
    "doen",
    "methoden_bevat",
    "methoden_niet",
    "combinatie_bevat",
    "combinatie_niet",
    "eerst",
    "pas_op",
}


def naming(part: str) -> list[str]:
    """Return the scenarios that expect something of a part of the advice."""
    return [name for name in NAMES if part in scenario(name)["verwacht"]]


@pytest.mark.parametrize("name", NAMES)
def test_scenario_is_told_and_understood(name: str) -> None:
    told = scenario(name)
    assert told["verhaal"]
    assert told["verwacht_omdat"]
    assert set(told["verwacht"]) <= KNOWN
    assert advice_for(name).antwoorden.meldingen == ()


@pytest.mark.parametrize("name", naming("rol"))
def test_role(name: str) -> None:
    expected = scenario(name)["verwacht"]["rol"]
    assert sorted(advice_for(name).rol.aanbevolen) == sorted(expected)


@pytest.mark.parametrize("name", NAMES)
def test_elements(name: str) -> None:
    expected = scenario(name)["verwacht"]["elementen"]
    found = {each.element.slug: each.status for each in advice_for(name).elementen}
    assert {slug: found[slug] for slug in expected} == expected


@pytest.mark.parametrize("name", NAMES)
def test_things_to_do(name: str) -> None:
    expected = scenario(name)["verwacht"]["doen"]
    assert set(expected) <= {each.doen.id for each in advice_for(name).doen}


@pytest.mark.parametrize("name", NAMES)
def test_methods(name: str) -> None:
    expected = scenario(name)["verwacht"]
    found = {each.methode.slug for each in advice_for(name).methoden if each.aanbevolen}
    assert set(expected["methoden_bevat"]) <= found
    assert found.isdisjoint(expected["methoden_niet"])
    assert set(expected["methoden_niet"]) <= set(guide().methoden)


@pytest.mark.parametrize("name", naming("combinatie_bevat"))
def test_mix(name: str) -> None:
    expected = scenario(name)["verwacht"]
    found = {each.methode.methode.slug for each in advice_for(name).mix.delen}
    assert set(expected["combinatie_bevat"]) <= found
    assert found.isdisjoint(expected.get("combinatie_niet", ()))


@pytest.mark.parametrize("name", NAMES)
def test_what_comes_first(name: str) -> None:
    expected = scenario(name)["verwacht"]["eerst"]
    found = [each.randvoorwaarde.slug for each in advice_for(name).randvoorwaarden if each.eerst]
    assert found == expected


@pytest.mark.parametrize("name", naming("pas_op"))
def test_dangers(name: str) -> None:
    expected = scenario(name)["verwacht"]["pas_op"]
    assert sorted(advice_for(name).waarschuwingen) == sorted(expected)


def test_there_are_enough_of_every_kind() -> None:
    told = [scenario(name) for name in NAMES]
    assert len(told) >= MINIMUM
    per_instrument = Counter(each["instrument"] for each in told)
    assert min(per_instrument[name] for name in INSTRUMENTS) >= MINIMUM_PER_INSTRUMENT
    roles = {rol for each in told for rol in each["verwacht"].get("rol", ())}
    assert roles == set(guide().rollen)
    phases = {each["antwoorden"]["context"].get("fase") for each in told}
    assert phases >= {keuze.slug for keuze in guide().keuzelijsten["fasen"].keuzes}
    weak = {
        slug
        for each in told
        for slug, status in each["verwacht"]["elementen"].items()
        if status == "tekort"
    }
    assert weak == set(guide().elementen)


def test_no_scenario_says_weet_niet() -> None:
    given = [answer for name in NAMES for answer in scenario(name)["antwoorden"]["antwoorden"]]
    assert WEET_NIET not in given
