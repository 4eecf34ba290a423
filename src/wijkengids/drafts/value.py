"""Puts one value into plain data, as a form gives it: at a path, along the model.

A record that may be written short (`Feit`, `Kenmerk`) is taken as its fields on the way in, and
written short again on the way out when it can be.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actie_engine.findings import Path
from actie_engine.model import Feit, Kenmerk, KenmerkLijst
from actie_engine.model.basis import ONBEKEND
from actie_engine.shape import is_list, is_record, item_type, shapes

NOTHING = ("", None)


def with_value(hint: Any, data: Any, path: Path, value: Any) -> Any:
    """Return `data` of type `hint` with `value` at `path`; None takes the thing there away."""
    if not path:
        return value
    step, *rest = path
    if is_list(hint):
        return _with_item(hint, data, int(step), tuple(rest), value)
    fields = as_fields(hint, data)
    shape = shapes(hint)[str(step)]
    new = with_value(shape.hint, fields.get(shape.name), tuple(rest), value)
    if new is None and shape.required and shape.name in fields:
        new = ""
    fields[shape.name] = new
    kept = {name: fields[name] for name in shapes(hint) if fields.get(name) is not None}
    unknown = {name: each for name, each in fields.items() if name not in shapes(hint)}
    return _short(hint, kept | unknown)


def _with_item(hint: Any, data: Any, index: int, rest: Path, value: Any) -> Any:
    items = as_items(data)
    item = items[index] if index < len(items) else None
    new = with_value(item_type(hint), item, rest, value)
    items[index : index + 1] = [] if new is None else [new]
    return items or None


def as_items(data: Any) -> list[Any]:
    """Return the items of a list, which may be written as one text."""
    if isinstance(data, list):
        return list(data)
    return [] if data in NOTHING else [data]


def as_fields(hint: Any, data: Any) -> dict[str, Any]:
    """Return the fields of a record, which may be written as text."""
    if isinstance(data, Mapping):
        return dict(data)
    if data in NOTHING or not hasattr(hint, "fields_from_text"):
        return {}
    return dict(hint.fields_from_text(data)) if isinstance(data, str) else {}


def _short(hint: Any, fields: dict[str, Any]) -> Any:
    """Return the fields of a record as content writes them."""
    if not fields:
        return None
    if hint is Feit and set(fields) == {"tekst"}:
        return fields["tekst"]
    if hint in {Kenmerk, KenmerkLijst}:
        return _short_property(hint, fields)
    return fields


def _short_property(hint: Any, fields: dict[str, Any]) -> Any:
    name = "waarde" if hint is Kenmerk else "waarden"
    is_unknown = fields.get(name) in (ONBEKEND, [ONBEKEND], [], *NOTHING)
    return ONBEKEND if is_unknown and not fields.get("waarom") else fields


def empty_item(hint: Any) -> Any:
    """Return a new item of a list: its required fields, to be filled in."""
    item = item_type(hint)
    if not is_record(item) or hasattr(item, "fields_from_text"):
        return ""
    return {name: "" for name, shape in shapes(item).items() if shape.required}
