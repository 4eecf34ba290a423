"""What an editor is told about the fields of a block, and about lists of them."""

from __future__ import annotations

import string
from typing import Any

import pytest

from actie_engine.findings import path_text
from actie_engine.model import Bron, Element, Feit, Instrument, Vindplaats, Weging
from actie_engine.model.fields import record, veld
from actie_engine.reader import read
from tests.engine.small import DATA, WEGING, element

BRON = {"sleutel": "jansen-2020", "soort": "boek", "titel": "Soep op straat"}
STILL_FREE = "ondertitel, auteurs, jaar, uitgever, plaats, url, url_onzeker, genoemd_in, opmerking"


@record
class Kaart:
    """A record that is no part of the guide: with one field."""

    groet: str = veld("Wat erop staat")


def told(cls: Any, data: object) -> list[str]:
    record, findings = read(cls, data)
    assert (record is None) == bool(findings)
    return [f"{path_text(each.path)}: {each.what}; {each.remedy}" for each in findings]


def bron(**fields: object) -> dict[str, object]:
    return {**BRON, **fields}


def without(*names: str) -> dict[str, object]:
    return {name: value for name, value in BRON.items() if name not in names}


@pytest.mark.parametrize(
    ("cls", "data", "message"),
    [
        (Bron, "", "het bestand is leeg; vul het in, of haal het weg"),
        (
            Bron,
            "Soep op straat",
            "het bestand is tekst, geen blok met velden; "
            "schrijf velden als sleutel: …, soort: …, titel: …",
        ),
        (
            Feit,
            ["Een zin."],
            "het bestand is een lijst, geen blok met velden; schrijf velden als tekst: …, bron: …",
        ),
        (Feit, " ", "het bestand is leeg; vul het in, of haal het weg"),
        (
            Kaart,
            ["Dag"],
            "het bestand is een lijst, geen blok met velden; schrijf velden als groet: …",
        ),
    ],
)
def test_what_is_no_block(cls: Any, data: object, message: str) -> None:
    assert told(cls, data) == [f": {message}"]


def test_a_text_is_a_block_where_that_has_a_text_form() -> None:
    assert read(Feit, "Een zin.") == (Feit(tekst="Een zin."), [])
    assert read(Vindplaats, "jansen-2020, §2") == (Vindplaats(bron="jansen-2020", plaats="§2"), [])


def test_missing_fields_are_told_one_by_one_up_to_two() -> None:
    assert told(Bron, without("titel")) == ["titel: veld ‘titel’ ontbreekt; voeg het toe (Titel)"]
    assert told(Bron, without("soort", "titel")) == [
        "soort: veld ‘soort’ ontbreekt; voeg het toe (Soort publicatie)",
        "titel: veld ‘titel’ ontbreekt; voeg het toe (Titel)",
    ]
    assert told(Bron, {}) == ["sleutel: 3 velden ontbreken; voeg toe: sleutel, soort, titel"]


def test_a_field_in_which_nothing_stands() -> None:
    assert told(Bron, bron(titel=" ", jaar="")) == [
        "titel: ‘titel’ is leeg; vul het in (Titel)",
        "jaar: ‘jaar’ is leeg; vul het in, of haal de regel weg (Jaar van verschijnen)",
    ]


@pytest.mark.parametrize(
    ("data", "messages"),
    [
        (
            bron(ondertitl="Een jaar"),
            ["ondertitl: onbekend veld ‘ondertitl’; bedoelde je ‘ondertitel’?"],
        ),
        (
            bron(prijs="12"),
            [f"prijs: onbekend veld ‘prijs’; haal het weg; hier kan nog: {STILL_FREE}"],
        ),
        (
            {**without("titel"), "kop": "Soep op straat"},
            [
                "kop: onbekend veld ‘kop’; bedoelde je ‘titel’? dat veld ontbreekt",
            ],
        ),
    ],
)
def test_unknown_field(data: object, messages: list[str]) -> None:
    assert told(Bron, data) == messages


def test_two_unknown_fields_are_not_taken_for_the_one_that_is_missing() -> None:
    free = f"titel, {STILL_FREE}"
    assert told(Bron, {**without("titel"), "kop": "Soep", "prijs": "12"}) == [
        f"kop: onbekend veld ‘kop’; haal het weg; hier kan nog: {free}",
        f"prijs: onbekend veld ‘prijs’; haal het weg; hier kan nog: {free}",
        "titel: veld ‘titel’ ontbreekt; voeg het toe (Titel)",
    ]


def test_unknown_field_where_two_are_missing() -> None:
    free = f"soort, titel, {STILL_FREE}"
    assert told(Bron, {**without("titel", "soort"), "kop": "Soep"}) == [
        f"kop: onbekend veld ‘kop’; haal het weg; hier kan nog: {free}",
        "soort: veld ‘soort’ ontbreekt; voeg het toe (Soort publicatie)",
        "titel: veld ‘titel’ ontbreekt; voeg het toe (Titel)",
    ]


def test_unknown_field_where_every_field_has_a_value() -> None:
    assert told(Vindplaats, {"bron": "jansen-2020", "plaats": "§2", "pagina": "7"}) == [
        "pagina: onbekend veld ‘pagina’; haal het weg"
    ]


