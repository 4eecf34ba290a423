"""What an editor is told about a text, a number or a ja or nee that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from actie_engine.findings import path_text
from actie_engine.model import Bron, Feit, Kenmerk, Regel, Weging
from actie_engine.model.fields import date, record, veld
from actie_engine.reader import read
from tests.engine.small import WEGING, regel

SLUG = "kleine letters, cijfers en koppeltekens, zoals kern-met-pit"
URL = "een adres dat met http:// of https:// begint"
DATE = "een datum als 2026-11-22: jaar-maand-dag"


@record
class Bezoek:
    """A record that is no part of the guide: a day, a number without limits, who came."""

    dag: str = date("Wanneer het was")
    gasten: int = veld("Hoeveel mensen er waren", default=0)
    kwam: Mapping[str, bool] | None = veld("Wie er kwam", default=None)


def told(cls: Any, data: object) -> list[str]:
    """Return what is told of the data of a `cls`, each time of a value as a whole."""
    record, findings = read(cls, data)
    assert (record is None) == bool(findings)
    assert {finding.fragment for finding in findings} <= {""}
    return [f"{path_text(each.path)}: {each.what}; {each.remedy}" for each in findings]


def bron(**fields: object) -> dict[str, object]:
    return {"sleutel": "jansen-2020", "soort": "boek", "titel": "Soep op straat", **fields}


@pytest.mark.parametrize(("word", "value"), [("ja", True), ("nee", False)])
def test_ja_and_nee(word: str, *, value: bool) -> None:
    record, _ = read(Bron, bron(url_onzeker=word))
    assert record is not None
    assert record.url_onzeker is value


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        *((word, "ja") for word in ("Ja", "JA", "j", "J", "true", "True", "yes", "y", "on")),
        *((word, "ja") for word in ("waar", "1")),
        *((word, "nee") for word in ("Nee", "NEE", "n", "N", "false", "False", "no", "off")),
        *((word, "nee") for word in ("onwaar", "0")),
        *((word, "ja of nee") for word in ("misschien", "2", "jan")),
    ],
)
def test_what_is_no_ja_or_nee(found: str, meant: str) -> None:
    assert told(Bron, bron(url_onzeker=found)) == [
        f"url_onzeker: ‘{found}’ is geen ja of nee; schrijf {meant}"
    ]


def test_a_list_is_no_ja_or_nee() -> None:
    assert told(Bron, bron(url_onzeker=["ja"])) == [
        "url_onzeker: ‘url_onzeker’ is een lijst, en dat is geen ja of nee; schrijf ja of nee"
    ]


@pytest.mark.parametrize(
    "text", ["onbekend.", "Onbekend", "ONBEKEND!", " Onbekend", "onbekend?", "onbekend ..."]
)
def test_almost_the_fixed_word(text: str) -> None:
    assert told(Feit, text) == [
        f": ‘{text.strip()}’ wordt niet gelezen als het vaste woord; "
        "schrijf onbekend, met kleine letters en zonder punt"
    ]


@pytest.mark.parametrize(
    ("cls", "data", "field"),
    [
        (Feit, " onbekend", "tekst"),
        (Kenmerk, "onbekend ", "waarde"),
        (Bron, bron(url_onzeker="ja "), "url_onzeker"),
        (Bron, bron(url_onzeker=" Nee"), "url_onzeker"),
        (Bron, bron(titel="Soep "), "titel"),
        (Bezoek, {"dag": "2026-11-22", "gasten": "7 "}, "gasten"),
        (Bezoek, {"dag": "2026-11-22", "gasten": " veel"}, "gasten"),
    ],
)
def test_space_that_cannot_be_seen_where_the_value_is_quoted(
    cls: Any, data: object, field: str
) -> None:
    assert told(cls, data) == [
        f"{field}: ‘{field}’ begint of eindigt met een spatie; haal de spatie weg"
    ]


@pytest.mark.parametrize("text", ["onbekend", "Nog onbekend.", "onbekende", "X onbekend"])
def test_text_that_may_look_like_the_fixed_word(text: str) -> None:
    assert told(Feit, text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", ": door de dubbele punt is ‘Let op:’ geen tekst maar een veld"),
        ("de stoep", ": door de dubbele punt is ‘Let op: de stoep’ geen tekst maar een veld"),
    ],
)
def test_text_that_a_colon_made_a_field(text: str, message: str) -> None:
    remedy = "zet de hele tekst tussen dubbele aanhalingstekens"
    assert told(Feit, {"Let op": text}) == [f"Let op{message}; {remedy}"]
    assert told(Bron, bron(titel={"Let op": text})) == [f"titel.Let op{message}; {remedy}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (" Soep", "‘titel’ begint of eindigt met een spatie; haal de spatie weg"),
        ("Soep ", "‘titel’ begint of eindigt met een spatie; haal de spatie weg"),
        (
            "a" * 601,
            "‘titel’ is 601 tekens lang, en er passen er 600; kort de tekst 1 teken in",
        ),
        (
            "a" * 602,
            "‘titel’ is 602 tekens lang, en er passen er 600; kort de tekst 2 tekens in",
        ),
        (
            ["Soep", "op straat"],
            "‘titel’ is een lijst, geen tekst; "
            "schrijf één tekst; staat er een dubbele punt in, dan tussen dubbele aanhalingstekens",
        ),
    ],
)
def test_what_is_wrong_with_a_text(text: object, problem: str) -> None:
    assert told(Bron, bron(titel=text)) == [f"titel: {problem}"]


@pytest.mark.parametrize("text", ["a", "a" * 600, "2 < 3 " + "a" * 594])
def test_text_that_just_fits(text: str) -> None:
    assert told(Bron, bron(titel=text)) == []


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_empty_text_in_a_list(text: str) -> None:
    assert told(Bron, bron(auteurs=["Jansen", text])) == [
        "auteurs[1]: onderdeel 2 van ‘auteurs’ is leeg; vul het in, of haal het weg"
    ]


@pytest.mark.parametrize(
    ("slug", "remedy"),
    [
        ("Straatbank", f"bedoelde je ‘straatbank’? schrijf {SLUG}"),
        ("straat bank", f"bedoelde je ‘straat-bank’? schrijf {SLUG}"),
        ("Café De Brug 2", f"bedoelde je ‘cafe-de-brug-2’? schrijf {SLUG}"),
        ("buurt’s-bank", f"bedoelde je ‘buurts-bank’? schrijf {SLUG}"),
        ("straat_bank-", f"bedoelde je ‘straat-bank’? schrijf {SLUG}"),
        ("???", f"schrijf {SLUG}"),
    ],
)
def test_slug_of_another_form(slug: str, remedy: str) -> None:
    assert told(Bron, bron(sleutel=slug)) == [
        f"sleutel: ‘{slug}’ heeft niet de goede vorm; {remedy}"
    ]


@pytest.mark.parametrize(
    ("url", "remedy"),
    [
        ("www.movisie.nl", f"bedoelde je ‘https://www.movisie.nl’? schrijf {URL}"),
        ("movisie.nl/gids", f"bedoelde je ‘https://movisie.nl/gids’? schrijf {URL}"),
        ("//movisie.nl", f"bedoelde je ‘https://movisie.nl’? schrijf {URL}"),
        ("htp://movisie.nl", f"bedoelde je ‘https://movisie.nl’? schrijf {URL}"),
        ("http//movisie.nl", f"bedoelde je ‘https://movisie.nl’? schrijf {URL}"),
        ("https:movisie.nl", f"schrijf {URL}"),
        ("movisie", f"schrijf {URL}"),
        ("zie movisie.nl", f"schrijf {URL}"),
    ],
)
def test_web_address_of_another_form(url: str, remedy: str) -> None:
    assert told(Bron, bron(url=url)) == [f"url: ‘{url}’ heeft niet de goede vorm; {remedy}"]


@pytest.mark.parametrize(
    ("day", "remedy"),
    [
        ("22-11-2026", f"bedoelde je ‘2026-11-22’? schrijf {DATE}"),
        ("2/1/2026", f"bedoelde je ‘2026-01-02’? schrijf {DATE}"),
        ("2.10.2026", f"bedoelde je ‘2026-10-02’? schrijf {DATE}"),
        ("2026/11/22", f"bedoelde je ‘2026-11-22’? schrijf {DATE}"),
        ("2026.11.22", f"bedoelde je ‘2026-11-22’? schrijf {DATE}"),
        ("22 november 2026", f"schrijf {DATE}"),
        ("2026-13-22", f"schrijf {DATE}"),
        ("2026-11-32", f"schrijf {DATE}"),
        ("32-11-2026", f"schrijf {DATE}"),
    ],
)
def test_date_of_another_form(day: str, remedy: str) -> None:
    assert told(Bezoek, {"dag": day}) == [f"dag: ‘{day}’ heeft niet de goede vorm; {remedy}"]


@pytest.mark.parametrize(
    ("text", "number"), [("-3", -3), ("0", 0), ("+2", 2), ("3", 3), (1, 1), ("02", 2)]
)
def test_whole_number(text: object, number: int) -> None:
    rule, findings = read(Regel, regel("soep", {"animo": ["ja"]}, aanwezig=text))
    assert findings == []
    assert rule is not None
    assert rule.aanwezig == number


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("-4", "‘aanwezig’ is -4, en dat kan niet; kies een heel getal van -3 tot en met 3"),
        ("4", "‘aanwezig’ is 4, en dat kan niet; kies een heel getal van -3 tot en met 3"),
        ("2,5", "‘2,5’ is geen heel getal; schrijf een heel getal van -3 tot en met 3"),
        ("twee", "‘twee’ is geen heel getal; schrijf een heel getal van -3 tot en met 3"),
        (
            ["2"],
            "‘aanwezig’ is een lijst, en dat kan hier niet; "
            "schrijf een heel getal van -3 tot en met 3",
        ),
        (
            {"punten": "2"},
            "‘aanwezig’ is een blok met velden, en dat kan hier niet; "
            "schrijf een heel getal van -3 tot en met 3",
        ),
    ],
)
def test_what_is_wrong_with_a_number(number: object, problem: str) -> None:
    assert told(Regel, regel("soep", {"animo": ["ja"]}, aanwezig=number)) == [
        f"aanwezig: {problem}"
    ]


@pytest.mark.parametrize("text", ["", " "])
def test_number_that_was_forgotten(text: str) -> None:
    assert told(Regel, regel("soep", {"animo": ["ja"]}, rollen={"samen": text})) == [
        "rollen.samen: ‘samen’ is leeg; vul het in, of haal het weg"
    ]


def test_ja_or_nee_that_was_forgotten() -> None:
    assert told(Bezoek, {"dag": "2026-11-22", "kwam": {"jan": "ja", "els": ""}}) == [
        "kwam.els: ‘els’ is leeg; vul het in, of haal het weg"
    ]


def test_number_with_one_limit() -> None:
    assert told(Weging, {**WEGING, "naast_elkaar": "0"}) == []
    assert told(Weging, {**WEGING, "naast_elkaar": "-1"}) == [
        "naast_elkaar: ‘naast_elkaar’ is -1, en dat kan niet; kies een heel getal vanaf 0"
    ]


def test_number_without_limits() -> None:
    assert told(Bezoek, {"dag": "2026-11-22", "gasten": "-999999999"}) == []
    assert told(Bezoek, {"dag": "2026-11-22", "gasten": "veel"}) == [
        "gasten: ‘veel’ is geen heel getal; schrijf een heel getal"
    ]
