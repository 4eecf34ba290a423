"""Finds every reference in a record, so that dead ones can be told."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from actie_engine.findings import Path
from actie_engine.model import Kenmerk, KenmerkLijst
from actie_engine.model.fields import FieldSpec, spec_of


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """A name at `path` that must exist among the things of `kind`."""

    path: Path
    kind: str
    name: str
    at_key: bool = False


def references(value: Any, path: Path = ()) -> Iterator[Reference]:
    """Yield every reference in a record, with its path."""
    for field in dataclasses.fields(value):
        item, spec = getattr(value, field.name), spec_of(field)
        if item is None or item == field.default:
            continue
        yield from _field_references(item, spec, (*path, field.name))


def _field_references(item: Any, spec: FieldSpec, path: Path) -> Iterator[Reference]:
    if spec.op_sleutel and isinstance(item, Mapping):
        for key in item:
            yield Reference(path=(*path, key), kind=spec.op_sleutel, name=key, at_key=True)
    kind = spec.verwijst or (f"keuze {spec.keuze}" if spec.keuze else None)
    if kind:
        for name, place in _names(item, path):
            yield Reference(path=place, kind=kind, name=name)
    yield from _nested_references(item, path)


def _names(item: Any, path: Path) -> Iterator[tuple[str, Path]]:
    """Yield the names that a referring field holds, each with its path."""
    if isinstance(item, str):
        yield item, path
    elif isinstance(item, tuple):
        for index, name in enumerate(item):
            yield name, (*path, index)
    elif isinstance(item, Kenmerk | KenmerkLijst):
        for index, name in enumerate(item.waarden):
            single = isinstance(item, Kenmerk)
            yield name, (*path, "waarde") if single else (*path, "waarden", index)


def _nested_references(item: Any, path: Path) -> Iterator[Reference]:
    if dataclasses.is_dataclass(item):
        yield from references(item, path)
    elif isinstance(item, tuple):
        for index, part in enumerate(item):
            yield from _nested_references(part, (*path, index))
