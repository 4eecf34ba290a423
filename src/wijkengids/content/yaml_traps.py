"""Texts that YAML reads, but not as the editor meant them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actie_engine.findings import MISPLACED, Finding, Path, quoted
from wijkengids.content.yaml_lines import FIELD, FIELD_NAMES
from wijkengids.content.yaml_source import Place, Placed

QUOTE_FIRST = "zet de hele tekst tussen dubbele aanhalingstekens"
CUT_OFF = re.compile(r" (?P<rest>#.*)|\s+(?P<tag>#\w.*)")
NO_SPACE_AFTER_DASH = re.compile(r"-[^\W\d]")
CLOSERS = (("]", "["), ("}", "{"))


def trap_in(event: Any, lines: list[str], path: Path) -> Placed | None:
    """Return the finding about a text (the event of the parser), or None."""
    if event.style in {"|", ">"}:
        return _field_in_text(event, lines, path)
    for place, what, remedy in () if event.style else _traps(event, lines):
        return place, Finding(path=path, what=what, remedy=remedy)
    return None


def field_without_value(place: Place, name: str, path: Path) -> Placed:
    """Return the finding about a part between braces that has no value."""
    what = f"door de komma is {quoted(name)} een los veld zonder waarde"
    remedy = "zet de hele tekst tussen dubbele aanhalingstekens; een lijst staat tussen [ en ]"
    field = re.split(r"[: ]", name)[0]
    if field in FIELD_NAMES and field != name:
        spaced = name[len(field)] == " "
        what = f"na {quoted(field)} mist een dubbele punt"
        what = what if spaced else f"na ‘{field}:’ staat geen spatie"
        remedy = f"schrijf ‘{field}: …’"
    return place, Finding(path=(*path, field), what=what, remedy=remedy)


def _field_in_text(event: Any, lines: list[str], path: Path) -> Placed | None:
    """Find a field that became part of the text above it, because it is indented too far."""
    for number in range(event.start_mark.line + 1, min(event.end_mark.line, len(lines))):
        match = FIELD.match(lines[number])
        if match and match["name"] in FIELD_NAMES:
            name = match["name"]
            what = f"{quoted(name)} hoort nu bij de tekst erboven"
            remedy = "laat de regel minder ver inspringen"
            finding = Finding(path=(*path[:-1], name), what=what, remedy=remedy, kind=MISPLACED)
            return (number + 1, match.start("name") + 1), finding
    return None


def _traps(event: Any, lines: list[str]) -> Iterator[tuple[Place, str, str]]:
    first, last = event.start_mark.line, event.end_mark.line
    start, end = (first + 1, event.start_mark.column + 1), event.end_mark.column
    text = str(event.value)
    if NO_SPACE_AFTER_DASH.match(text):
        what = f"na het streepje van {quoted(text)} staat geen spatie"
        yield start, what, "zet er een spatie tussen: - tekst"
    for number in range(first + 1, last + 1):
        if lines[number].lstrip().startswith("- "):
            what = "dit streepje hoort nu bij de tekst erboven"
            remedy = "geef elk onderdeel een streepje, en zet alle streepjes recht onder elkaar"
            column = len(lines[number]) - len(lines[number].lstrip()) + 1
            yield (number + 1, column), what, remedy
    if match := CUT_OFF.fullmatch(lines[last][end:] if last < len(lines) else ""):
        what = f"de tekst stopt voor {quoted(match['rest'] or match['tag'])}"
        remedy = f"{QUOTE_FIRST}; voor een opmerking horen twee spaties, en na # een"
        yield (last + 1, end + match.start(match.lastindex or 0) + 1), what, remedy
    yield from ((start, what, remedy) for what, remedy in _unpaired(text))


def _unpaired(text: str) -> Iterator[tuple[str, str]]:
    """Find the end of quotes or brackets that never began."""
    if text.endswith('"') and text.count('"') == 1:
        what = f"het aanhalingsteken aan het eind van {quoted(text)} is nooit geopend"
        yield what, "zet er ook een voor de tekst, of haal het weg"
    for closer, opener in CLOSERS:
        if text.endswith(closer) and opener not in text:
            what = f"{closer} aan het eind van {quoted(text)} is nooit geopend"
            yield what, f"zet {opener} aan het begin, of haal {closer} weg"
