"""The JSON Schemas for editors' programs say the same as the validator, as far as schemas can."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from actie_engine.model import Methode
from wijkengids.content.library import Library, read_library
from wijkengids.content.schema import json_schema, schema_name, schemas
from wijkengids.content.validate import folder_files

ROOT = Path(__file__).parents[2]
LIBRARY = read_library(folder_files(ROOT / "content"))
SMALL = read_library(folder_files(ROOT / "tests/small_content"))
METHOD = "methods/buurtsoep.yaml"


@pytest.fixture(scope="module")
def validators() -> Mapping[str, Draft202012Validator]:
    """Return what checks with the schemas of the real content, by the name of the schema."""
    return {name: Draft202012Validator(schema) for name, schema in schemas(LIBRARY).items()}


def as_a_program_reads_it(data: Any) -> Any:
    """Return data as programs read YAML: a number is a number there, and not text."""
    if isinstance(data, dict):
        return {key: as_a_program_reads_it(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_a_program_reads_it(value) for value in data]
    if re.fullmatch(r"[-+]?\d+", data):
        return int(data)
    return float(data) if re.fullmatch(r"[-+]?\d+\.\d+", data) else data


def faults(data: Any, library: Library = SMALL) -> list[str]:
    """Return what the schema of a method says of `data`, by the way to it."""
    validator = Draft202012Validator(schemas(library)["methode.json"])
    return [each.json_path for each in validator.iter_errors(as_a_program_reads_it(data))]


def changed(path: str, value: object) -> Any:
    """Return the data of a method of the small guide with another value at `path`."""
    data = copy.deepcopy(SMALL.files[METHOD].data_at())
    *around, last = path.split(".")
    block = data
    for step in around:
        block = block[int(step) if step.isdigit() else step]
    block[last] = value
    return data


@pytest.mark.parametrize("name", LIBRARY.files)
def test_content_file_is_valid(name: str, validators: Mapping[str, Draft202012Validator]) -> None:
    data = as_a_program_reads_it(LIBRARY.files[name].data_at())
    assert [error.json_path for error in validators[schema_name(name)].iter_errors(data)] == []


@pytest.mark.parametrize("name", sorted(schemas(LIBRARY)))
def test_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schemas(LIBRARY)[name])


def test_every_field_is_described() -> None:
    schema = json_schema(Methode)
    fields = [*schema["properties"].values()]
    fields += [
        field for each in schema["$defs"].values() for field in _block(each)["properties"].values()
    ]
    assert all(field["description"] for field in fields)


def _block(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the form of a record that is a block of fields."""
    block: Mapping[str, Any] = schema["anyOf"][-1] if "anyOf" in schema else schema
    return block


def test_required_fields_are_those_of_the_model() -> None:
    required = json_schema(Methode)["required"]
    assert "doel" in required
    assert "websites" not in required


def test_choices_come_from_the_lists() -> None:
    plaatsing = schemas(SMALL)["methode.json"]["$defs"]["Plaatsing"]["properties"]
    assert plaatsing["lijst"]["enum"] == ["databanken", "verkenningen"]
    assert plaatsing["element"]["enum"] == [
        element.slug for element in SMALL.items("actie/elementen.yaml")
    ]


def test_names_that_come_with_every_change_are_not_in_it() -> None:
    """The schemas stand in the repository; a new publication must not change them."""
    plaatsing = schemas(SMALL)["methode.json"]["$defs"]["Plaatsing"]["properties"]
    assert "enum" not in plaatsing["beschrijving"]


def test_without_content_a_choice_is_text() -> None:
    assert "enum" not in json_schema(Methode)["$defs"]["Plaatsing"]["properties"]["lijst"]


def test_good_method() -> None:
    assert faults(SMALL.files[METHOD].data_at()) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("parkeerplaats", "2"),
        ("naam", ["Buurtsoep"]),
        ("naam", "x" * 81),
        ("gecontroleerd", "22-11-2026"),
        ("slug", "Buurt soep"),
        ("elementen.0.element", "contakten"),
        ("kenmerken.budget", "tot-1500"),
        ("kenmerken.setting.waarden", ["maan"]),
        ("bron", "Jansen"),
        ("zoekwoorden", ["soep", "soep"]),
    ],
)
def test_mistake_is_seen(path: str, value: object) -> None:
    assert len(faults(changed(path, value))) == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("naam", "2010"),
        ("aliassen", "soepdag"),
        ("aanpak", "Vraag wie er kookt."),
        ("doel", {"tekst": "Buren kennen elkaar.", "bron": "vries-2021"}),
        ("bron", {"bron": "jansen-2020", "plaats": "§1"}),
        ("bron", "jansen-2020"),
        ("kenmerken.budget", {"waarde": "tot-1500", "waarom": "Soep kost weinig."}),
    ],
)
def test_other_forms_are_allowed(path: str, value: object) -> None:
    assert faults(changed(path, value)) == []
