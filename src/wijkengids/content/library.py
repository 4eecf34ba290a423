"""All files of content together."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from actie_engine.model import Gids, Instrument, Methode
from actie_engine.model.actie import Regelboek
from wijkengids.content.files import ContentFile, read_file


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """The files of content by name, in the order of their names."""

    files: Mapping[str, ContentFile]

    def of(self, cls: type[Any]) -> Iterator[ContentFile]:
        """Yield every file that must hold a `cls`, good or not."""
        return (file for file in self.files.values() if file.cls is cls)

    def records(self, cls: type[Any]) -> Iterator[tuple[str, Any]]:
        """Yield name and record of every good file that holds a `cls`."""
        return ((file.name, file.record) for file in self.of(cls) if file.is_good)

    def items(self, name: str) -> tuple[Any, ...]:
        """Return the items of a file that holds one list; none when it has findings."""
        record = self.files[name].record if name in self.files else None
        return tuple(getattr(record, PurePosixPath(name).stem)) if record is not None else ()


def read_library(files: Mapping[str, bytes]) -> Library:
    """Return the library of the files given as bytes by name."""
    return Library(files={name: read_file(name, content) for name, content in files.items()})


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
