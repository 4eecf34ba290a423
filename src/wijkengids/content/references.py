"""Finds every reference in the plain data of a file, so that dead ones can be told.

Looks at plain data and not at records: a file with a mistake in one place has references in others.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any

from actie_engine.findings import Path
from actie_engine.model import Kenmerk, KenmerkLijst
from actie_engine.model.basis import ONBEKEND
from actie_engine.model.fields import FieldSpec, spec_of


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """A name at `path` that must exist among the things of `kind`."""

    path: Path
    kind: str
    name: str
    at_key: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class _Field:
    name: str
    hint: Any
    spec: FieldSpec
    kind: str | None


@functools.cache
def _fields(cls: Any) -> tuple[_Field, ...]:
    hints = typing.get_type_hints(cls)
    return tuple(
        _Field(
            name=field.name,
            hint=_without_none(hints[field.name]),
            spec=(spec := spec_of(field)),
            kind=spec.verwijst or (f"keuze {spec.keuze}" if spec.keuze else None),
        )
        for field in dataclasses.fields(cls)
    )


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) is not types.UnionType:
        return hint
    return next(each for each in typing.get_args(hint) if each is not types.NoneType)


def references(cls: Any, data: object, path: Path = ()) -> Iterator[Reference]:
    """Yield every reference in the data of a `cls`, with its path."""
    if isinstance(data, str) and hasattr(cls, "fields_from_text"):
        data = cls.fields_from_text(data)
    if isinstance(data, Mapping):
        for field in _fields(cls):
            if field.name in data:
                yield from _in_field(field, data[field.name], (*path, field.name))


def _in_field(field: _Field, data: object, path: Path) -> Iterator[Reference]:
    if field.hint in (Kenmerk, KenmerkLijst):
        yield from references(field.hint, data, path)
        yield from _in_property(field, data, path)
    elif typing.get_origin(field.hint) is tuple:
        yield from _in_list(field, data, path)
    elif typing.get_origin(field.hint) is Mapping:
        yield from _in_keys(field, data, path)
    elif dataclasses.is_dataclass(field.hint):
        yield from references(field.hint, data, path)
    else:
        yield from _named(field.kind, data, path)


def _in_property(field: _Field, data: object, path: Path) -> Iterator[Reference]:
    """A property refers with its value or values, except when it is unknown."""
    if isinstance(data, str):
        data = field.hint.fields_from_text(data)
    name = "waarde" if field.hint is Kenmerk else "waarden"
    values = data.get(name) if isinstance(data, Mapping) else None
    for index, value in enumerate([values] if isinstance(values, str) else values or ()):
        if value != ONBEKEND:
            place = (*path, name) if name == "waarde" else (*path, name, index)
            yield from _named(field.kind, value, place)


def _in_list(field: _Field, data: object, path: Path) -> Iterator[Reference]:
    items = [data] if isinstance(data, str) else data
    item_hint = typing.get_args(field.hint)[0]
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if dataclasses.is_dataclass(item_hint):
            yield from references(item_hint, item, (*path, index))
        else:
            yield from _named(field.kind, item, (*path, index))


def _in_keys(field: _Field, data: object, path: Path) -> Iterator[Reference]:
    kind = field.spec.op_sleutel
    for key in data if kind and isinstance(data, Mapping) else ():
        yield Reference(path=(*path, key), kind=str(kind), name=key, at_key=True)


def _named(kind: str | None, name: object, path: Path) -> Iterator[Reference]:
    if kind and isinstance(name, str):
        yield Reference(path=path, kind=kind, name=name)


def choice_lists(cls: Any) -> set[str]:
    """Return the lists of choices that the fields of `cls`, at any depth, choose from."""
    found = set()
    for field in _fields(cls):
        if field.spec.keuze:
            found.add(field.spec.keuze)
        for hint in (field.hint, *typing.get_args(field.hint)):
            if dataclasses.is_dataclass(hint):
                found |= choice_lists(hint)
    return found
