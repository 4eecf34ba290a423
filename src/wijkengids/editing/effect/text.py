"""Text from content, made safe and short for a comment on GitHub or GitLab."""

from __future__ import annotations

import difflib
import re

MAX_WORDS = 40
MAX_TEXT = 400
AROUND = 5
"""How many unchanged words are shown on either side of a change in a long text."""

SPECIAL = re.compile(r"[\\`*_{}\[\]()!|<>~&]")
CALLS = re.compile(r"@(?=\w)|#(?=\d)|(?<=:)(?=//)|(?<=www)(?=\.)")
"""Where a person or an issue would be called by name, or an address would become a link."""

REFERENCES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def plain(text: str) -> str:
    """Return `text` such that nothing in it is markup, a link, or calls somebody by name."""
    short = text if len(text) <= MAX_TEXT else f"{text[: MAX_TEXT - 1]}…"
    safe = SPECIAL.sub(lambda match: _escaped(match.group()), " ".join(short.split()))
    return CALLS.sub(lambda match: f"{match.group()}<!-- -->", safe)


def _escaped(sign: str) -> str:
    return REFERENCES.get(sign, f"\\{sign}")


def quoted(text: str) -> str:
    """Return `text` as a quotation."""
    return f"‘{plain(text)}’"


def changed_parts(before: str, after: str) -> tuple[str, str]:
    """Return both texts, long ones cut down to what differs with a few words around it."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) <= MAX_WORDS // 2:
        return before, after
    blocks = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changes = [block for block in blocks if block[0] != "equal"]
    if not changes:
        return before, after
    first, last = changes[0], changes[-1]
    return _cut(old, first[1], last[2]), _cut(new, first[3], last[4])


def _cut(words: list[str], start: int, end: int) -> str:
    """Return the words from start to end with a few around them."""
    begin, stop = max(start - AROUND, 0), min(end + AROUND, len(words))
    text = " ".join(words[begin : min(stop, begin + MAX_WORDS)])
    cut_off = stop < len(words) or stop > begin + MAX_WORDS
    return f"{'… ' if begin else ''}{text}{' …' if cut_off else ''}"


def code(text: str) -> str:
    """Return `text` as code, such as the name of a file."""
    return f"`{' '.join(text.replace('`', '').split())}`"


def number_of(number: int, one: str, more: str) -> str:
    """Return a count with its noun: `1 pagina`, `2 pagina’s`."""
    return f"{number} {one if number == 1 else more}"
