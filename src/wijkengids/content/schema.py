"""The JSON Schema of each kind of content file, derived from the model.

It helps an editor's program to complete names and to mark mistakes while typing. Such a program
reads `jaar: 2010` as a number, so a number is allowed wherever text is. What counts remains the
validator: it checks more, and its messages are kinder.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from actie_engine.model import Feit, Kenmerk, KenmerkLijst, Vindplaats
from actie_engine.model.basis import ONBEKEND
from actie_engine.model.fields import FieldSpec
from actie_engine.shape import Shape, is_list, is_mapping, is_record, item_type, shapes
from wijkengids.content.files import SINGLE_FILES, record_of
from wijkengids.content.library import Library
from wijkengids.content.names import known_names

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CITATION = r"^[a-z0-9]+(-[a-z0-9]+)*(, \S.*)?$"
ORIGIN = rf"^[a-z]+\.[vdb][1-9][0-9]?$|{CITATION}"

GROWING = frozenset({"bron", "methode", "vraag", "doen"})
"""Names that come with nearly every change; schemas without them can stand in the repository."""

type Schema = dict[str, Any]
type Known = Mapping[str, Collection[str]]
"""The names that exist, per kind: what a field that refers to something can choose from."""


def json_schema(cls: Any, known: Known | None = None) -> Schema:
    """Return the JSON Schema of a file that holds a `cls`, with the `known` names as choices."""
    definitions: dict[str, Schema] = {}
    root = _Maker(known or {}, definitions).fields(cls)
    return {"$schema": DIALECT, **root, "$defs": dict(sorted(definitions.items()))}


def schemas(library: Library) -> dict[str, Schema]:
    """Return the JSON Schema of every kind of content file, by the name of the schema's file."""
    known = {kind: names for kind, names in known_names(library).items() if kind not in GROWING}
    samples = (*SINGLE_FILES, "methods/x.yaml", "actie/x.yaml", "actie/regels-x.yaml")
    return {schema_name(name): json_schema(record_of(name), known) for name in samples}


def write_schemas(library: Library, folder: Path) -> None:
    """Write every schema into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas(library).items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        (folder / name).write_text(text + "\n", encoding="utf-8")


def schema_name(name: str) -> str:
    """Return the file of the schema for the content file `name`."""
    path = PurePosixPath(name)
    if name in SINGLE_FILES:
        return f"{path.stem}.json"
    if path.parts[0] == "methods":
        return "methode.json"
    return "regels.json" if path.stem.startswith("regels-") else "instrument.json"


class _Maker:
    """Makes schemas of fields; those of records are kept once, as definitions."""

    def __init__(self, known: Known, definitions: dict[str, Schema]) -> None:
        self.known = known
        self.definitions = definitions

    def fields(self, cls: Any, chooses: FieldSpec | None = None) -> Schema:
        """Return the schema of a block of fields; `chooses` overrides what its value refers to."""
        return {
            "type": "object",
            "properties": {
                name: {"description": shape.spec.uitleg}
                | self.value(shape.hint, _spec(shape, chooses))
                for name, shape in shapes(cls).items()
            },
            "required": [name for name, shape in shapes(cls).items() if shape.required],
            "additionalProperties": False,
        }

    def value(self, hint: Any, spec: FieldSpec) -> Schema:
        """Return the schema of what a field of this type holds."""
        if is_list(hint):
            return self._list(item_type(hint), spec)
        if is_mapping(hint):
            return self._mapping(item_type(hint), spec)
        if is_record(hint):
            return self._record(hint, spec)
        if hint is int:
            limits = {"minimum": spec.minimum, "maximum": spec.maximum}
            return {"type": "integer"} | {key: at for key, at in limits.items() if at is not None}
        return {"enum": ["ja", "nee"]} if hint is bool else self.text(spec)

    def text(self, spec: FieldSpec) -> Schema:
        """Return the schema of a text field: a choice, a certain form, or just text."""
        kind = spec.verwijst or (f"keuze {spec.keuze}" if spec.keuze else "")
        if names := self.known.get(kind):
            return {"enum": list(names)}
        if kind == "herkomst":
            return {"type": "string", "pattern": ORIGIN}
        if spec.patroon is not None:
            return {"type": "string", "pattern": f"^({spec.patroon.pattern})$"}
        return {"type": ["string", "number"], "minLength": 1, "maxLength": spec.max_lengte}

    def _list(self, item: Any, spec: FieldSpec) -> Schema:
        limits = {"minItems": spec.minimum_aantal, "maxItems": spec.maximum_aantal}
        items = self.value(item, spec)
        many: Schema = {"type": "array", "items": items}
        many |= {key: limit for key, limit in limits.items() if limit}
        if item is str:
            many["uniqueItems"] = True
        one_is_text = item is str or hasattr(item, "fields_from_text")
        return {"anyOf": [many, items]} if one_is_text and spec.minimum_aantal <= 1 else many

    def _mapping(self, value: Any, spec: FieldSpec) -> Schema:
        schema: Schema = {"type": "object", "additionalProperties": self.value(value, spec)}
        names = self.known.get(spec.op_sleutel or "")
        return schema | ({"propertyNames": {"enum": list(names)}} if names else {})

    def _record(self, cls: Any, spec: FieldSpec) -> Schema:
        property_of_method = cls in (Kenmerk, KenmerkLijst)
        kind = spec.keuze or spec.verwijst
        name = f"{cls.__name__} {kind}" if property_of_method else cls.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            block = self.fields(cls, spec if property_of_method else None)
            forms = [*self._short_forms(cls), block]
            self.definitions[name] = {"anyOf": forms} if len(forms) > 1 else block
        return {"$ref": f"#/$defs/{name}".replace(" ", "%20")}

    def _short_forms(self, cls: Any) -> Iterator[Schema]:
        if short := SHORT_FORMS.get(cls):
            yield from short(self)


def _spec(shape: Shape, chooses: FieldSpec | None) -> FieldSpec:
    return chooses if chooses and shape.name in {"waarde", "waarden"} else shape.spec


def _citation(maker: _Maker) -> Iterator[Schema]:
    if names := maker.known.get("bron"):
        yield {"enum": list(names)}
    yield {"type": "string", "pattern": CITATION}


def _sentence(maker: _Maker) -> Iterator[Schema]:
    yield maker.text(shapes(Feit)["tekst"].spec)


def _unknown(_maker: _Maker) -> Iterator[Schema]:
    yield {"const": ONBEKEND}


SHORT_FORMS: Mapping[Any, Callable[[_Maker], Iterator[Schema]]] = {
    Feit: _sentence,
    Vindplaats: _citation,
    Kenmerk: _unknown,
    KenmerkLijst: _unknown,
}
"""The text that may stand for a record."""
