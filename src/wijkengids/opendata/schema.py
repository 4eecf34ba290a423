"""The JSON Schema of `methoden.json`, derived from the same model as the data."""

from __future__ import annotations

import dataclasses
from typing import Any

from actie_engine.model import Feit, Kenmerken, Methode, Vindplaats
from actie_engine.model.fields import FieldSpec, spec_of
from actie_engine.shape import is_list, is_record, item_type, shapes
from wijkengids.content.schema import DIALECT
from wijkengids.opendata.about import LICENCE_URL, METHODS_SCHEMA, TITLE, VERSION, absolute

type Schema = dict[str, Any]

TEXT: Schema = {"type": "string", "minLength": 1}
DATE: Schema = {"type": "string", "format": "date"}
ADDRESS: Schema = {"type": "string", "format": "uri-reference"}
CODE: Schema = {
    "description": "Een waarde met de naam die lezers zien",
    "type": "object",
    "properties": {"id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}, "naam": TEXT},
    "required": ["id", "naam"],
    "additionalProperties": False,
}


def schema(base: str) -> Schema:
    """Return the schema of `methoden.json` and of the file of each method."""
    file = _object(
        {
            "$schema": ADDRESS | {"description": "Het adres van dit schema"},
            "titel": TEXT,
            "versie": {"const": VERSION},
            "licentie": _object({"naam": TEXT, "adres": {"const": LICENCE_URL}}),
            "naamsvermelding": TEXT | {"description": "Wie je noemt als je de gegevens gebruikt"},
            "adres": ADDRESS | {"description": "Waar lezers de methoden vinden"},
            "gewijzigd": _or_null(DATE) | {"description": "Jongste wijziging, als die bekend is"},
            "methoden": {"type": "array", "items": {"$ref": "#/$defs/Methode"}},
        }
    )
    name = {"$id": absolute(METHODS_SCHEMA, base)} if base else {}
    definitions = _definitions()
    return {"$schema": DIALECT, **name, "title": TITLE, **file, "$defs": definitions}


def _definitions() -> dict[str, Schema]:
    made: dict[str, Schema] = {"Waarde": CODE}
    facts = _fields(Methode, made, skip=("slug", "kenmerken"))
    made["Kenmerk"] = _property()
    made["Methode"] = _object(
        {
            "id": CODE["properties"]["id"] | {"description": "Blijft altijd hetzelfde"},
            "adres": ADDRESS,
            **facts,
            "kenmerken": _object(
                {
                    field.name: {"description": spec_of(field).uitleg, "$ref": "#/$defs/Kenmerk"}
                    for field in dataclasses.fields(Kenmerken)
                }
            ),
            "gewijzigd": _or_null(DATE) | {"description": "Laatste wijziging, als die bekend is"},
        }
    )
    return dict(sorted(made.items()))


def _property() -> Schema:
    step = _object({"stap": {"type": "integer"}, "van": {"type": "integer"}})
    return _object(
        {
            "naam": TEXT,
            "waarden": {
                "description": "Leeg: de bronnen zeggen dit niet",
                "type": "array",
                "items": {"$ref": "#/$defs/Waarde"},
            },
            "stap": _or_null(step) | {"description": "De plaats op een schaal"},
            "waarom": _or_null(TEXT) | {"description": "Het feit waar de waarde op steunt"},
            "bron": _or_null({"$ref": "#/$defs/Vindplaats"}),
        }
    )


def _fields(cls: Any, made: dict[str, Schema], skip: tuple[str, ...] = ()) -> dict[str, Schema]:
    return {
        name: {"description": shape.spec.uitleg}
        | _value(shape.hint, shape.spec, made, optional=shape.default is None)
        for name, shape in shapes(cls).items()
        if name not in skip
    }


def _value(hint: Any, spec: FieldSpec, made: dict[str, Schema], *, optional: bool) -> Schema:
    if is_list(hint):
        return {"type": "array", "items": _value(item_type(hint), spec, made, optional=False)}
    if is_record(hint):
        return _record(hint, made, optional=optional)
    if spec.keuze or spec.verwijst:
        value: Schema = {"$ref": "#/$defs/Waarde"}
    else:
        value = TEXT if spec.patroon is None else TEXT | {"pattern": f"^({spec.patroon.pattern})$"}
    return _or_null(value) if optional else value


def _record(cls: Any, made: dict[str, Schema], *, optional: bool) -> Schema:
    """Return a reference; a fact may be unknown, and every place is filled in."""
    name = cls.__name__
    if name not in made:
        made[name] = {}
        made[name] = _object(_place() if cls is Vindplaats else _fields(cls, made))
    reference: Schema = {"$ref": f"#/$defs/{name}"}
    if cls is Vindplaats:
        return reference
    return _or_null(reference) if optional or cls is Feit else reference


def _place() -> dict[str, Schema]:
    return {"bron": {"$ref": "#/$defs/Waarde"}, "plaats": _or_null(TEXT)}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _object(properties: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
