"""Turns plain data (text, lists, mappings) into the records of `actie_engine.model`.

The records say what they allow; this module reads any of them, collects every finding with its
path, and never raises for bad content. Readers are small functions, composed once per type, so
that reading thousands of files stays cheap.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any

from actie_engine.findings import Finding, Path, nearest, suggestion
from actie_engine.model.fields import FieldSpec, is_required, spec_of

INVALID: Any = object()
"""Stands for a value that could not be read; the finding about it has been noted."""

type Note = Callable[[Finding], None]
type Reader = Callable[[object, Path, Note], Any]

FORBIDDEN_CHARACTER = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
MARKUP = re.compile(r"<[/!?]?[A-Za-z]|&[#A-Za-z0-9]+;")
WHOLE_NUMBER = re.compile(r"[+-]?\d{1,9}")


def read[T](cls: type[T], data: object) -> tuple[T | None, list[Finding]]:
    """Read `data` as a `cls`; without findings the first item is the record, else None."""
    findings: list[Finding] = []
    record_type: Any = cls
    value = _record_reader(record_type)(data, (), findings.append)
    return (None if findings else value), findings


def _kind(data: object) -> str:
    if isinstance(data, Mapping):
        return "een blok met velden"
    if isinstance(data, list | tuple):
        return "een lijst"
    return "tekst" if isinstance(data, str) else f"‘{data}’"


def _reader(hint: Any, spec: FieldSpec) -> Reader:
    """Compose the reader for a type hint."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is types.UnionType:
        inner = next(argument for argument in arguments if argument is not types.NoneType)
        return _reader(inner, spec)
    if origin is tuple:
        return _list_reader(_reader(arguments[0], spec), spec)
    if origin is Mapping:
        return _mapping_reader(_reader(arguments[1], spec))
    if hint in SCALARS:
        return SCALARS[hint](spec)
    return _record_reader(hint)


def _text_problem(text: str, spec: FieldSpec) -> tuple[str, str] | None:
    """Return what is wrong with `text` and what to do, or None."""
    if not text.strip():
        return "de tekst is leeg", "vul de tekst in of haal het veld weg"
    if match := FORBIDDEN_CHARACTER.search(text):
        code = f"U+{ord(match.group()):04X}"
        return f"onzichtbaar teken {code} in de tekst", "haal het weg; typ de tekst zo nodig over"
    if match := MARKUP.search(text):
        return f"HTML in de tekst: ‘{match.group()}’", "schrijf gewone tekst, zonder < of &…;"
    if len(text) > spec.max_lengte:
        too_many = len(text) - spec.max_lengte
        return f"de tekst is {len(text)} tekens lang", (
            f"kort haar {too_many} tekens in; er passen er {spec.max_lengte}"
        )
    if spec.patroon is not None and not spec.patroon.fullmatch(text):
        return f"‘{text}’ heeft niet de goede vorm", f"schrijf {spec.patroon_uitleg}"
    return None


def _text_reader(spec: FieldSpec) -> Reader:
    def read_text(data: object, path: Path, note: Note) -> Any:
        if not isinstance(data, str):
            found = _kind(data)
            note(Finding(path=path, what=f"{found} gevonden", remedy="schrijf hier gewone tekst"))
            return INVALID
        if problem := _text_problem(data, spec):
            note(Finding(path=path, what=problem[0], remedy=problem[1]))
            return INVALID
        return data

    return read_text


def _number_reader(spec: FieldSpec) -> Reader:
    def read_number(data: object, path: Path, note: Note) -> Any:
        text = str(data) if isinstance(data, str | int) else ""
        if not WHOLE_NUMBER.fullmatch(text):
            what = f"‘{text}’ is geen heel getal" if text else f"{_kind(data)} gevonden"
            note(Finding(path=path, what=what, remedy="schrijf een heel getal, zoals 2 of -1"))
            return INVALID
        number = int(text)
        low, high = spec.minimum, spec.maximum
        if (low is not None and number < low) or (high is not None and number > high):
            limits = f"van {low} tot en met {high}" if high is not None else f"vanaf {low}"
            remedy = f"kies een getal {limits}"
            note(Finding(path=path, what=f"{number} kan hier niet", remedy=remedy))
            return INVALID
        return number

    return read_number


