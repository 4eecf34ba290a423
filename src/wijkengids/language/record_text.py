"""Every text in a record, with the way to it and what the model says about its field."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from actie_engine.findings import Path
from actie_engine.model import Bron, Kenmerk, KenmerkLijst, Methode
from actie_engine.model.fields import FieldSpec, spec_of
from actie_engine.model.methode import Indeling

NOT_PROSE: frozenset[tuple[type[Any], str]] = frozenset(
    {
        (Bron, "auteurs"),  # names of people: no dictionary knows them
        (Indeling, "paragraaf"),
        (Kenmerk, "waarde"),  # a choice: the field around it names the list
        (KenmerkLijst, "waarden"),
        (Methode, "vroeger"),
        (Methode, "zoekwoorden"),  # also how people misspell what they seek
    }
)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class RecordText:
    """A text at `path`; `is_prose` tells whether it is written for readers, unlike a slug."""

    path: Path
    text: str
    is_prose: bool


def record_texts(record: Any, path: Path = ()) -> Iterator[RecordText]:
    """Yield every text in a record."""
    for field in dataclasses.fields(record):
        item = getattr(record, field.name)
        if item is None or item == field.default:
            continue
        is_prose = _is_prose(spec_of(field)) and (type(record), field.name) not in NOT_PROSE
        yield from _texts(item, (*path, field.name), is_prose)


def _is_prose(spec: FieldSpec) -> bool:
    """Tell whether a field holds words of the editor, rather than a name, an address or a date."""
    technical = (spec.patroon, spec.keuze, spec.verwijst, spec.op_sleutel)
    return not any(technical)


def _texts(item: Any, path: Path, is_prose: bool) -> Iterator[RecordText]:
    if isinstance(item, str):
        yield RecordText(path=path, text=item, is_prose=is_prose)
    elif dataclasses.is_dataclass(item):
        yield from record_texts(item, path)
    elif isinstance(item, tuple):
        for index, part in enumerate(item):
            yield from _texts(part, (*path, index), is_prose)
    elif isinstance(item, Mapping):
        for key, part in item.items():
            yield from _texts(part, (*path, key), is_prose)
