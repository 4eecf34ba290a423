"""Names are unique, and a file is called after what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from actie_engine.findings import Finding, Path, quoted
from actie_engine.model import Instrument, Methode
from actie_engine.model.actie import Regelboek
from actie_engine.model.fields import SLUG
from wijkengids.content.files import ContentFile
from wijkengids.content.library import Library
from wijkengids.content.names import EVERY, values_at

UNIQUE: Mapping[str, tuple[Path, ...]] = {
    "keuzelijsten.yaml": (
        ("keuzelijsten", EVERY, "lijst"),
        ("keuzelijsten", EVERY, "keuzes", EVERY, "slug"),
    ),
    "bronnen.yaml": (("bronnen", EVERY, "sleutel"),),
    "begrippen.yaml": (("begrippen", EVERY, "slug"),),
    "actie/elementen.yaml": (
        ("elementen", EVERY, "slug"),
        ("elementen", EVERY, "polen", EVERY, "slug"),
    ),
    "actie/rollen.yaml": (("rollen", EVERY, "slug"),),
    "actie/randvoorwaarden.yaml": (("randvoorwaarden", EVERY, "slug"),),
    "actie/context.yaml": (("context", EVERY, "slug"),),
    "actie/weging.yaml": (
        ("criteria", EVERY, "slug"),
        ("criteria", EVERY, "uitkomsten", EVERY, "slug"),
    ),
}
UNIQUE_IN: Mapping[Any, tuple[Path, ...]] = {
    Instrument: (
        ("vragen", EVERY, "id"),
        ("vragen", EVERY, "antwoorden", EVERY, "slug"),
        ("doen", EVERY, "id"),
    ),
    Regelboek: (("regels", EVERY, "id"),),
    Methode: (
        ("elementen", EVERY, "element"),
        ("onderzoek", "studies", EVERY, "publicatie"),
        ("verwant", EVERY, "methode"),
    ),
}
"""Where names stand that may not occur twice in the same list."""

NAMED_AFTER: tuple[tuple[Any, str, str], ...] = (
    (Methode, "slug", ""),
    (Instrument, "slug", ""),
    (Regelboek, "instrument", "regels-"),
)
"""What the name of a file is made of: a field, and what stands before it."""


def check_file_names(library: Library) -> Iterator[tuple[str, Finding]]:
    """A file is called after what it holds."""
    for cls, field, prefix in NAMED_AFTER:
        for file in library.of(cls):
            given, stem = file.data_at(field), PurePosixPath(file.name).stem
            if isinstance(given, str) and SLUG.fullmatch(given) and prefix + given != stem:
                what = f"{field} {quoted(given)} past niet bij de naam van het bestand"
                fitting = stem.removeprefix(prefix)
                remedy = f"schrijf {field}: {fitting}, of noem het bestand {prefix}{given}.yaml"
                yield file.name, Finding(path=(field,), what=what, remedy=remedy)


def check_unique(library: Library) -> Iterator[tuple[str, Finding]]:
    """A name occurs once in its list, and no two methods have the same name."""
    for file in library.files.values():
        for pattern in (*UNIQUE.get(file.name, ()), *UNIQUE_IN.get(file.cls, ())):
            for finding in _twice(file, pattern):
                yield file.name, finding
    yield from _same_method_names(library)


def _twice(file: ContentFile, pattern: Path) -> Iterator[Finding]:
    last_list = len(pattern) - 1 - pattern[::-1].index(EVERY)
    seen: dict[Path, int] = {}
    for place, name in values_at(file.data_at(), pattern):
        if not isinstance(name, str):
            continue
        within = (*place[:last_list], name)
        if within in seen:
            what = f"{quoted(name)} staat er twee keer, ook op regel {seen[within]}"
            remedy = "kies een andere naam of haal er een weg"
            yield Finding(path=place, what=what, remedy=remedy)
        else:
            first = file.document.place(Finding(path=place, what="", remedy=""))
            seen[within] = first[0]


def _same_method_names(library: Library) -> Iterator[tuple[str, Finding]]:
    seen: dict[str, str] = {}
    for file in library.of(Methode):
        name = file.data_at("naam")
        if isinstance(name, str) and name.casefold() in seen:
            what = f"de methode in {seen[name.casefold()]} heet ook {quoted(name)}"
            remedy = "kies een naam die verschilt, of voeg de twee bestanden samen"
            yield file.name, Finding(path=("naam",), what=what, remedy=remedy)
        elif isinstance(name, str):
            seen[name.casefold()] = file.name
