"""The names that exist in the content, and where each is given."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from actie_engine.findings import Path
from actie_engine.model import Instrument, Methode
from actie_engine.model.actie import Regelboek
from wijkengids.content.files import ContentFile
from wijkengids.content.library import Library

EVERY = "*"
"""Stands in a path for every item of a list."""

GIVEN_IN: Mapping[str, tuple[str, Path]] = {
    "bron": ("bronnen.yaml", ("bronnen", EVERY, "sleutel")),
    "keuzelijst": ("keuzelijsten.yaml", ("keuzelijsten", EVERY, "lijst")),
    "element": ("actie/elementen.yaml", ("elementen", EVERY, "slug")),
    "pool": ("actie/elementen.yaml", ("elementen", EVERY, "polen", EVERY, "slug")),
    "rol": ("actie/rollen.yaml", ("rollen", EVERY, "slug")),
    "randvoorwaarde": ("actie/randvoorwaarden.yaml", ("randvoorwaarden", EVERY, "slug")),
}
IN_INSTRUMENT: Mapping[str, Path] = {
    "vraag": ("vragen", EVERY, "id"),
    "doen": ("doen", EVERY, "id"),
}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """Where a name is given."""

    file: str
    path: Path


type Names = Mapping[str, Mapping[str, Given]]
"""Per kind of thing the names that exist."""


def known_names(library: Library) -> Names:
    """Return per kind of reference the names that exist.

    A kind is absent when it is not certain which names it has, because a file that gives them has
    a mistake there: references to it cannot be judged, and a follow-up finding would only hide
    the real one.
    """
    kinds = {kind: _names_in(library, file, path) for kind, (file, path) in GIVEN_IN.items()}
    file, lists = GIVEN_IN["keuzelijst"]
    for place, lijst in _values(library, file, lists):
        path: Path = (*place[:-1], "keuzes", EVERY, "slug")
        kinds[f"keuze {lijst}"] = _names_in(library, file, path)
    certain = {kind: names for kind, names in kinds.items() if names is not None}
    return certain | {"methode": _methods(library)} | _instruments(library)


def kind_in(file: ContentFile, kind: str) -> str:
    """Return the kind of names that a reference in `file` chooses from.

    The rules of an instrument refer to the questions and the things to do of that instrument.
    """
    own = file.cls is Regelboek and kind in IN_INSTRUMENT
    return f"{kind} {file.data_at('instrument')}" if own else kind


def _methods(library: Library) -> dict[str, Given]:
    names = {}
    for file in library.of(Methode):
        given = Given(file=file.name, path=("slug",))
        names[PurePosixPath(file.name).stem] = given
        names[str(file.data_at("slug"))] = given
    return names


def _instruments(library: Library) -> dict[str, dict[str, Given]]:
    files = list(library.of(Instrument))
    kinds = {
        "instrument": {
            PurePosixPath(file.name).stem: Given(file=file.name, path=("slug",)) for file in files
        }
    }
    for kind, path in IN_INSTRUMENT.items():
        found = {
            PurePosixPath(each.name).stem: _names_in(library, each.name, path) for each in files
        }
        certain = {stem: names for stem, names in found.items() if names is not None}
        kinds |= {f"{kind} {stem}": names for stem, names in certain.items()}
        if len(certain) == len(found):
            kinds[kind] = {name: given for each in certain.values() for name, given in each.items()}
    return kinds


def _names_in(library: Library, name: str, path: Path) -> dict[str, Given] | None:
    """Return the names at `path`; None when it is not certain which there are."""
    file = library.files.get(name)
    if file is None or file.document.findings or not _all_there(file.data_at(), path):
        return None
    if any(_touches(finding.path, path) for finding in file.findings):
        return None
    found = list(values_at(file.data_at(), path))
    names = {str(given): Given(file=name, path=place) for place, given in found}
    return names if len(names) == len(found) else None


def _all_there(data: Any, pattern: Path) -> bool:
    """Tell whether every part that `pattern` leads through has the next, down to a text."""
    if not pattern:
        return isinstance(data, str)
    step, rest = pattern[0], pattern[1:]
    if step == EVERY:
        return isinstance(data, list) and all(_all_there(item, rest) for item in data)
    found = list(values_at(data, (step,)))
    return bool(found) and _all_there(found[0][1], rest)


def _touches(path: Path, pattern: Path) -> bool:
    return len(path) <= len(pattern) and all(
        wanted in (step, EVERY) for step, wanted in zip(path, pattern, strict=False)
    )


def _values(library: Library, file: str, path: Path) -> Iterator[tuple[Path, Any]]:
    """Yield place and data of everything at `path`."""
    if file in library.files:
        yield from values_at(library.files[file].data_at(), path)


def values_at(data: Any, pattern: Path, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield place and data of everything in `data` at a path such as ("vragen", "*", "id")."""
    if not pattern:
        yield path, data
        return
    step, rest = pattern[0], pattern[1:]
    if step == EVERY:
        for index, item in enumerate(data if isinstance(data, list) else ()):
            yield from values_at(item, rest, (*path, index))
    elif isinstance(step, int):
        if isinstance(data, list) and step < len(data):
            yield from values_at(data[step], rest, (*path, step))
    elif isinstance(data, dict) and step in data:
        yield from values_at(data[step], rest, (*path, step))