def _yes_no_reader(_spec: FieldSpec) -> Reader:
    values = {"ja": True, "nee": False}

    def read_yes_no(data: object, path: Path, note: Note) -> Any:
        if isinstance(data, str) and data in values:
            return values[data]
        found = f"‘{data}’" if isinstance(data, str) else _kind(data)
        note(Finding(path=path, what=f"{found} is geen ja of nee", remedy="schrijf ja of nee"))
        return INVALID

    return read_yes_no


SCALARS: Mapping[Any, Callable[[FieldSpec], Reader]] = {
    str: _text_reader,
    int: _number_reader,
    bool: _yes_no_reader,
}


def _count_problem(count: int, spec: FieldSpec) -> tuple[str, str] | None:
    if count < spec.minimum_aantal:
        return f"{count} in de lijst", f"geef er minstens {spec.minimum_aantal}"
    if spec.maximum_aantal is not None and count > spec.maximum_aantal:
        return f"{count} in de lijst", f"geef er hoogstens {spec.maximum_aantal}"
    return None


def _list_reader(item: Reader, spec: FieldSpec) -> Reader:
    def read_list(data: object, path: Path, note: Note) -> Any:
        if isinstance(data, str):
            data = [data]
        if not isinstance(data, list | tuple):
            remedy = "maak er een lijst van: elk onderdeel op een regel met een streepje ervoor"
            note(Finding(path=path, what=f"{_kind(data)} gevonden", remedy=remedy))
            return INVALID
        if problem := _count_problem(len(data), spec):
            note(Finding(path=path, what=problem[0], remedy=problem[1]))
            return INVALID
        values = [item(value, (*path, index), note) for index, value in enumerate(data)]
        return INVALID if INVALID in values else tuple(values)

    return read_list


def _mapping_reader(value_reader: Reader) -> Reader:
    def read_mapping(data: object, path: Path, note: Note) -> Any:
        if not isinstance(data, Mapping):
            remedy = "schrijf hier een blok van naam: waarde"
            note(Finding(path=path, what=f"{_kind(data)} gevonden", remedy=remedy))
            return INVALID
        values = {key: value_reader(value, (*path, key), note) for key, value in data.items()}
        return INVALID if INVALID in values.values() else values

    return read_mapping


@functools.cache
def _fields(cls: Any) -> dict[str, tuple[dataclasses.Field[Any], Reader]]:
    hints = typing.get_type_hints(cls)
    return {
        field.name: (field, _reader(hints[field.name], spec_of(field)))
        for field in dataclasses.fields(cls)
    }


def _unknown_fields(
    cls: Any, data: Mapping[str, object], path: Path, note: Note
) -> dict[str, str | None]:
    """Report the fields that `cls` has not; return each with the field that was probably meant."""
    free = [name for name in _fields(cls) if name not in data]
    unknown = {name: nearest(str(name), free) for name in data if name not in _fields(cls)}
    for name in unknown:
        what, remedy = f"onbekend veld ‘{name}’", suggestion(str(name), free or _fields(cls))
        note(Finding(path=(*path, name), what=what, remedy=remedy, at_key=True))
    return unknown


def _read_field(
    name: str, entry: tuple[dataclasses.Field[Any], Reader], data: Any, path: Path, note: Note
) -> Any:
    field, reader = entry
    if name in data:
        return reader(data[name], (*path, name), note)
    if not is_required(field):
        return field.default
    what, meaning = f"veld ‘{name}’ ontbreekt", spec_of(field).uitleg
    note(Finding(path=path, what=what, remedy=f"voeg het toe ({meaning})", at_key=True))
    return INVALID


@functools.cache
def _record_reader(cls: Any) -> Reader:
    """Return the reader of a record; text is allowed where the record has a text form."""
    from_text = getattr(cls, "fields_from_text", None)

    def read_record(data: object, path: Path, note: Note) -> Any:
        if isinstance(data, str) and from_text is not None:
            data = from_text(data)
        if not isinstance(data, Mapping):
            remedy = f"schrijf hier een blok met: {', '.join(_fields(cls))}"
            note(Finding(path=path, what=f"{_kind(data)} gevonden", remedy=remedy))
            return INVALID
        unknown = _unknown_fields(cls, data, path, note)
        values = {
            name: _read_field(name, entry, data, path, note)
            for name, entry in _fields(cls).items()
            if name not in unknown.values()
        }
        complete = not unknown and INVALID not in values.values()
        return cls(**values) if complete else INVALID

    return read_record
