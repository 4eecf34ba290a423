"""What the types of a record's fields say: text, list, mapping, or a record again."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any

from actie_engine.findings import Path
from actie_engine.model.fields import FieldSpec, is_required, spec_of


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """A field of a record: its type without None, what it allows, and whether it is required."""

    name: str
    hint: Any
    spec: FieldSpec
    required: bool
    default: Any


@functools.cache
def shapes(cls: Any) -> dict[str, Shape]:
    """Return the fields of a record by name, in their order."""
    hints = typing.get_type_hints(cls)
    return {
        field.name: Shape(
            name=field.name,
            hint=_without_none(hints[field.name]),
            spec=spec_of(field),
            required=is_required(field),
            default=field.default,
        )
        for field in dataclasses.fields(cls)
    }


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) is not types.UnionType:
        return hint
    return next(each for each in typing.get_args(hint) if each is not types.NoneType)


@functools.cache
def is_list(hint: Any) -> bool:
    """Tell whether a field of this type holds a list."""
    return typing.get_origin(hint) is tuple


@functools.cache
def is_mapping(hint: Any) -> bool:
    """Tell whether a field of this type holds names with a value each."""
    return typing.get_origin(hint) is Mapping


@functools.cache
def is_record(hint: Any) -> bool:
    """Tell whether a field of this type holds a record."""
    return dataclasses.is_dataclass(hint)


@functools.cache
def item_type(hint: Any) -> Any:
    """Return the type of the items of a list, or of the values of a mapping."""
    return typing.get_args(hint)[0 if is_list(hint) else 1]


def record_at(cls: Any, path: Path) -> Any | None:
    """Return the record that data at `path` of a `cls` must be, or None when it is no record."""
    hint = cls
    for step in path:
        if is_list(hint) or is_mapping(hint):
            hint = item_type(hint)
        elif is_record(hint) and step in shapes(hint):
            hint = shapes(hint)[str(step)].hint
        else:
            return None
    return hint if is_record(hint) else None
