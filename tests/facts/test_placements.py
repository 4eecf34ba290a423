"""The brochure lists 39 methods in 46 places; the guide has the same."""

from __future__ import annotations

from collections import Counter

import pytest

from actie_engine.model import Gids
from tests.facts.ledger import ACTIE, ELEMENTS, METHODS

BROCHURE = ACTIE["brochure_002"]


def test_39_methods(gids: Gids) -> None:
    assert set(gids.methoden) == set(METHODS)
    assert len(gids.methoden) == BROCHURE["unieke_methoden"] == 39


def test_46_entries(gids: Gids) -> None:
    entries = [len(methode.elementen) for methode in gids.methoden.values()]
    assert sum(entries) == BROCHURE["vermeldingen"] == 46


def test_seven_methods_under_two_elements(gids: Gids) -> None:
    found = {slug: len(methode.elementen) for slug, methode in gids.methoden.items()}
    twice = {slug for slug, count in found.items() if count == 2}
    assert twice == set(BROCHURE["dubbel"])
    assert Counter(found.values()) == {1: 32, 2: 7}


def test_nineteen_methods_of_the_verkenning(gids: Gids) -> None:
    methods = [methode for methode in gids.methoden.values() if methode.verkenning]
    assert len(methods) == ACTIE["verkenning_003"]["methoden"] == 19
    assert len(gids.methoden) - len(methods) == 20


def test_groups_of_the_verkenning(gids: Gids) -> None:
    found = Counter(
        (methode.verkenning.categorie, methode.verkenning.subcategorie)
        for methode in gids.methoden.values()
        if methode.verkenning
    )
    assert found == {
        ("faciliteren-en-ondersteunen", "verdelen-van-budgetten"): 3,
        ("faciliteren-en-ondersteunen", "makelen-en-verbinden"): 2,
        ("faciliteren-en-ondersteunen", "handvatten-bij-uitvoering"): 2,
        ("faciliteren-en-ondersteunen", "faciliterend-centrum"): 3,
        ("uitnodigen-als-mede-initiatiefnemer", None): 9,
    }


def test_every_paragraph_of_the_verkenning_once(gids: Gids) -> None:
    found = [m.verkenning.paragraaf for m in gids.methoden.values() if m.verkenning]
    wanted = [*(f"4.1.{n}" for n in range(1, 11)), *(f"4.2.{n}" for n in range(1, 10))]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize("slug", ELEMENTS)
@pytest.mark.parametrize("lijst", ["databanken", "verkenningen"])
def test_list_of_an_element(slug: str, lijst: str, gids: Gids) -> None:
    found = {
        methode.slug
        for methode in gids.methoden.values()
        for plaatsing in methode.elementen
        if (plaatsing.element, plaatsing.lijst) == (slug, lijst)
    }
    assert found == set(ELEMENTS[slug]["methoden_002"][lijst])
