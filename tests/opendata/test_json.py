"""The methods as JSON: everything is in it, as its schema says."""

from __future__ import annotations

import copy
import dataclasses
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from actie_engine.model import Gids
from tests.opendata.conftest import BASE
from tests.site.test_method_pages import facts, figures, texts
from wijkengids.opendata.files import files
from wijkengids.render.properties import properties


@pytest.fixture(scope="module")
def methods(published: Mapping[str, str]) -> dict[str, Any]:
    return {each["id"]: each for each in json.loads(published["methoden.json"])["methoden"]}


def strings(data: Any) -> set[str]:
    """Return every text in some data."""
    if isinstance(data, dict):
        return {text for value in data.values() for text in strings(value)}
    if isinstance(data, list):
        return {text for value in data for text in strings(value)}
    return {data} if isinstance(data, str) else set()


def test_every_fact_of_every_method_is_in_it(methods: dict[str, Any], gids: Gids) -> None:
    assert list(methods) == list(gids.methoden)
    for slug, methode in gids.methoden.items():
        wanted = {*facts(methode), *figures(methode), *texts(methode)}
        wanted |= {each.kenmerk.waarom for each in properties(methode, gids)} - {""}
        assert wanted <= strings(methods[slug]), slug


def test_every_fact_has_its_source(methods: dict[str, Any]) -> None:
    voucher = methods["vouchersysteem"]
    own, other = voucher["aanpak"][0], voucher["overig"][2]
    assert own["bron"]["bron"] == {"id": "verkenning", "naam": "Verkenning actief burgerschap"}
    assert own["bron"]["plaats"] == "§4.1.1"
    assert other["bron"]["bron"]["id"] == "bewoner-centraal"


def test_codes_have_the_names_that_readers_see(methods: dict[str, Any]) -> None:
    voucher = methods["vouchersysteem"]
    assert voucher["kenmerken"]["inspanning"]["waarden"] == [{"id": "zwaar", "naam": "Zwaar"}]
    assert voucher["kenmerken"]["inspanning"]["stap"] == {"stap": 3, "van": 3}
    assert voucher["elementen"][1]["element"] == {"id": "toerusting", "naam": "Toerusting"}
    assert {"id": "kan-wel", "naam": "Kan wél!"} in [each["methode"] for each in voucher["verwant"]]


def test_what_is_unknown_is_null_or_empty(methods: dict[str, Any]) -> None:
    assert methods["vouchersysteem"]["kenmerken"]["budget"]["waarden"] == []
    assert methods["kulturhuske"]["ontwikkelaar"] is None
    assert "onbekend" not in {
        each["id"]
        for method in methods.values()
        for kenmerk in method["kenmerken"].values()
        for each in kenmerk["waarden"]
    }


def test_the_licence_and_whom_to_name_are_in_it(published: Mapping[str, str]) -> None:
    whole = json.loads(published["methoden.json"])
    assert whole["licentie"] == {
        "naam": "CC BY 4.0",
        "adres": "https://creativecommons.org/licenses/by/4.0/",
    }
    assert whole["naamsvermelding"] == "Wijkengids"
    assert whole["gewijzigd"] == "2026-11-25"


def test_addresses_are_those_of_the_site(
    published: Mapping[str, str], addressless: Mapping[str, str]
) -> None:
    def address(files: Mapping[str, str]) -> str:
        data = json.loads(files["methoden/kan-wel.json"])
        return str(data["methoden"][0]["adres"])

    assert address(published) == f"{BASE}methoden/kan-wel/"
    assert address(addressless) == "methoden/kan-wel/"


def test_without_git_no_date_of_change_is_guessed(addressless: Mapping[str, str]) -> None:
    whole = json.loads(addressless["methoden.json"])
    assert whole["gewijzigd"] is None
    assert {each["gewijzigd"] for each in whole["methoden"]} == {None}


def test_every_method_has_a_file_of_its_own(published: Mapping[str, str], gids: Gids) -> None:
    whole = json.loads(published["methoden.json"])
    for method in whole["methoden"]:
        own = json.loads(published[f"methoden/{method['id']}.json"])
        assert own["methoden"] == [method]
        assert own["$schema"] == "../methoden.schema.json"


def test_a_former_name_gives_the_method_of_today(gids: Gids) -> None:
    methode = dataclasses.replace(gids.methoden["kan-wel"], vroeger=("kan-wel-methode",))
    renamed = dataclasses.replace(gids, methoden={**gids.methoden, "kan-wel": methode})
    made = files(renamed, {}, "")
    assert made["methoden/kan-wel-methode.json"] == made["methoden/kan-wel.json"]
    assert json.loads(made["methoden/kan-wel-methode.json"])["methoden"][0]["id"] == "kan-wel"


@pytest.mark.parametrize("kind", ["published", "addressless"])
def test_check_jsonschema_finds_nothing(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    made: Mapping[str, str] = request.getfixturevalue(kind)
    (tmp_path / "methoden").mkdir()
    names = [name for name in made if name.endswith(".json")]
    for name in names:
        (tmp_path / name).write_text(made[name], encoding="utf-8")
    names.remove("methoden.schema.json")
    check = [sys.executable, "-m", "check_jsonschema"]
    for arguments in (
        ["--check-metaschema", "methoden.schema.json"],
        ["--schemafile", "methoden.schema.json", *names],
    ):
        done = subprocess.run(
            [*check, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_schema_refuses_what_is_not_as_it_says(published: Mapping[str, str]) -> None:
    validator = Draft202012Validator(json.loads(published["methoden.schema.json"]))
    right = json.loads(published["methoden/kan-wel.json"])
    assert list(validator.iter_errors(right)) == []
    for path, value in (
        (("id",), "Kan wél"),
        (("naam",), None),
        (("kenmerken", "rollen", "waarden"), "faciliteren"),
        (("gecontroleerd",), "22 november"),
        (("kleur",), "rood"),
    ):
        wrong = copy.deepcopy(right)
        block = wrong["methoden"][0]
        for step in path[:-1]:
            block = block[step]
        block[path[-1]] = value
        assert list(validator.iter_errors(wrong)), path


def test_the_schema_explains_every_field(published: Mapping[str, str]) -> None:
    schema = json.loads(published["methoden.schema.json"])
    assert schema["$id"] == f"{BASE}methoden.schema.json"
    fields = schema["$defs"]["Methode"]["properties"]
    assert [name for name, field in fields.items() if "description" not in field] == [
        "adres",
        "kenmerken",
    ]
