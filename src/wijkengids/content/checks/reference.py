"""Every name that a file mentions exists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from actie_engine.findings import Finding, suggestion
from wijkengids.content.library import Library, known_names
from wijkengids.content.references import Reference, references

INSTRUMENT_NUMBER = re.compile(r"(?P<element>[a-z]+)\.[vdb][1-9]\d?")

THINGS: Mapping[str, str] = {
    "bron": "de publicatie",
    "element": "het element",
    "rol": "de rol",
    "randvoorwaarde": "de randvoorwaarde",
    "keuzelijst": "de keuzelijst",
    "pool": "de pool",
    "methode": "de methode",
    "instrument": "het instrument",
    "vraag": "de vraag",
    "doen": "het onderdeel van ‘doen’",
    "herkomst": "de herkomst",
}


def check_references(library: Library) -> Iterator[tuple[str, Finding]]:
    """Check every reference in every good file against the names that exist."""
    names = known_names(library)
    for file in library.files.values():
        if not file.is_good:
            continue
        for reference in references(file.record):
            if finding := _check(reference, names):
                yield file.name, finding


def _check(reference: Reference, names: Mapping[str, set[str]]) -> Finding | None:
    if reference.kind == "herkomst":
        return _check_origin(reference, names)
    allowed = names.get(reference.kind)
    if allowed is None or reference.name in allowed:
        return None
    if reference.kind.startswith("keuze "):
        what = f"‘{reference.name}’ staat niet in de keuzelijst"
    else:
        what = f"{THINGS[reference.kind]} ‘{reference.name}’ bestaat niet"
    remedy = suggestion(reference.name, allowed)
    return Finding(path=reference.path, what=what, remedy=remedy, at_key=reference.at_key)


def _check_origin(reference: Reference, names: Mapping[str, set[str]]) -> Finding | None:
    """An origin is a number in the instrument (`animo.v1`) or a publication."""
    if "bron" not in names or "element" not in names:
        return None
    number = INSTRUMENT_NUMBER.fullmatch(reference.name)
    if number and number["element"] in names["element"]:
        return None
    if reference.name.partition(",")[0].strip() in names["bron"]:
        return None
    what = f"de herkomst ‘{reference.name}’ bestaat niet"
    remedy = "schrijf een nummer uit het instrument, zoals animo.v1, of de sleutel van een bron"
    return Finding(path=reference.path, what=what, remedy=remedy)
