"""Which file in `content/` holds which record."""

from __future__ import annotations

import dataclasses
import difflib
import functools
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from actie_engine.findings import MISPLACED, MISSING, Finding, near
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
from actie_engine.model.synoniem import Synoniem
from actie_engine.reader import read
from wijkengids.content.references import Reference, references
from wijkengids.content.yaml_text import UNREAD, Document, read_yaml


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


@record
class Synoniemen:
    """The file `synoniemen.yaml`, which the search reads (`wijkengids.search.synonyms`)."""

    synoniemen: tuple[Synoniem, ...] = veld("Groepen van woorden", default=())


SINGLE_FILES: Mapping[str, Any] = {
    "keuzelijsten.yaml": Keuzelijsten,
    "bronnen.yaml": Bronnen,
    "begrippen.yaml": Begrippen,
    "actie/elementen.yaml": Elementen,
    "actie/rollen.yaml": Rollen,
    "actie/randvoorwaarden.yaml": Randvoorwaarden,
    "actie/context.yaml": Context,
    "actie/weging.yaml": Weging,
    "synoniemen.yaml": Synoniemen,
}

OPTIONAL_FILES = frozenset({"synoniemen.yaml"})
"""Files without which the guide is whole."""

MAX_KEPT = 16_384
"""Files that were read are kept in memory up to this number: more than any guide has."""


def record_of(name: str) -> Any | None:
    """Return the record that the file `name` (relative to the content folder) must hold.

    None when a file has no place there.
    """
    if name in SINGLE_FILES:
        return SINGLE_FILES[name]
    path = PurePosixPath(name)
    if path.suffix != ".yaml":
        return None
    if path.parent == PurePosixPath("methods"):
        return Methode
    if path.parent == PurePosixPath("actie") and misspelt_name(name) is None:
        return Regelboek if path.stem.startswith("regels-") else Instrument
    return None


def misspelt_name(name: str) -> str | None:
    """Return the file of `SINGLE_FILES` that the name of a file in actie/ almost is, or None."""
    stems = {PurePosixPath(each).stem: each for each in SINGLE_FILES if each.startswith("actie/")}
    close = difflib.get_close_matches(PurePosixPath(name).stem, stems, n=1, cutoff=0.8)
    return stems[close[0]] if close and name not in SINGLE_FILES else None


@dataclasses.dataclass(frozen=True, kw_only=True)
class ContentFile:
    """A file that was read: its record, or None when it has findings."""

    name: str
    document: Document
    cls: Any
    record: Any
    findings: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        """Tell whether the file could be read as its record, without any finding."""
        return self.record is not None and not self.findings and not self.document.findings

    @functools.cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference in it, good or dead: looked for once, since what was read stays."""
        return tuple(references(self.cls, self.data_at())) if self.cls else ()

    def part(self, cls: type[Any], *path: str | int) -> Any:
        """Return the `cls` at `path`, or None when it is not there or has findings."""
        if (data := self.data_at(*path)) is None:
            return None
        if self.record is not None:
            return functools.reduce(_step, path, self.record)
        value, _ = read(cls, data)
        return value

    def data_at(self, *path: str | int) -> Any:
        """Return the plain data at `path`, or None when nothing is there."""
        data = None if self.document.data is UNREAD else self.document.data
        for step in path:
            if isinstance(step, str):
                data = data.get(step) if isinstance(data, dict) else None
            else:
                data = data[step] if isinstance(data, list) and step < len(data) else None
        return data

    def items(self, cls: type[Any], field: str) -> Iterator[tuple[int, Any]]:
        """Yield place and record of every good item in the list at the top of the file."""
        if self.record is not None:
            yield from enumerate(getattr(self.record, field))
            return
        data = self.data_at(field)
        for index in range(len(data) if isinstance(data, list) else 0):
            if (item := self.part(cls, field, index)) is not None:
                yield index, item


def _step(record: Any, step: str | int) -> Any:
    return getattr(record, step) if isinstance(step, str) else record[step]


@functools.lru_cache(maxsize=MAX_KEPT)
def read_file(name: str, content: bytes) -> ContentFile:
    """Read one file of content; what is wrong stands in the result.

    Kept, because while somebody edits one file, the others stay the same.
    """
    document = read_yaml(content)
    cls = record_of(name)
    record, findings = None, []
    if cls is None:
        document.findings, findings = [], [_misplaced(name)]
    elif document.data is not UNREAD:
        record, findings = read(cls, document.data)
        _keep_causes(document, findings)
    return ContentFile(
        name=name, document=document, cls=cls, record=record, findings=tuple(findings)
    )


def _keep_causes(document: Document, findings: list[Finding]) -> None:
    """Take away the findings, of form and of fields, that follow from another."""
    blocks = [finding.path[:-1] for finding in findings if finding.kind == MISPLACED]
    document.findings = [
        (place, finding)
        for place, finding in document.findings
        if not finding.path or finding.path[:-1] not in blocks
    ]
    told = [finding for _, finding in document.findings]
    findings[:] = [each for each in findings if not any(_follows(each, other) for other in told)]


def _follows(finding: Finding, form: Finding) -> bool:
    """Tell whether a finding about a field only repeats what is wrong with the form."""
    swallowed = form.kind == MISPLACED and finding.kind == MISSING
    return near(finding.path, form.path) or (swallowed and finding.path[-1] == form.path[-1])


def _misplaced(name: str) -> Finding:
    path = PurePosixPath(name)
    meant = misspelt_name(name) if path.parent == PurePosixPath("actie") else None
    what = "dit bestand heeft hier geen plaats"
    remedy = "zet een methode in methods/ en de rest in actie/"
    if meant:
        remedy = f"bedoelde je {meant}?"
    if path.suffix != ".yaml":
        what, remedy = f"de naam eindigt op {path.suffix}", f"noem het {path.stem}.yaml"
    return Finding(path=(), what=what, remedy=remedy)
