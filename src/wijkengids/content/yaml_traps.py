"""Texts without quotes that YAML reads, but not as the editor meant them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actie_engine.findings import Finding, Path, quoted
from wijkengids.content.yaml_source import Place, Placed

QUOTE_FIRST = "zet de hele tekst tussen dubbele aanhalingstekens"
CUT_OFF = re.compile(r" (?P<rest>#.*)|\s+(?P<tag>#\w.*)")
NO_SPACE_AFTER_DASH = re.compile(r"-[^\W\d]")
CLOSERS = (("]", "["), ("}", "{"))


def trap_in(event: Any, lines: list[str], path: Path) -> Placed | None:
    """Return the finding about a plain scalar (the event of the parser), or None."""
    for place, what, remedy in _traps(event, lines):
        return place, Finding(path=path, what=what, remedy=remedy)
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
