"""The one place where YAML is read.

Stricter than YAML itself: every scalar is text (so `no`, `12:30` and dates stay what the editor
typed), duplicate keys, tags, anchors and aliases are findings, and size, depth and number of parts
are limited. Keeps the line and column of every key and value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from actie_engine.findings import Finding, Path, quoted
from wijkengids.content.document import UNREAD, Document
from wijkengids.content.yaml_errors import explain
from wijkengids.content.yaml_source import Place, UnreadableError, decode
from wijkengids.content.yaml_traps import field_without_value, trap_in

__all__ = ["UNREAD", "Document", "read_yaml"]

MAX_DEPTH = 12
MAX_PARTS = 20_000
MAX_TRAPS = 50
BESIDE = 3
"""So many lines around a syntax error, a trap has the same cause."""

FAST_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LINE_END = re.compile(r"(?<!\n)\n(?!\n)")
"""The end of a line within a text, where no empty line follows."""

RARE = re.compile(r"^(?:%|---|\.\.\.)|[|>][^\s|>]*#|(?:^|[\s\[{,:-])[!?]")
"""Forms of YAML that the two parsers read differently; see also `_is_rare`."""


def read_yaml(content: bytes) -> Document:
    """Read the bytes of a YAML file; never raises for bad content.

    The fast parser is not everywhere, and differs from the one in Python in rare forms and in what
    it says of mistakes. So it only reads files in which nothing of the kind occurs.
    """
    document = _read(content, FAST_LOADER)
    rare = any(map(_is_rare, document.lines))
    is_fast = FAST_LOADER is not yaml.SafeLoader
    again = is_fast and (document.findings or rare) and not document.costly
    return _read(content, yaml.SafeLoader) if again else document


def _is_rare(line: str) -> bool:
    """Tell whether the two parsers may differ about a line, also in texts between brackets."""
    in_brackets = "[" in line or "{" in line
    balanced = line.count("[") == line.count("]") and line.count("{") == line.count("}")
    return not balanced or (in_brackets and "?" in line) or RARE.search(line) is not None


def _read(content: bytes, loader: Any) -> Document:
    document = Document()
    try:
        text = decode(content, document.findings)
        unseen = tuple(document.findings)
        document.lines = text.split("\n")
        document.data = _Builder(document).build(yaml.parse(text, Loader=loader))
    except UnreadableError as refused:
        document.findings.append((refused.place, refused.finding))
        document.costly = refused.costly
    except yaml.YAMLError as error:
        (line, column), finding = explain(error, text)
        traps = (each for each in document.findings if each not in unseen)
        apart = (each for each in traps if abs(each[0][0] - line) > BESIDE)
        document.findings = [*unseen, *apart, ((line, column), finding)]
    return document


class _Builder:
    """Builds plain data from the events of the parser, noting the place of every part."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.parts = 0

    def build(self, events: Iterator[Any]) -> Any:
        data = UNREAD
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if data is not UNREAD:
                    what = "hier begint een tweede document (---)"
                    raise UnreadableError(_start(event), what, "haal de regel --- weg")
                data = self._value(next(events), events, ())
        if data is UNREAD:
            raise UnreadableError((1, 1), "het bestand is leeg", "vul de velden in")
        return data

    def _value(self, event: Any, events: Iterator[Any], path: Path) -> Any:
        self._check_limits(event, path)
        start = _start(event)
        if isinstance(event, yaml.MappingStartEvent):
            value: Any = self._mapping(events, path, in_line=bool(event.flow_style))
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self._sequence(events, path)
        else:
            value = self._text(event, path)
        self.document.values[path] = (start, _end(event))
        return value

    def _text(self, event: Any, path: Path) -> str:
        trap = trap_in(event, self.document.lines, path)
        if trap and len(self.document.findings) < MAX_TRAPS:
            self.document.findings.append(trap)
        text = str(event.value)
        if event.style == "|":
            text = LINE_END.sub(" ", text.rstrip("\n"))
        return text.rstrip("\n") if event.style == ">" else text

    def _mapping(self, events: Iterator[Any], path: Path, *, in_line: bool) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        twice: list[tuple[str, Place]] = []
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, path)
            value_event = next(events)
            if in_line and _is_nothing(value_event):
                self._note_comma(event, key, path)
                continue
            if key in mapping:
                twice.append((key, _start(event)))
            self.document.keys.setdefault((*path, key), _start(event))
            if mapping.get(key, "") == "":
                mapping[key] = self._value(value_event, events, (*path, key))
            else:
                self._value(value_event, events, (*path, key, "dubbel"))
        self._note_duplicates(twice, next(iter(mapping), ""), path)
        return mapping

    def _key(self, event: Any, path: Path) -> str:
        self._check_limits(event, path)
        if not isinstance(event, yaml.ScalarEvent) or not event.value.strip():
            what = "voor de dubbele punt staat geen naam van een veld"
            raise UnreadableError(_start(event), what, "schrijf ‘naam: waarde’")
        return str(event.value)

    def _note_duplicates(self, twice: list[tuple[str, Place]], first: str, path: Path) -> None:
        """Tell of fields that stand twice in one block: once, for one mistake repeats many."""
        if not twice:
            return
        key, place = twice[0]
        line = self.document.keys[(*path, key)][0]
        what = f"veld {quoted(key)} staat er twee keer, ook op regel {line}"
        about, remedy = (*path, key), "voeg de twee samen of haal er een weg"
        if key == first and path and isinstance(path[-1], int):
            about, remedy = path, "begint hier een nieuw onderdeel, zet er dan ‘- ’ voor"
        finding = Finding(path=about, what=what, remedy=remedy)
        self.document.findings.append((place, finding))

    def _note_comma(self, event: Any, key: str, path: Path) -> None:
        self.document.findings.append(field_without_value(_start(event), key, path))

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
            what = f"het bestand heeft meer dan {MAX_PARTS:_} onderdelen".replace("_", ".")
            raise UnreadableError(_start(event), what, "deel het op", costly=True)
        if len(path) > MAX_DEPTH:
            what = f"de blokken zitten meer dan {MAX_DEPTH} diep in elkaar"
            remedy = "kijk de inspringing en de haken na"
            raise UnreadableError(_start(event), what, remedy, costly=True)
        if anchor := getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            what = f"{quoted(sign + anchor)} is hier geen tekst maar een verwijzing"
            raise UnreadableError(
                _start(event), what, "zet de tekst tussen dubbele aanhalingstekens"
            )
        if getattr(event, "tag", None) not in (None, "!"):
            what = f"{quoted(_tag(event))} is hier geen tekst maar een type"
            remedy = "haal het weg, of zet de tekst tussen dubbele aanhalingstekens"
            raise UnreadableError(_start(event), what, remedy)


def _tag(event: Any) -> str:
    return str(event.tag).replace("tag:yaml.org,2002:", "!!")


def _is_nothing(event: Any) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.style and event.value == ""


def _start(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _end(event: Any) -> Place:
    return event.end_mark.line + 1, event.end_mark.column + 1
