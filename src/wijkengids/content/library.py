"""All files of content together, and the names that exist in them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from actie_engine.model import Gids, Instrument, Methode
from actie_engine.model.actie import Regelboek
from wijkengids.content.files import SINGLE_FILES, ContentFile


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """The files of content by name, in the order of their names."""

    files: Mapping[str, ContentFile]

    def records(self, cls: type[Any]) -> Iterator[tuple[str, Any]]:
        """Yield name and record of every good file that holds a `cls`."""
        for name, file in self.files.items():
            if isinstance(file.record, cls):
                yield name, file.record

    def items(self, name: str) -> tuple[Any, ...]:
        """Return the items of a file that holds one list; none when it has findings."""
        record = self.files[name].record if name in self.files else None
        return tuple(getattr(record, PurePosixPath(name).stem)) if record is not None else ()

    def is_good(self) -> bool:
        """Tell whether every file that the guide needs is there and could be read."""
        present = all(name in self.files for name in SINGLE_FILES)
        return present and all(file.is_good for file in self.files.values())


def known_names(library: Library) -> dict[str, set[str]]:
    """Return per kind of reference the names that exist.

    A kind is absent when a file that defines it could not be read: its references then cannot be
    judged, and a follow-up finding would only hide the real one.
    """
    names: dict[str, set[str]] = {}
    for file, kind, attribute in (
        ("bronnen.yaml", "bron", "sleutel"),
        ("actie/elementen.yaml", "element", "slug"),
        ("actie/rollen.yaml", "rol", "slug"),
        ("actie/randvoorwaarden.yaml", "randvoorwaarde", "slug"),
        ("keuzelijsten.yaml", "keuzelijst", "lijst"),
    ):
        if items := library.items(file):
            names[kind] = {getattr(item, attribute) for item in items}
    for keuzelijst in library.items("keuzelijsten.yaml"):
        names[f"keuze {keuzelijst.lijst}"] = {keuze.slug for keuze in keuzelijst.keuzes}
    if elementen := library.items("actie/elementen.yaml"):
        names["pool"] = {pool.slug for element in elementen for pool in element.polen}
    return names | _method_names(library) | _instrument_names(library)


def _method_names(library: Library) -> dict[str, set[str]]:
    paths = (PurePosixPath(name) for name in library.files)
    return {"methode": {path.stem for path in paths if path.parent.name == "methods"}}


def _instrument_names(library: Library) -> dict[str, set[str]]:
    files = [name for name in library.files if name.startswith("actie/")]
    questionnaires = [name for name in files if _is_questionnaire(name)]
    names = {"instrument": {PurePosixPath(name).stem for name in questionnaires}}
    if all(library.files[name].is_good for name in questionnaires):
        instrumenten = [record for _, record in library.records(Instrument)]
        names["vraag"] = {vraag.id for each in instrumenten for vraag in each.vragen}
        names["doen"] = {doen.id for each in instrumenten for doen in each.doen}
    return names


def _is_questionnaire(name: str) -> bool:
    return name not in SINGLE_FILES and not name.startswith("actie/regels-")


def _by(items: Iterable[Any], attribute: str) -> dict[str, Any]:
    return {getattr(item, attribute): item for item in items}


def assemble(library: Library) -> Gids:
    """Return the guide made of a library in which every file is good."""
    return Gids(
        keuzelijsten=_by(library.items("keuzelijsten.yaml"), "lijst"),
        bronnen=_by(library.items("bronnen.yaml"), "sleutel"),
        begrippen=_by(library.items("begrippen.yaml"), "slug"),
        elementen=_by(library.items("actie/elementen.yaml"), "slug"),
        rollen=_by(library.items("actie/rollen.yaml"), "slug"),
        randvoorwaarden=_by(library.items("actie/randvoorwaarden.yaml"), "slug"),
        context=_by(library.items("actie/context.yaml"), "slug"),
        instrumenten=_by((record for _, record in library.records(Instrument)), "slug"),
        regels=_by((record for _, record in library.records(Regelboek)), "instrument"),
        weging=library.files["actie/weging.yaml"].record,
        methoden=_by((record for _, record in library.records(Methode)), "slug"),
    )