def test_a_field_is_meant_by_one_mistyped_name_alone() -> None:
    free = STILL_FREE.replace(" jaar,", "")
    assert told(Bron, bron(jaaar="2020", jar="2020")) == [
        "jaaar: onbekend veld ‘jaaar’; bedoelde je ‘jaar’?",
        f"jar: onbekend veld ‘jar’; haal het weg; hier kan nog: {free}",
    ]


def test_the_value_of_a_mistyped_field_is_read_as_well() -> None:
    """Both mistakes are told; after the first is mended the second would come to light."""
    assert told(Bron, bron(url_onzeekr="Ja")) == [
        "url_onzeekr: onbekend veld ‘url_onzeekr’; bedoelde je ‘url_onzeker’?",
        "url_onzeekr: ‘Ja’ is geen ja of nee; schrijf ja",
    ]


@pytest.mark.parametrize(("count", "compared"), [(19, True), (20, False)])
def test_a_heap_of_unknown_fields_is_not_compared(count: int, *, compared: bool) -> None:
    names = [f"{letter}{letter}" for letter in string.ascii_lowercase[: count - 1]]
    messages = told(Bron, {**bron(), **dict.fromkeys(names, "x"), "ondertitl": "Een jaar"})
    assert len(messages) == count
    assert ("bedoelde je ‘ondertitel’?" in messages[-1]) is compared


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            "Jansen, De Vries",
            "‘auteurs’ is één tekst met een komma, geen lijst; "
            "schrijf een lijst tussen blokhaken: [een, twee]",
        ),
        (
            {"naam": "Jansen"},
            "‘auteurs’ is een blok met velden, geen lijst; "
            "zet elk onderdeel op een eigen regel, met een streepje ervoor",
        ),
    ],
)
def test_what_is_no_list(data: object, message: str) -> None:
    assert told(Bron, bron(auteurs=data)) == [f"auteurs: {message}"]


def test_one_text_is_a_list_of_one() -> None:
    assert read(Bron, bron(auteurs="Jansen")) == read(Bron, bron(auteurs=["Jansen"]))
    assert told(Bron, bron(auteurs="Jansen")) == []


def test_a_comma_belongs_to_the_text_of_a_fact() -> None:
    """A list of facts may be one sentence, and a sentence has commas."""
    assert told(Bron, bron(genoemd_in="jansen-2020, §2")) == []


def test_every_item_that_stands_there_twice() -> None:
    assert told(Bron, bron(auteurs=["Jansen", "Bakker", "Jansen", "Bakker"])) == [
        "auteurs[2]: ‘Jansen’ staat er twee keer; haal er een weg",
        "auteurs[3]: ‘Bakker’ staat er twee keer; haal er een weg",
    ]


def test_items_that_cannot_be_read_are_not_the_same() -> None:
    assert told(Bron, bron(auteurs=["Jansen ", "Jansen ", ["Bakker"]])) == [
        "auteurs[0]: onderdeel 1 van ‘auteurs’ begint of eindigt met een spatie; "
        "haal de spatie weg",
        "auteurs[1]: onderdeel 2 van ‘auteurs’ begint of eindigt met een spatie; "
        "haal de spatie weg",
        "auteurs[2]: onderdeel 3 van ‘auteurs’ is een lijst, geen tekst; "
        "schrijf één tekst; staat er een dubbele punt in, dan tussen dubbele aanhalingstekens",
    ]


@pytest.mark.parametrize(
    ("count", "problem"),
    [
        (0, "heeft 0 onderdelen; geef er precies 2"),
        (1, "heeft 1 onderdeel; geef er precies 2"),
        (2, None),
        (3, "heeft 3 onderdelen; geef er precies 2"),
    ],
)
def test_an_exact_number_of_items(count: int, problem: str | None) -> None:
    vuur = element("vuur", "laten", "porren")
    poles = [{**vuur["polen"][0], "slug": f"pool-{number}"} for number in range(count)]
    expected = [f"polen: ‘polen’ {problem}"] if problem else []
    assert told(Element, {**vuur, "polen": poles}) == expected


@pytest.mark.parametrize(
    ("count", "problem"),
    [
        (1, "heeft 1 onderdeel; geef er minstens 2"),
        (2, None),
        (7, None),
        (8, "heeft 8 onderdelen; geef er hoogstens 7"),
    ],
)
def test_a_number_of_items_with_two_limits(count: int, problem: str | None) -> None:
    proef = DATA["instrumenten"]["proef"]
    answers = [{"slug": f"keer-{number}", "tekst": "Zo vaak"} for number in range(count)]
    question = {**proef["vragen"][0], "antwoorden": answers}
    expected = [f"vragen[0].antwoorden: ‘antwoorden’ {problem}"] if problem else []
    assert told(Instrument, {**proef, "vragen": [question]}) == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            "geen onderzoek",
            ": ‘voorbehoud’ is tekst, geen blok met velden; schrijf het als naam: waarde",
        ),
        (
            ["geen onderzoek"],
            ": ‘voorbehoud’ is een lijst, geen blok met velden; schrijf het als naam: waarde",
        ),
        (
            {"een-plaats": ""},
            ".een-plaats: ‘een-plaats’ is leeg; vul het in, of haal het weg",
        ),
    ],
)
def test_names_with_a_value_each(data: object, message: str) -> None:
    assert told(Weging, {**WEGING, "voorbehoud": data}) == [f"voorbehoud{message}"]
