"""How old an address is: the year in which the source appeared that it was taken from.

An address in a report of 2011 is as old as that report, whenever it was copied into the guide.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from actie_engine.findings import Path
from actie_engine.model import Bron, Vindplaats

UNKNOWN = "onbekend"
OWN_TEXT = "eigen tekst"


def source_of(record: Any, path: Path) -> Bron | Vindplaats | None:
    """Return what the text at `path` rests on: the nearest source on the way to it."""
    sources = [source for part in _way(record, path) if (source := _source(part))]
    return sources[-1] if sources else None


def _way(record: Any, path: Path) -> Iterator[Any]:
    """Yield the record and each part of it on the way to `path`."""
    yield record
    for step in path:
        is_field = dataclasses.is_dataclass(record)
        record = getattr(record, str(step)) if is_field else record[step]
        yield record


def _source(part: Any) -> Bron | Vindplaats | None:
    if isinstance(part, Bron):
        return part
    bron = getattr(part, "bron", None)
    return bron if isinstance(bron, Vindplaats) else None


def age(source: Bron | Vindplaats | None, bronnen: Mapping[str, Bron]) -> str:
    """Return the year of a source as text; without a year, those of the documents that name it."""
    bron = bronnen.get(source.bron) if isinstance(source, Vindplaats) else source
    if bron is None:
        return OWN_TEXT
    if bron.jaar is not None:
        return bron.jaar
    named_in = dict.fromkeys(place.bron for place in bron.genoemd_in) or {bron.sleutel: None}
    years = (f"{_year(key, bronnen)} ({key})" for key in named_in)
    return ", ".join(years)


def _year(key: str, bronnen: Mapping[str, Bron]) -> str:
    return (bronnen[key].jaar if key in bronnen else None) or UNKNOWN
