"""The one place where YAML is read.

Stricter than YAML itself: every scalar is text (so `no`, `12:30` and dates stay what the editor
typed), duplicate keys, tags, anchors and aliases are findings, and size, depth and number of parts
are limited. Keeps the line and column of every key and value.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import yaml

from actie_engine.findings import Finding, Path
from wijkengids.content.yaml_errors import explain

MAX_BYTES = 200_000
MAX_DEPTH = 12
MAX_PARTS = 20_000

FAST_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

type Place = tuple[int, int]
"""Line and column, both from 1."""


@dataclasses.dataclass(kw_only=True, slots=True)
class Document:
    """The plain data of a file, where each part stands, and what is wrong with its form."""

    data: Any = None
    values: dict[Path, Place] = dataclasses.field(default_factory=dict)
    keys: dict[Path, Place] = dataclasses.field(default_factory=dict)
    findings: list[tuple[Place, Finding]] = dataclasses.field(default_factory=list)

    def place(self, finding: Finding) -> Place:
        """Return the place of `finding`: that of its path, or of the nearest part around it."""
        path = finding.path
        if finding.at_key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))


class _Refused(Exception):
    """The file passes a limit; reading on makes no sense."""

    def __init__(self, place: Place, what: str, remedy: str) -> None:
        super().__init__(what)
        self.place = place
        self.finding = Finding(path=(), what=what, remedy=remedy)


def read_yaml(content: bytes) -> Document:
    """Read the bytes of a YAML file; never raises for bad content."""
    document = Document()
    try:
        text = _decode(content)
        _Builder(document).build(yaml.parse(text, Loader=FAST_LOADER))
    except _Refused as refused:
        document.findings.append((refused.place, refused.finding))
    except yaml.YAMLError:
        document.findings.append(_syntax_finding(text))
    return document


def _decode(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        size = f"het bestand is {len(content)} bytes groot"
        raise _Refused((1, 1), size, f"houd het onder {MAX_BYTES} bytes")
    if content.startswith(b"\xef\xbb\xbf"):
        what = "het bestand begint met een onzichtbaar teken (BOM)"
        raise _Refused((1, 1), what, "bewaar het als ‘UTF-8’, niet als ‘UTF-8 met BOM’")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        what = "het bestand is niet als UTF-8 bewaard"
        raise _Refused((line, 1), what, "kies in je programma ‘UTF-8’ en bewaar opnieuw") from None
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        what = "het bestand heeft regeleinden van Windows"
        raise _Refused((line, 1), what, "kies in je programma ‘LF’ als regeleinde en bewaar opnieuw")
    return text


def _syntax_finding(text: str) -> tuple[Place, Finding]:
    """Explain a syntax error; the slow parser is asked again, since its words are the same in
    every Python and with every build of PyYAML."""
    try:
        for _event in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return explain(error, text)
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        code = f"U+{ord(str(error.character)):04X}"
        what = f"onzichtbaar teken {code} in het bestand"
        return (line, 1), Finding(path=(), what=what, remedy="haal het weg")
    raise AssertionError("only the fast YAML parser refused this text")


class _Builder:
    """Builds plain data from the events of the parser, noting the place of every part."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.parts = 0

    def build(self, events: Iterator[Any]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    what = "het bestand bevat een tweede document (---)"
                    raise _Refused(_place(event), what, "haal de regel --- weg")
                self.document.data = self._value(next(events), events, ())
        if documents == 0:
            raise _Refused((1, 1), "het bestand is leeg", "vul de velden in")

    def _value(self, event: Any, events: Iterator[Any], path: Path) -> Any:
        self._check_limits(event, path)
        self.document.values[path] = _place(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return event.value

    def _mapping(self, events: Iterator[Any], path: Path) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, path)
            if key in mapping:
                self._note_duplicate(event, key, path)
                self._value(next(events), events, (*path, key, "dubbel"))
                continue
            self.document.keys[(*path, key)] = _place(event)
            mapping[key] = self._value(next(events), events, (*path, key))
        return mapping

    def _key(self, event: Any, path: Path) -> str:
        self._check_limits(event, path)
        if not isinstance(event, yaml.ScalarEvent):
            what = "een veld begint met een blok of een lijst"
            raise _Refused(_place(event), what, "schrijf hier de naam van een veld")
        return str(event.value)

    def _note_duplicate(self, event: Any, key: str, path: Path) -> None:
        line, _ = self.document.keys[(*path, key)]
        what = f"veld ‘{key}’ staat er twee keer (ook op regel {line})"
        remedy = "voeg de twee samen of haal er een weg"
        finding = Finding(path=(*path, key), what=what, remedy=remedy)
        self.document.findings.append((_place(event), finding))

    def _sequence(self, events: Iterator[Any], path: Path) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _check_limits(self, event: Any, path: Path) -> None:
        self.parts += 1
        if self.parts > MAX_PARTS:
            raise _Refused(_place(event), "het bestand heeft te veel onderdelen", "deel het op")
        if len(path) > MAX_DEPTH:
            what = "de blokken zitten te diep in elkaar"
            raise _Refused(_place(event), what, "kijk de inspringing na")
        if getattr(event, "anchor", None):
            what = "een verwijzing met & of * kan hier niet"
            raise _Refused(_place(event), what, "zet de tekst tussen dubbele aanhalingstekens")
        if getattr(event, "tag", None) not in (None, "!"):
            what = f"een type als ‘{event.tag}’ kan hier niet"
            raise _Refused(_place(event), what, "haal het woord met ! weg")


def _place(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1
