"""Which file in `content/` holds which record."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from actie_engine.findings import Finding
from actie_engine.model import (
    Begrip,
    Bron,
    ContextVraag,
    Element,
    Instrument,
    Keuzelijst,
    Methode,
    Randvoorwaarde,
    Rol,
    Weging,
)
from actie_engine.model.actie import Regelboek
from actie_engine.model.fields import record, veld
from actie_engine.reader import read
from wijkengids.content.yaml_text import Document, read_yaml


@record
class Keuzelijsten:
    """The file `keuzelijsten.yaml`."""

    keuzelijsten: tuple[Keuzelijst, ...] = veld("De keuzelijsten")


@record
class Bronnen:
    """The file `bronnen.yaml`."""

    bronnen: tuple[Bron, ...] = veld("De publicaties")


@record
class Begrippen:
    """The file `begrippen.yaml`."""

    begrippen: tuple[Begrip, ...] = veld("De begrippen")


@record
class Elementen:
    """The file `actie/elementen.yaml`."""

    elementen: tuple[Element, ...] = veld("De elementen", minimum_aantal=5, maximum_aantal=5)


@record
class Rollen:
    """The file `actie/rollen.yaml`."""

    rollen: tuple[Rol, ...] = veld("De rollen", minimum_aantal=3, maximum_aantal=3)


@record
class Randvoorwaarden:
    """The file `actie/randvoorwaarden.yaml`."""

    randvoorwaarden: tuple[Randvoorwaarde, ...] = veld("De randvoorwaarden", minimum_aantal=1)


@record
class Context:
    """The file `actie/context.yaml`."""

    context: tuple[ContextVraag, ...] = veld("Vragen vooraf", minimum_aantal=1)


SINGLE_FILES: Mapping[str, Any] = {
    "keuzelijsten.yaml": Keuzelijsten,
    "bronnen.yaml": Bronnen,
    "begrippen.yaml": Begrippen,
    "actie/elementen.yaml": Elementen,
    "actie/rollen.yaml": Rollen,
    "actie/randvoorwaarden.yaml": Randvoorwaarden,
    "actie/context.yaml": Context,
    "actie/weging.yaml": Weging,
}


def record_of(name: str) -> Any | None:
    """Return the record that the file `name` (relative to the content folder) must hold.

    None when a file has no place there.
    """
    if name in SINGLE_FILES:
        return SINGLE_FILES[name]
    path = PurePosixPath(name)
    if path.parent == PurePosixPath("methods"):
        return Methode
    if path.parent == PurePosixPath("actie"):
        return Regelboek if path.stem.startswith("regels-") else Instrument
    return None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class ContentFile:
    """A file that was read: its record, or None when it has findings."""

    name: str
    document: Document
    record: Any
    findings: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        """Tell whether the file could be read as its record."""
        return self.record is not None


def read_file(name: str, content: bytes) -> ContentFile:
    """Read one file of content; what is wrong stands in the result."""
    document = read_yaml(content)
    cls = record_of(name)
    if cls is None:
        remedy = "zet een methode in methods/ en de rest in actie/"
        finding = Finding(path=(), what="dit bestand heeft hier geen plaats", remedy=remedy)
        return ContentFile(name=name, document=document, record=None, findings=(finding,))
    if document.findings:
        return ContentFile(name=name, document=document, record=None, findings=())
    value, findings = read(cls, document.data)
    return ContentFile(name=name, document=document, record=value, findings=tuple(findings))
