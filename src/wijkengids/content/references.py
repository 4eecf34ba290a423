"""Finds every reference in the plain data of a file, so that dead ones can be told.

Looks at plain data and not at records: a file with a mistake in one place has references in others.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator, Mapping
from typing import Any

from actie_engine.findings import Path
from actie_engine.model import Kenmerk, KenmerkLijst
from actie_engine.model.basis import ONBEKEND
from actie_engine.model.fields import FieldSpec
from actie_engine.shape import Shape, is_list, is_mapping, is_record, item_type, shapes


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """A name at `path` that must exist among the things of `kind`."""

    path: Path
    kind: str
    name: str
    at_key: bool = False


def references(cls: Any, data: object, path: Path = ()) -> Iterator[Reference]:
    """Yield every reference in the data of a `cls`, with its path."""
    if isinstance(data, str) and hasattr(cls, "fields_from_text"):
        data = cls.fields_from_text(data)
    if isinstance(data, Mapping):
        for name, shape in shapes(cls).items():
            if name in data:
                yield from _in_field(shape, data[name], (*path, name))


def _kind(spec: FieldSpec) -> str | None:
    return spec.verwijst or (f"keuze {spec.keuze}" if spec.keuze else None)


def _in_field(shape: Shape, data: object, path: Path) -> Iterator[Reference]:
    if is_list(shape.hint):
        yield from _in_list(shape, data, path)
    elif is_mapping(shape.hint):
        yield from _in_keys(shape, data, path)
    elif is_record(shape.hint):
        yield from references(shape.hint, data, path)
        if shape.hint in (Kenmerk, KenmerkLijst):
            yield from _in_property(shape, data, path)
    else:
        yield from _named(_kind(shape.spec), data, path)


def _in_property(shape: Shape, data: object, path: Path) -> Iterator[Reference]:
    """A property refers with its value or values, except when it is unknown."""
    if isinstance(data, str):
        data = shape.hint.fields_from_text(data)
    name = "waarde" if shape.hint is Kenmerk else "waarden"
    values = data.get(name) if isinstance(data, Mapping) else None
    for index, value in enumerate([values] if isinstance(values, str) else values or ()):
        if value != ONBEKEND:
            place = (*path, name) if name == "waarde" else (*path, name, index)
            yield from _named(_kind(shape.spec), value, place)


def _in_list(shape: Shape, data: object, path: Path) -> Iterator[Reference]:
    items = [data] if isinstance(data, str) else data
    item = item_type(shape.hint)
    for index, each in enumerate(items if isinstance(items, list) else ()):
        if is_record(item):
            yield from references(item, each, (*path, index))
        else:
            yield from _named(_kind(shape.spec), each, (*path, index))


def _in_keys(shape: Shape, data: object, path: Path) -> Iterator[Reference]:
    kind = shape.spec.op_sleutel
    for key in data if kind and isinstance(data, Mapping) else ():
        yield Reference(path=(*path, key), kind=str(kind), name=key, at_key=True)


def _named(kind: str | None, name: object, path: Path) -> Iterator[Reference]:
    if kind and isinstance(name, str):
        yield Reference(path=path, kind=kind, name=name)


@functools.cache
def choice_lists(cls: Any) -> frozenset[str]:
    """Return the lists of choices that the fields of `cls`, at any depth, choose from."""
    found = {shape.spec.keuze for shape in shapes(cls).values() if shape.spec.keuze}
    for shape in shapes(cls).values():
        nested = is_list(shape.hint) or is_mapping(shape.hint)
        hint = item_type(shape.hint) if nested else shape.hint
        found |= choice_lists(hint) if is_record(hint) else set()
    return frozenset(found)
