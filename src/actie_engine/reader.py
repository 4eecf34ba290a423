"""Turns plain data (text, lists, mappings) into the records of `actie_engine.model`.

The records say what they allow; this module reads any of them, collects every finding with its
path, and never raises for bad content. Readers are small functions, composed once per type, so
that reading thousands of files stays cheap.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from actie_engine.findings import MISSING, UNKNOWN, Finding, Path, called, nearest, quoted
from actie_engine.lists import list_reader, mapping_reader
from actie_engine.misplaced import told_once
from actie_engine.model.fields import FieldSpec
from actie_engine.scalars import (
    INVALID,
    SCALARS,
    Note,
    Reader,
    any_invalid,
    blank_finding,
    colon_finding,
    is_blank,
    kind,
    unknown_finding,
)
from actie_engine.shape import Shape, is_list, is_mapping, item_type, shapes

MANY_MISSING = 3
"""From this number on, missing fields of one block are told in one finding."""

MANY_UNKNOWN = 20
"""From this number on, the unknown fields of one block are not compared with the known ones."""


def read[T](cls: type[T], data: object) -> tuple[T | None, list[Finding]]:
    """Read `data` as a `cls`; without findings the first item is the record, else None."""
    findings: list[Finding] = []
    record_type: Any = cls
    value = _record_reader(record_type)(data, (), findings.append)
    return (None if findings else value), told_once(cls, data, findings)


def _reader(hint: Any, spec: FieldSpec) -> Reader:
    """Compose the reader for a type."""
    if is_list(hint):
        item = item_type(hint)
        return list_reader(_reader(item, spec), spec, of_text=item is str)
    if is_mapping(hint):
        return mapping_reader(_reader(item_type(hint), spec))
    if hint in SCALARS:
        return SCALARS[hint](spec)
    return _record_reader(hint)


@functools.cache
def _field_readers(cls: Any) -> dict[str, Reader]:
    return {name: _reader(shape.hint, shape.spec) for name, shape in shapes(cls).items()}


@functools.cache
def _record_reader(cls: Any) -> Reader:
    """Return the reader of a record; text is allowed where the record has a text form."""
    from_text = getattr(cls, "fields_from_text", None)

    def read_record(data: object, path: Path, note: Note) -> Any:
        if from_text is not None:
            if finding := colon_finding(data, path) or unknown_finding(data, path):
                note(finding)
                return INVALID
            data = from_text(data) if isinstance(data, str) and not is_blank(data) else data
        if not isinstance(data, Mapping):
            note(_not_a_block(cls, data, path))
            return INVALID
        return _read_fields(cls, data, path, note)

    return read_record


def _not_a_block(cls: Any, data: object, path: Path) -> Finding:
    if finding := blank_finding(data, path):
        return finding
    what = f"{called(path)} is {kind(data)}, geen blok met velden"
    return Finding(path=path, what=what, remedy=f"schrijf velden als {_example(cls)}")


def _example(cls: Any) -> str:
    first, *others = shapes(cls)
    return f"{first}: …" + "".join(f", {name}: …" for name in others[:2])


def _read_fields(cls: Any, data: Mapping[Any, object], path: Path, note: Note) -> Any:
    known, readers = shapes(cls), _field_readers(cls)
    meant = {} if data.keys() <= known.keys() else _unknown_fields(cls, data, path, note)
    mistyped = {name: key for key, name in meant.items() if name is not None}
    values: dict[str, Any] = {}
    missing: list[Shape] = []
    for name, shape in known.items():
        key = mistyped.get(name, name)
        if key in data:
            value, place = data[key], (*path, key)
            read_value = _read_blank(shape) if is_blank(value) else readers[name]
            values[name] = read_value(value, place, note)
        elif shape.required:
            missing.append(shape)
        else:
            values[name] = shape.default
    for finding in _missing_fields(missing, path):
        note(finding)
    complete = not meant and not missing and not any_invalid(values.values())
    return cls(**values) if complete else INVALID


def _read_blank(shape: Shape) -> Reader:
    """Return the reader of a field in which nothing stands."""

    def read_blank(_data: object, path: Path, note: Note) -> Any:
        remedy = "vul het in" if shape.required else "vul het in, of haal de regel weg"
        remedy = f"{remedy} ({shape.spec.uitleg})"
        note(Finding(path=path, what=f"{called(path)} is leeg", remedy=remedy))
        return INVALID

    return read_blank


def _unknown_fields(
    cls: Any, data: Mapping[Any, object], path: Path, note: Note
) -> dict[str, str | None]:
    """Report the fields that `cls` has not; return each with the field that was probably meant."""
    free = [name for name in shapes(cls) if name not in data]
    unknown = [name for name in data if name not in shapes(cls)]
    meant: dict[str, str | None] = dict.fromkeys(unknown)
    if len(unknown) < MANY_UNKNOWN:
        for name in unknown:
            meant[name] = nearest(str(name), free) or _only_missing(cls, unknown, free)
            free = [each for each in free if each != meant[name]]
    for name, instead in meant.items():
        what, remedy = f"onbekend veld {quoted(name)}", _instead(str(name), instead, free)
        place = (*path, name)
        note(Finding(path=place, what=what, remedy=remedy, at_key=True, kind=UNKNOWN))
    return meant


def _instead(name: str, meant: str | None, free: list[str]) -> str:
    """Return the remedy for an unknown field."""
    if meant is None:
        return "haal het weg" + (f"; hier kan nog: {', '.join(free)}" if free else "")
    near = nearest(name, [meant]) is not None
    return f"bedoelde je {quoted(meant)}?" + ("" if near else " dat veld ontbreekt")


def _only_missing(cls: Any, unknown: list[Any], free: Iterable[str]) -> str | None:
    """Return the one required field that is missing, when there is one unknown field."""
    missing = [name for name in free if shapes(cls)[name].required]
    return missing[0] if len(missing) == len(unknown) == 1 else None


def _missing_fields(missing: list[Shape], path: Path) -> Iterator[Finding]:
    if len(missing) >= MANY_MISSING:
        names = ", ".join(shape.name for shape in missing)
        what, remedy = f"{len(missing)} velden ontbreken", f"voeg toe: {names}"
        yield Finding(path=(*path, missing[0].name), what=what, remedy=remedy)
        return
    for shape in missing:
        what = f"veld {quoted(shape.name)} ontbreekt"
        remedy = f"voeg het toe ({shape.spec.uitleg})"
        yield Finding(path=(*path, shape.name), what=what, remedy=remedy, kind=MISSING)
