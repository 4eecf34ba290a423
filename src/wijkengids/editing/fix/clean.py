"""From the bytes of a file to text without what an editor cannot see."""

from __future__ import annotations

import re

from actie_engine.plain_text import INVISIBLE
from wijkengids.editing.fix.source import Change, Mended

BOM = "\ufeff"
SPACES = "\t\xa0\u2028\u2029\x85"
INDENTATION = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
MANY_EMPTY = re.compile(r"\n{4,}")
TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def clean(content: bytes) -> Mended:
    """Return the text in `content` and what was taken away; raises UnicodeDecodeError."""
    text, changes = content.decode("utf-8"), []
    for mend, what in (
        (_without_bom, "het onzichtbare teken aan het begin (BOM) is weg"),
        (_with_line_feeds, "de regeleinden van Windows zijn nu gewone regeleinden"),
        (_without_tabs, "tabs aan het begin van een regel zijn nu twee spaties"),
        (_without_invisible, "onzichtbare tekens zijn weg, of nu gewone spaties"),
        (_without_trailing_spaces, "spaties aan het eind van regels zijn weg"),
        (_with_end, "het bestand eindigt nu met een regeleinde"),
        (_without_empty_ends, "voor en na de tekst staan geen lege regels meer"),
        (_without_many_empty_lines, "er staan hoogstens twee lege regels onder elkaar"),
    ):
        new = mend(text)
        if new != text:
            changes.append(Change(line=_first_difference(text, new), what=what))
            text = new
    return text, changes


def _first_difference(before: str, after: str) -> int:
    lines = zip(before.split("\n"), after.split("\n"), strict=False)
    return next((number for number, (old, new) in enumerate(lines, start=1) if old != new), 1)


def _without_bom(text: str) -> str:
    return text.removeprefix(BOM)


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without_tabs(text: str) -> str:
    return INDENTATION.sub(lambda match: match.group().replace("\t", "  "), text)


def _without_invisible(text: str) -> str:
    return INVISIBLE.sub(lambda match: " " if match.group() in SPACES else "", text)


def _without_trailing_spaces(text: str) -> str:
    return TRAILING.sub("", text)


def _with_end(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"


def _without_empty_ends(text: str) -> str:
    return text.strip("\n") + "\n"


def _without_many_empty_lines(text: str) -> str:
    return MANY_EMPTY.sub("\n\n\n", text)
