"""What the records of the guide take, and how they are written in files."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from actie_engine.model import (
    Bron,
    Doen,
    Feit,
    Gids,
    Kenmerk,
    KenmerkLijst,
    Keuzelijst,
    Methode,
    Regel,
    Rol,
    Vindplaats,
    Weging,
)
from actie_engine.model.fields import DATE, SLUG, URL
from actie_engine.reader import read
from actie_engine.shape import shapes
from actie_engine.writer import to_data
from tests.engine.small import WEGING, make_method, record, regel

BRON = {"sleutel": "jansen-2020", "soort": "boek", "titel": "Soep op straat"}
ROL = {"slug": "samen", "naam": "Samen", "kort": "Je gaat samen.", "wanneer": "Een zin."}
SETTING = {
    "lijst": "setting",
    "naam": "Plek",
    "keuzes": [{"slug": "straat", "naam": "De straat"}, {"slug": "wijk", "naam": "De wijk"}],
}


@pytest.mark.parametrize(
    ("cls", "data"),
    [
        (Bron, BRON),
        (Bron, {**BRON, "auteurs": ["Jansen", "Bakker"], "url_onzeker": "ja"}),
        (Bron, {**BRON, "genoemd_in": ["verkenning, §4.1", "brochure"]}),
        (Rol, {**ROL, "middelen": ["Geld.", {"tekst": "Tijd.", "bron": "verkenning, §2"}]}),
        (Keuzelijst, SETTING),
        (Regel, regel("soep", {"animo": ["ja", "deels"]}, aanwezig=-2, rollen={"samen": 3})),
        (Weging, {**WEGING, "invloed": {"rol": 2}}),
        (Vindplaats, "verkenning"),
        (Vindplaats, "verkenning, §4.1, blz. 7"),
        (Feit, "Een zin."),
        (Feit, {"tekst": "Een zin.", "bron": "verkenning"}),
        (Kenmerk, "onbekend"),
        (Kenmerk, {"waarde": "licht", "waarom": "Het feit.", "bron": "verkenning, §2"}),
        (KenmerkLijst, "onbekend"),
        (KenmerkLijst, {"waarden": ["straat", "wijk"], "waarom": "Het feit."}),
    ],
)
def test_written_as_it_was_read(cls: Any, data: object) -> None:
    """A file by hand and a file by the form for drafts are the same."""
    assert to_data(record(cls, data)) == data


@pytest.mark.parametrize(
    ("value", "written"),
    [(True, "ja"), (False, "nee"), (-2, -2), ("soep", "soep"), (("a", True), ["a", "ja"])],
)
def test_values_as_they_are_written(value: object, written: object) -> None:
    assert to_data(value) == written


@pytest.mark.parametrize(
    ("text", "bron", "plaats"),
    [
        ("verkenning", "verkenning", ""),
        ("verkenning,", "verkenning", ""),
        ("verkenning,§2", "verkenning", "§2"),
        ("verkenning ,  §2, blz. 7", "verkenning", "§2, blz. 7"),
    ],
)
def test_source_with_a_place_in_it(text: str, bron: str, plaats: str) -> None:
    assert record(Vindplaats, text) == Vindplaats(bron=bron, plaats=plaats)


def test_place_without_a_source() -> None:
    _, findings = read(Vindplaats, ", §2")
    assert [each.what for each in findings] == ["veld ‘bron’ ontbreekt"]


def test_property_with_one_value() -> None:
    assert record(Kenmerk, "licht").waarden == ("licht",)
    assert record(Kenmerk, "licht").waarde == "licht"
    assert record(Kenmerk, "onbekend").waarden == ()


def test_property_with_several_values() -> None:
    assert record(KenmerkLijst, "straat").waarden == ("straat",)
    assert record(KenmerkLijst, "onbekend").waarden == ()


def test_fact_that_the_sources_do_not_give() -> None:
    assert not Feit(tekst="onbekend").bekend
    assert Feit(tekst="Een zin.").bekend


def test_name_of_a_choice() -> None:
    setting: Keuzelijst = record(Keuzelijst, SETTING)
    assert setting.naam_van("straat") == "De straat"
    assert setting.naam_van("wijk") == "De wijk"
    assert setting.naam_van("maan") == "maan"


def test_elements_that_a_method_belongs_to() -> None:
    method: Methode = make_method("soep", ["vuur", "water"])
    belongs = [method.hoort_bij(slug) for slug in ("vuur", "water", "aarde")]
    assert belongs == [True, True, False]


def test_weights_that_nobody_gave() -> None:
    given = {name: value for name, value in WEGING.items() if name != "invloed"}
    weging: Weging = record(Weging, given)
    assert weging.invloed == {"rol": 4, "randvoorwaarde": 3, "methode": 2, "element": 1}
    assert "invloed" not in to_data(weging)


def test_what_need_not_be_given() -> None:
    """What a file leaves out is empty, and no text that a reader could take for content."""
    bron: Bron = record(Bron, BRON)
    rule: Regel = record(Regel, regel("soep", {"animo": ["ja"]}))
    rol: Rol = record(Rol, ROL)
    lijst: Keuzelijst = record(Keuzelijst, SETTING)
    keuze = lijst.keuzes[0]
    assert (bron.auteurs, bron.url, bron.url_onzeker) == ((), None, False)
    assert (rule.aanwezig, rule.gewicht, rule.rollen, rule.pool) == (0, 0, {}, None)
    assert (rol.middelen, rol.let_op) == ((), None)
    assert (keuze.uitleg, keuze.lijkt_op, keuze.past_altijd) == ("", (), False)
    assert (lijst.uitleg, lijst.geordend) == ("", False)
    doen = {"id": "blazen", "element": "vuur", "bron": "vuur.d1", "tekst": "Blaas."}
    assert record(Doen, doen).toelichting == ""
    assert record(Kenmerk, "licht").waarom == record(KenmerkLijst, "straat").waarom == ""


def test_every_part_of_the_guide_is_described() -> None:
    assert [name for name, shape in shapes(Gids).items() if not shape.spec.uitleg] == []


def test_a_record_is_not_changed_after_it_was_read() -> None:
    """Answers are weighed with what the files say, however often."""
    bron: Any = record(Bron, BRON)
    with pytest.raises(dataclasses.FrozenInstanceError):
        bron.titel = "Soep"
    assert not hasattr(bron, "__dict__")


@pytest.mark.parametrize(
    ("cls", "data", "field"),
    [(Bron, BRON, "sleutel"), (Kenmerk, {"waarde": "licht"}, "waarde")],
)
def test_longest_name(cls: Any, data: dict[str, str], field: str) -> None:
    assert read(cls, {**data, field: "a" * 80})[1] == []
    assert [each.what for each in read(cls, {**data, field: "a" * 81})[1]] == [
        f"‘{field}’ is 81 tekens lang, en er passen er 80"
    ]


@pytest.mark.parametrize("text", ["a", "2", "straatbank", "kern-met-pit", "0-tot-4"])
def test_slug(text: str) -> None:
    assert SLUG.fullmatch(text)


@pytest.mark.parametrize("text", ["", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "é", "Xa"])
def test_no_slug(text: str) -> None:
    assert not SLUG.fullmatch(text)


@pytest.mark.parametrize("text", ["http://a", "https://www.movisie.nl/x?y=1#z", "https://é.nl"])
def test_web_address(text: str) -> None:
    assert URL.fullmatch(text)


@pytest.mark.parametrize(
    "text", ["", "https://", "ftp://a", "www.movisie.nl", "https://a b", "http://<", "http://'"]
)
def test_no_web_address(text: str) -> None:
    assert not URL.fullmatch(text)


@pytest.mark.parametrize("text", ["2026-01-01", "2026-09-19", "2026-10-20", "2026-12-31"])
def test_date(text: str) -> None:
    assert DATE.fullmatch(text)


@pytest.mark.parametrize(
    "text", ["", "2026-00-10", "2026-13-10", "2026-10-00", "2026-10-32", "26-10-10", "2026-1-1"]
)
def test_no_date(text: str) -> None:
    assert not DATE.fullmatch(text)
