"""The form of a draft: every field of the model with its explanation and what the draft says there.

The form is plain data; docs/assets/redactie/form.mjs makes the elements of it. The slug is fixed,
because the file is named after it. Kinds of fields:

    text      a line            long     some lines         date     a date
    choice    one of a list     choices  several of a list
    source    a publication and the place in it
    fact      a sentence and its source
    block     fields together   list     items to add, move and take away
    other     something that the form cannot show; it is changed in the text
"""

from __future__ import annotations

import dataclasses
from typing import Any

from actie_engine.findings import Path
from actie_engine.model import Feit, Kenmerk, KenmerkLijst, Methode, Vindplaats
from actie_engine.model.basis import ONBEKEND
from actie_engine.model.fields import DATE, FieldSpec
from actie_engine.shape import Shape, is_list, is_record, item_type, shapes
from wijkengids.drafts.choices import kind_of
from wijkengids.drafts.value import as_fields, as_items
from wijkengids.editing.describe import limits, sentence

type Field = dict[str, Any]

SLUG, FIXED = ("slug",), "Die staat vast."
SHORT = 120
"""Texts that may be longer get some lines."""


def form(data: Any) -> list[Field] | None:
    """Return the fields of a method that says `data`; None when that is no block of fields."""
    return _fields(Methode, data, ()) if isinstance(data, dict) else None


def _fields(record: Any, data: Any, path: Path, around: Shape | None = None) -> list[Field]:
    values = as_fields(record, data)
    return [
        field(_chooses(shape, around), values.get(name), (*path, name))
        for name, shape in shapes(record).items()
    ]


def _chooses(shape: Shape, around: Shape | None) -> Shape:
    """Return a field that chooses from the list of the property around it, if there is one."""
    if around is None or shape.name not in {"waarde", "waarden"}:
        return shape
    return dataclasses.replace(shape, spec=around.spec)


def field(shape: Shape, data: Any, path: Path) -> Field:
    """Return one field of the form, with what `data` says."""
    more = [FIXED] if path == SLUG else limits(shape.hint, shape.spec)
    return {
        "path": list(path),
        "label": label(shape.name),
        "help": " ".join((sentence(shape.spec.uitleg), *more)),
        "required": shape.required,
        **_content(shape, data, path),
    }


def label(name: str) -> str:
    """Return the name of a field as the form shows it."""
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _content(shape: Shape, data: Any, path: Path) -> Field:
    hint, chosen = shape.hint, kind_of(shape)
    if hint in (Kenmerk, KenmerkLijst):
        fields = _fields(hint, data, path, shape)
        return {"kind": "block", "fields": fields, "filled": data is not None}
    if hint is Vindplaats:
        return _text("source", data) | {"choices": chosen}
    if is_list(hint):
        return _list(shape, data, path, chosen)
    if is_record(hint):
        kind = "fact" if hint is Feit else "block"
        return {"kind": kind, "fields": _fields(hint, data, path), "filled": data is not None}
    if chosen:
        return _text("choice", data) | {"choices": chosen, "unknown": _may_be_unknown(path)}
    more = {"max": shape.spec.max_lengte, "fixed": path == SLUG}
    return _text(_kind_of_text(shape.spec), data) | more


def _text(kind: str, data: Any) -> Field:
    if data is None or isinstance(data, str):
        return {"kind": kind, "value": data or ""}
    return {"kind": "other"}


def _kind_of_text(spec: FieldSpec) -> str:
    if spec.patroon is DATE:
        return "date"
    return "long" if spec.max_lengte > SHORT and spec.patroon is None else "text"


def _may_be_unknown(path: Path) -> bool:
    return path[0] == "kenmerken"


def _list(shape: Shape, data: Any, path: Path, chosen: str) -> Field:
    if isinstance(data, dict):
        return {"kind": "other"}
    item, values = item_type(shape.hint), as_items(data)
    if item is str and chosen:
        picked = [each for each in values if isinstance(each, str) and each != ONBEKEND]
        return {"kind": "choices", "choices": chosen, "value": picked}
    one = dataclasses.replace(shape, hint=item, required=True)
    items = [field(one, each, (*path, number)) for number, each in enumerate(values)]
    return {"kind": "list", "items": items}
