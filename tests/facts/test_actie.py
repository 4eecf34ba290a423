"""Every fact about ACTIE is in the content; the id of a test names the note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from actie_engine.model import Gids, Instrument
from tests.facts.ledger import ACTIE, ELEMENTS, KEYS, notes, texts
from tests.facts.words import missing, shares, without_brackets, words

# Which notes each instrument must use up. The brochure gives the policy makers no questions of
# their own, so that their instrument asks about its 21 do's.
SOURCES = {
    "uitvoering": (("professionals", "analytische_vragen"), ("professionals", "doen")),
    "beleid": (("beleid", "doen_of_laten"),),
}
TOTALS = {"analytische_vragen": 23, "doen": 23, "doen_of_laten": 21}

NOTES: Mapping[str, list[tuple[str, str, Mapping[str, str]]]] = {
    instrument: [
        (slug, kind, note)
        for audience, kind in sources
        for slug, element in ELEMENTS.items()
        for note in notes(element, audience, kind)
    ]
    for instrument, sources in SOURCES.items()
}
every_note = pytest.mark.parametrize(
    ("naam", "element", "note"),
    [
        pytest.param(naam, element, note, id=f"{naam}-{note['id']}")
        for naam, found in NOTES.items()
        for element, _, note in found
    ],
)
every_element = pytest.mark.parametrize("slug", ELEMENTS)


def instrument(naam: str, gids: Gids) -> Instrument:
    if naam not in gids.instrumenten:
        pytest.fail(f"content/actie/{naam}.yaml is missing", pytrace=False)
    return gids.instrumenten[naam]


def prose(value: Any) -> str:
    return " ".join(texts(value))


def test_totals_of_the_ledger() -> None:
    found = Counter(kind for every in NOTES.values() for _, kind, _ in every)
    assert found == TOTALS == ACTIE["model"]["totalen"]


@every_note
def test_note_is_asked_or_advised(
    naam: str, element: str, note: Mapping[str, str], gids: Gids
) -> None:
    asked = [item.element for item in instrument(naam, gids).vragen if item.bron == note["id"]]
    advised = [item.element for item in instrument(naam, gids).doen if item.bron == note["id"]]
    assert asked or advised, f"no question, and nothing to do, has bron {note['id']}"
    assert {*asked, *advised} == {element}


def test_each_analytic_question_once(gids: Gids) -> None:
    asked = [vraag.bron for vraag in instrument("uitvoering", gids).vragen if vraag.element]
    wanted = [note["id"] for _, kind, note in NOTES["uitvoering"] if kind == "analytische_vragen"]
    assert sorted(asked) == sorted(wanted)
    assert len(asked) == 23


def test_each_thing_to_do_once(gids: Gids) -> None:
    advised = [doen.bron for doen in instrument("uitvoering", gids).doen]
    wanted = [note["id"] for _, kind, note in NOTES["uitvoering"] if kind == "doen"]
    assert sorted(advised) == sorted(wanted)
    assert len(advised) == 23


def test_a_question_for_each_precondition(gids: Gids) -> None:
    vragen = instrument("uitvoering", gids).vragen
    asked = {vraag.randvoorwaarde: vraag.bron for vraag in vragen if not vraag.element}
    wanted = {"leefbaarheid", "sociale-infrastructuur"}
    assert asked == dict.fromkeys(wanted, "participatie-ontwerpen")
    assert len(vragen) == 23 + 2


def test_each_policy_note_is_a_statement(gids: Gids) -> None:
    asked = {vraag.bron for vraag in instrument("beleid", gids).vragen}
    assert {note["id"] for _, _, note in NOTES["beleid"]} <= asked


def test_five_elements_in_order(gids: Gids) -> None:
    assert list(gids.elementen) == list(ELEMENTS)
    assert "".join(element.letter for element in gids.elementen.values()) == "ACTIE"


@every_element
def test_names_of_an_element(slug: str, gids: Gids) -> None:
    element = gids.elementen[slug]
    names = {element.naam, *element.ook_genoemd}
    assert names == set(ELEMENTS[slug]["namen_per_bron"].values())
    assert element.letter == ELEMENTS[slug]["letter"]


@every_element
def test_definition_of_an_element(slug: str, gids: Gids) -> None:
    note, definitie = ELEMENTS[slug]["definities"][0], gids.elementen[slug].definitie
    assert definitie.bron is not None
    assert definitie.bron.bron == KEYS[note["bron"]]
    assert shares(note["feit"], definitie.tekst) >= 1 / 4


@every_element
def test_poles_of_an_element(slug: str, gids: Gids) -> None:
    polen = gids.elementen[slug].polen
    assert len(polen) == 2
    for note, pool in zip(ELEMENTS[slug]["balans"]["polen"], polen, strict=True):
        assert not missing(words(without_brackets(note)), pool.naam), note


@pytest.mark.parametrize("slug", ["stimuleren", "faciliteren", "coproductie"])
def test_role(slug: str, gids: Gids) -> None:
    note, rol = ACTIE["rollen"][slug], gids.rollen[slug]
    assert shares(note["wanneer"], prose([rol.kort, rol.wanneer])) >= 1 / 3
    for means in note.get("middelen", []):
        assert max(shares(without_brackets(means), feit.tekst) for feit in rol.middelen) >= 1 / 2
    sources = {feit.bron.bron for feit in (rol.wanneer, *rol.middelen) if feit.bron}
    sources |= {weergave.bron.bron for item in rol.verschillen for weergave in item.weergaven}
    assert {KEYS[bron] for bron in note["bron"]} <= sources


def test_three_roles(gids: Gids) -> None:
    assert list(gids.rollen) == ["stimuleren", "faciliteren", "coproductie"]


def test_two_preconditions(gids: Gids) -> None:
    assert list(gids.randvoorwaarden) == ["leefbaarheid", "sociale-infrastructuur"]
    assert len(ACTIE["randvoorwaarden"]["basisvoorwaarden"]) == 2


@pytest.mark.parametrize("slug", ["leefbaarheid", "sociale-infrastructuur"])
def test_precondition(slug: str, gids: Gids) -> None:
    randvoorwaarde = gids.randvoorwaarden[slug]
    for feit in (randvoorwaarde.uitleg, randvoorwaarde.eerst):
        assert feit.bron is not None
        assert feit.bron.bron == KEYS[ACTIE["randvoorwaarden"]["bron"]]
    assert not missing(words(slug), randvoorwaarde.uitleg.tekst)
    assert not missing(["investeer", "eerst"], randvoorwaarde.eerst.tekst)
