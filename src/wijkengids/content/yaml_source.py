"""From the bytes of a file to its text: encoding, line ends, and characters that one cannot see.

What an editor cannot see is told and then taken away, so that the rest of the file is still read.
"""

from __future__ import annotations

import re

from actie_engine.findings import Finding, quoted
from actie_engine.plain_text import INVISIBLE, invisible_name

MAX_BYTES = 200_000
MAX_INVISIBLE = 10
"""More invisible characters than this are not told one by one."""

BOM = b"\xef\xbb\xbf"
LOOKS_LIKE_SPACE = "\t\xa0\u2028\u2029\x85"
BEYOND_UNICODE = re.compile(r"\\U(?!00(?:0[0-9A-Fa-f]|10))[0-9A-Fa-f]{8}")
"""An escape for a character that does not exist; the parser in Python fails on it."""

LONG_VERSION = re.compile(r"^%YAML\b.*\d{5}", re.MULTILINE)
"""A version of YAML that is no version; that parser cannot count so far."""

TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=\S)", re.MULTILINE)

type Place = tuple[int, int]
"""Line and column, both from 1."""

type Placed = tuple[Place, Finding]


class UnreadableError(Exception):
    """The file cannot be read any further; says where and why.

    `costly` says that reading it again would take long.
    """

    def __init__(self, place: Place, what: str, remedy: str, *, costly: bool = False) -> None:
        super().__init__(what)
        self.place = place
        self.costly = costly
        self.finding = Finding(path=(), what=what, remedy=remedy)


def place_at(text: str, position: int) -> Place:
    """Return line and column of a position in `text`."""
    start = text.rfind("\n", 0, position) + 1
    return text.count("\n", 0, position) + 1, position - start + 1


def decode(content: bytes, findings: list[Placed]) -> str:
    """Return the text in `content`, without what an editor cannot see; raises UnreadableError."""
    if len(content) > MAX_BYTES:
        what = f"het bestand is {len(content):_} bytes groot".replace("_", ".")
        raise UnreadableError((1, 1), what, f"houd het onder {MAX_BYTES:_} bytes".replace("_", "."))
    if content.startswith(BOM):
        what = "het bestand begint met een onzichtbaar teken (BOM)"
        remedy = "bewaar het als ‘UTF-8’, niet als ‘UTF-8 met BOM’"
        findings.append(((1, 1), Finding(path=(), what=what, remedy=remedy)))
    text = _without_windows_ends(_from_utf8(content.removeprefix(BOM)), findings)
    _refuse_tabs(text)
    text = _without_invisible(text, findings)
    refuse_numbers(text)
    return text


def _from_utf8(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        what = "het bestand is niet als UTF-8 bewaard"
        remedy = "kies in je programma ‘UTF-8’ en bewaar het opnieuw"
        raise UnreadableError(place_at(before, len(before)), what, remedy) from None


def _without_windows_ends(text: str, findings: list[Placed]) -> str:
    if "\r" not in text:
        return text
    what = "het bestand heeft regeleinden van Windows"
    remedy = "kies in je programma ‘LF’ als regeleinde en bewaar het opnieuw"
    findings.append(((1, 1), Finding(path=(), what=what, remedy=remedy)))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_tabs(text: str) -> None:
    tabs = list(TAB_INDENT.finditer(text))
    if not tabs:
        return
    more = f", en zo op nog {len(tabs) - 1} plaatsen" if len(tabs) > 1 else ""
    what = f"de regel begint met een tab{more}"
    raise UnreadableError(
        place_at(text, tabs[0].start()), what, "spring in met spaties, twee per stap"
    )


def refuse_numbers(text: str) -> None:
    """Raise UnreadableError for a number that the parser in Python stops on with an error."""
    if escape := BEYOND_UNICODE.search(text):
        what = f"{quoted(escape.group())} staat voor een teken dat niet bestaat"
        remedy = "haal het weg, of typ het teken zelf"
        raise UnreadableError(place_at(text, escape.start()), what, remedy)
    if version := LONG_VERSION.search(text):
        what = "deze regel noemt een versie van YAML die niet bestaat"
        raise UnreadableError(place_at(text, version.start()), what, "haal de regel weg")


def _without_invisible(text: str, findings: list[Placed]) -> str:
    hidden = list(INVISIBLE.finditer(text))
    for match in hidden[:MAX_INVISIBLE]:
        what = f"hier staat {invisible_name(match.group())}"
        remedy = "haal dat teken weg, of typ er een gewone spatie voor in de plaats"
        place = place_at(text, match.start())
        findings.append((place, Finding(path=(), what=what, remedy=remedy)))
    if not hidden:
        return text
    return INVISIBLE.sub(lambda match: " " if match.group() in LOOKS_LIKE_SPACE else "", text)
