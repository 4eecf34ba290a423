"""A field in the wrong block is one mistake, told where the field stands."""

from __future__ import annotations

from typing import Any

import pytest

from actie_engine.findings import path_text
from actie_engine.model import Methode
from actie_engine.reader import read
from tests.engine.small import known, methode

OUTSIDE = "laat de regel minder ver inspringen"
INSIDE = "laat de regel verder inspringen"
WAAROM = "voeg het toe (Waarom de methode bij dit element past)"


def method(**fields: Any) -> dict[str, Any]:
    """Return a good method with some fields in other words."""
    return {**methode("soep", ["vuur"]), **fields}


def without(data: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in names}


def told(data: object) -> list[str]:
    record, findings = read(Methode, data)
    assert record is None
    return [f"{path_text(each.path)}: {each.what}; {each.remedy}" for each in findings]


def test_a_block_that_came_into_the_one_before() -> None:
    handboek = {"status": "bekend", "onderzoek": {"status": "onbekend"}}
    assert told(without(method(handboek=handboek), "onderzoek")) == [
        "handboek.onderzoek: ‘onderzoek’ hoort niet in het blok ‘handboek’, maar erbuiten; "
        f"{OUTSIDE}"
    ]


def test_fields_that_came_into_the_last_item_of_a_list() -> None:
    data = without(method(), "doel", "ontwikkelaar")
    data["elementen"][0] |= {"doel": "Een zin.", "ontwikkelaar": "onbekend", "prijs": "12"}
    assert told(data) == [
        "elementen[0].doel: ‘doel’ hoort niet in het blok onderdeel 1 van ‘elementen’, "
        f"maar erbuiten; {OUTSIDE}"
    ]


def test_a_field_that_may_be_absent() -> None:
    assert told(method(handboek={"status": "bekend", "websites": ["www.soep.example"]})) == [
        f"handboek.websites: ‘websites’ hoort niet in het blok ‘handboek’, maar erbuiten; {OUTSIDE}"
    ]


def test_a_field_that_came_two_blocks_too_deep() -> None:
    data = without(method(), "gecontroleerd")
    data["kenmerken"]["setting"] = {**known("straat"), "gecontroleerd": "2026-11-22"}
    assert told(data) == [
        "kenmerken.setting.gecontroleerd: "
        f"‘gecontroleerd’ hoort niet in het blok ‘setting’, maar erbuiten; {OUTSIDE}"
    ]


def test_a_field_that_came_into_a_list_within_its_own_block() -> None:
    verschil = {
        "onderwerp": "Hoe vaak",
        "weergaven": [
            {"bron": "bron", "tekst": "Vaak."},
            {"bron": "bron", "tekst": "Zelden.", "onderwerp": "Hoe lang"},
        ],
    }
    assert told(method(verschillen=[without(verschil, "onderwerp")])) == [
        "verschillen[0].weergaven[1].onderwerp: "
        "‘onderwerp’ hoort niet in het blok onderdeel 2 van ‘weergaven’, maar erbuiten; "
        f"{OUTSIDE}"
    ]


def outside_setting(data: dict[str, Any]) -> dict[str, Any]:
    """Return a method of which the reason for its setting stands one step too far outside."""
    first = {"setting": {"waarden": ["straat"]}, "waarom": "Het feit."}
    return {**data, "kenmerken": {**first, **without(data["kenmerken"], "setting")}}


def test_a_field_that_fell_out_of_its_block() -> None:
    assert told(outside_setting(method())) == [
        f"kenmerken.waarom: ‘waarom’ hoort in het blok ‘setting’ erboven; {INSIDE}"
    ]


def test_a_field_that_the_block_above_has_already() -> None:
    data = outside_setting(method())
    data["kenmerken"]["setting"] = known("straat")
    assert told(data) == ["kenmerken.waarom: onbekend veld ‘waarom’; haal het weg"]


def test_a_field_that_the_first_of_its_block_is() -> None:
    data = method()
    data["kenmerken"] = {"waarom": "Het feit.", **data["kenmerken"]}
    assert told(data) == ["kenmerken.waarom: onbekend veld ‘waarom’; haal het weg"]


def test_a_field_of_that_name_that_misses_elsewhere_is_told_too() -> None:
    data = outside_setting(method(verwant=[{"methode": "bank"}]))
    data["elementen"][0].pop("waarom")
    assert told(data) == [
        f"elementen[0].waarom: veld ‘waarom’ ontbreekt; {WAAROM}",
        f"kenmerken.waarom: ‘waarom’ hoort in het blok ‘setting’ erboven; {INSIDE}",
        "verwant[0].waarom: veld ‘waarom’ ontbreekt; voeg het toe (Waarom zij verwant is)",
    ]


def test_a_mistake_in_a_field_of_that_name_is_told_too() -> None:
    data = outside_setting(method())
    data["elementen"][0]["waarom"] = "Te veel. "
    assert told(data) == [
        "elementen[0].waarom: ‘waarom’ begint of eindigt met een spatie; haal de spatie weg",
        f"kenmerken.waarom: ‘waarom’ hoort in het blok ‘setting’ erboven; {INSIDE}",
    ]


def test_many_fields_that_miss_are_told_beside_one_in_the_wrong_block() -> None:
    data = without(method(), "doelgroep", "doel", "ontwikkelaar")
    data["elementen"][0]["doelgroep"] = "Een zin."
    assert told(data) == [
        "elementen[0].doelgroep: ‘doelgroep’ hoort niet in het blok onderdeel 1 van ‘elementen’, "
        f"maar erbuiten; {OUTSIDE}",
        "doelgroep: 3 velden ontbreken; voeg toe: doelgroep, doel, ontwikkelaar",
    ]


def test_what_follows_in_the_wrong_block_is_not_told_as_well() -> None:
    data = without(method(), "onderzoek", "doelgroep")
    data["handboek"] = {
        "schrijver": "Jansen",
        "status": "bekend",
        "onderzoek": {"status": "onbekend"},
        "doelgroep": "Een zin.",
        "prijs": "12",
    }
    data["kenmerken"]["prijs"] = "12"
    assert told(data) == [
        "handboek.schrijver: onbekend veld ‘schrijver’; "
        "haal het weg; hier kan nog: publicatie, toelichting",
        "handboek.onderzoek: ‘onderzoek’ hoort niet in het blok ‘handboek’, maar erbuiten; "
        f"{OUTSIDE}",
        "kenmerken.prijs: onbekend veld ‘prijs’; haal het weg",
    ]


@pytest.mark.parametrize(("count", "recognised"), [(50, True), (51, False)])
def test_of_a_heap_of_unknown_fields_the_rest_is_not_looked_for(
    count: int, *, recognised: bool
) -> None:
    many = {f"veld-{number}": "x" for number in range(count - 1)}
    data = without(method(), "onderzoek")
    data["handboek"] = {"status": "bekend", **many, "onderzoek": {"status": "onbekend"}}
    messages = told(data)
    assert ("maar erbuiten" in messages[count - 1]) is recognised
    assert len(messages) == count + (not recognised)
