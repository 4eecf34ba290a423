"""Every name that a file mentions exists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from actie_engine.findings import Finding, nearest, quoted, suggestion
from actie_engine.model.basis import ONBEKEND
from wijkengids.content.files import ContentFile
from wijkengids.content.library import Library
from wijkengids.content.names import Given, Names, kind_in, known_names
from wijkengids.content.references import Reference

INSTRUMENT_NUMBER = re.compile(r"(?P<element>[a-z]+)\.[vdb][1-9]\d?")

THINGS: Mapping[str, str] = {
    "bron": "publicatie",
    "element": "element",
    "rol": "rol",
    "randvoorwaarde": "randvoorwaarde",
    "keuzelijst": "keuzelijst",
    "pool": "pool",
    "methode": "methode",
    "instrument": "instrument",
    "vraag": "vraag",
    "doen": "onderdeel van ‘doen’",
}
WHERE: Mapping[str, str] = {
    "bron": "voeg haar toe in bronnen.yaml, of kies een sleutel die daar staat",
    "methode": "kies de naam van een bestand in methods/, zonder .yaml",
    "vraag": "kies een id uit de vragen van het instrument",
    "instrument": "zet het instrument in actie/, of haal de regels weg",
    "doen": "kies een id onder ‘doen’ van het instrument",
}

type Dead = tuple[ContentFile, Reference]


def check_references(library: Library) -> Iterator[tuple[str, Finding]]:
    """Every reference in every file is to a name that exists."""
    names = known_names(library)
    used: set[tuple[str, str]] = set()
    dead: dict[tuple[str, str], list[Dead]] = {}
    for file in library.files.values():
        for reference in file.references:
            kind = kind_in(file, reference.kind)
            if _exists(kind, reference.name, names):
                used.add((kind, reference.name))
            else:
                dead.setdefault((kind, reference.name), []).append((file, reference))
    for (kind, name), places in dead.items():
        yield from _told(kind, name, places, names, used)


def _exists(kind: str, name: str, names: Names) -> bool:
    """Tell whether a name exists, or whether that cannot be judged."""
    if kind == "herkomst":
        number = INSTRUMENT_NUMBER.fullmatch(name)
        if "bron" not in names or "element" not in names:
            return True
        publication = name.partition(",")[0].strip()
        return publication in names["bron"] or bool(
            number and number["element"] in names["element"]
        )
    return kind not in names or name in names[kind]


def _told(
    kind: str, name: str, places: list[Dead], names: Names, used: set[tuple[str, str]]
) -> Iterator[tuple[str, Finding]]:
    """Tell of a dead name where it was mistyped: once where it is given, or wherever it is used."""
    unused = {each for each in names.get(kind, {}) if (kind, each) not in used}
    meant = nearest(name, unused) if len(places) > 1 else None
    if meant:
        given: Given = names[kind][meant]
        what = f"{quoted(meant)} wordt nergens genoemd, en {quoted(name)} wel, {len(places)} keer"
        yield (
            given.file,
            Finding(path=given.path, what=what, remedy=f"bedoelde je {quoted(name)}?"),
        )
        return
    for file, reference in places:
        what, remedy = _words(reference, names, kind)
        path, at_key = reference.path, reference.at_key
        yield file.name, Finding(path=path, what=what, remedy=remedy, at_key=at_key)


def _words(reference: Reference, names: Names, own_kind: str) -> tuple[str, str]:
    kind, name, allowed = reference.kind, reference.name, names.get(own_kind, {})
    if kind == "herkomst":
        remedy = "schrijf een nummer uit het instrument, zoals animo.v1, of de sleutel van een bron"
        return f"herkomst {quoted(name)} bestaat niet", _meant_number(name, names) or remedy
    if not kind.startswith("keuze "):
        remedy = suggestion(name, allowed, otherwise=WHERE.get(kind, ""))
        return f"{THINGS[kind]} {quoted(name)} bestaat niet", remedy
    what = f"{quoted(name)} staat niet in keuzelijst {quoted(kind.removeprefix('keuze '))}"
    unknown = [ONBEKEND] if "kenmerken" in reference.path else []
    return what, suggestion(name, [*allowed, *unknown])


def _meant_number(name: str, names: Names) -> str | None:
    """Return the remedy for a number in the instrument of which only the element is mistyped."""
    number = INSTRUMENT_NUMBER.fullmatch(name)
    element = nearest(number["element"], names["element"]) if number else None
    return number and element and f"bedoelde je {quoted(name.replace(number['element'], element))}?"
