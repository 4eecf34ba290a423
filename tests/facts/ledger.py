"""Reads the ledger of facts: what the sources say, in short notes of our own."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "feiten"

# How the notes number the source documents, and their keys in content/bronnen.yaml.
KEYS = {
    "000": "actie-tool",
    "001": "participatie-ontwerpen",
    "002": "methodisch-werken",
    "003": "verkenning",
    "004": "bewoner-centraal",
}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A method in the ledger; `facts` holds the notes by their Dutch heading."""

    slug: str
    name: str
    aliases: tuple[str, ...]
    search_aliases: tuple[str, ...]
    in_brochure: tuple[Mapping[str, Any], ...]
    in_verkenning: Mapping[str, Any] | None
    facts: Mapping[str, Any]
    opmerking: str | None = None


def _read(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


METHODS: Mapping[str, Entry] = {item["slug"]: Entry(**item) for item in _read("methoden.yaml")}
ACTIE: Mapping[str, Any] = _read("actie.yaml")
ELEMENTS: Mapping[str, Mapping[str, Any]] = {item["slug"]: item for item in ACTIE["elementen"]}


def notes(element: Mapping[str, Any], audience: str, kind: str) -> Iterator[Mapping[str, str]]:
    """Yield the numbered notes of an element, such as those with ids `animo.v1`, `animo.v2`."""
    yield from element[audience][kind]["items"]


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a record of the guide or in part of the ledger, however deep."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts(item)
