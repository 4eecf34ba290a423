"""Readers of lists, and of names with a value each. Part of `actie_engine.reader`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actie_engine.findings import Finding, Path, called, quoted
from actie_engine.model.fields import FieldSpec
from actie_engine.scalars import INVALID, Note, Reader, any_invalid, kind
from actie_engine.words import counted


def list_reader(item: Reader, spec: FieldSpec, *, of_text: bool) -> Reader:
    """Return the reader of a list of which `item` reads the items; one text is a list of one."""

    def read_list(data: Any, path: Path, note: Note) -> Any:
        if problem := _not_a_list(data, path, of_text=of_text):
            note(problem)
            return INVALID
        data = [data] if isinstance(data, str) else data
        if problem := _wrong_count(len(data), spec, path):
            note(problem)
            return INVALID
        values = [item(value, (*path, index), note) for index, value in enumerate(data)]
        if of_text and not _all_different(values, path, note):
            return INVALID
        return INVALID if any_invalid(values) else tuple(values)

    return read_list


def _not_a_list(data: object, path: Path, *, of_text: bool) -> Finding | None:
    if isinstance(data, list | tuple):
        return None
    if not isinstance(data, str):
        what = f"{called(path)} is {kind(data)}, geen lijst"
        remedy = "zet elk onderdeel op een eigen regel, met een streepje ervoor"
        return Finding(path=path, what=what, remedy=remedy)
    if of_text and "," in data:
        what = f"{called(path)} is één tekst met een komma, geen lijst"
        remedy = "schrijf een lijst tussen blokhaken: [een, twee]"
        return Finding(path=path, what=what, remedy=remedy)
    return None


def _wrong_count(count: int, spec: FieldSpec, path: Path) -> Finding | None:
    low, high = spec.minimum_aantal, spec.maximum_aantal
    if count >= low and (high is None or count <= high):
        return None
    limit = f"precies {low}" if low == high else f"minstens {low}"
    if low != high and count > low:
        limit = f"hoogstens {high}"
    found = counted(count, "onderdeel", "onderdelen")
    return Finding(path=path, what=f"{called(path)} heeft {found}", remedy=f"geef er {limit}")


def _all_different(values: list[Any], path: Path, note: Note) -> bool:
    seen: set[str] = set()
    for index, value in enumerate(values):
        if value is not INVALID and value in seen:
            what = f"{quoted(value)} staat er twee keer"
            note(Finding(path=(*path, index), what=what, remedy="haal er een weg"))
        elif value is not INVALID:
            seen.add(value)
    return len(seen) == len(values)


def mapping_reader(value_reader: Reader) -> Reader:
    """Return the reader of names that have a value each."""

    def read_mapping(data: object, path: Path, note: Note) -> Any:
        if not isinstance(data, Mapping):
            what = f"{called(path)} is {kind(data)}, geen blok met velden"
            note(Finding(path=path, what=what, remedy="schrijf het als naam: waarde"))
            return INVALID
        values = {key: value_reader(value, (*path, key), note) for key, value in data.items()}
        return INVALID if any_invalid(values.values()) else values

    return read_mapping
