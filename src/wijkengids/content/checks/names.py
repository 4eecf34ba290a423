"""Names are unique, and a file is called after what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from actie_engine.findings import Finding, Path
from actie_engine.model import Instrument, Methode
from actie_engine.model.actie import Regelboek
from wijkengids.content.library import Library


def check_names(library: Library) -> Iterator[tuple[str, Finding]]:
    """Check file names, and names that must not occur twice in a file."""
    yield from _check_file_names(library)
    for file, attribute in (
        ("keuzelijsten.yaml", "lijst"),
        ("bronnen.yaml", "sleutel"),
        ("begrippen.yaml", "slug"),
        ("actie/elementen.yaml", "slug"),
        ("actie/rollen.yaml", "slug"),
        ("actie/randvoorwaarden.yaml", "slug"),
        ("actie/context.yaml", "slug"),
    ):
        field = PurePosixPath(file).stem
        names = [getattr(item, attribute) for item in library.items(file)]
        for finding in _duplicates(names, (field,), attribute):
            yield file, finding
    for file, finding in _check_instruments(library):
        yield file, finding


def _check_file_names(library: Library) -> Iterator[tuple[str, Finding]]:
    for cls, field, prefix in (
        (Methode, "slug", ""),
        (Instrument, "slug", ""),
        (Regelboek, "instrument", "regels-"),
    ):
        for file, record in library.records(cls):
            name = prefix + getattr(record, field)
            if PurePosixPath(file).stem != name:
                what = f"‘{getattr(record, field)}’ past niet bij de bestandsnaam"
                remedy = f"noem het bestand {name}.yaml of pas ‘{field}’ aan"
                yield file, Finding(path=(field,), what=what, remedy=remedy)


def _duplicates(names: Iterable[str], path: Path, attribute: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            what, remedy = f"‘{name}’ bestaat al", "kies een andere naam of haal er een weg"
            yield Finding(path=(*path, index, attribute), what=what, remedy=remedy)
        seen.add(name)


def _check_instruments(library: Library) -> Iterator[tuple[str, Finding]]:
    for file, instrument in library.records(Instrument):
        findings = [
            *_duplicates((vraag.id for vraag in instrument.vragen), ("vragen",), "id"),
            *_duplicates((doen.id for doen in instrument.doen), ("doen",), "id"),
        ]
        for index, vraag in enumerate(instrument.vragen):
            path: Path = ("vragen", index, "antwoorden")
            findings += _duplicates((each.slug for each in vraag.antwoorden), path, "slug")
        for finding in findings:
            yield file, finding
    for file, regelboek in library.records(Regelboek):
        for finding in _duplicates((regel.id for regel in regelboek.regels), ("regels",), "id"):
            yield file, finding
