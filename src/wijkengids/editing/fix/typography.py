"""Straight quotes, dots and hyphens in prose become the signs that the guide uses."""

from __future__ import annotations

import re

import yaml

from wijkengids.editing.fix.scalar import as_scalar
from wijkengids.editing.fix.source import FOLDED_OR_LITERAL, Change, Mended, Source
from wijkengids.editing.model_walk import Part, walk

SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),  # foto's, zo'n
    (re.compile(r"(?<![\w’])'(?=(?:[stnmkr]|ns|er|ie)\b)"), "’"),  # 's morgens, 't, 'n
    (re.compile(r"(?<!\w)'(?=\d\d\b)"), "’"),  # '90
    (re.compile(r'(?<![\w"])"([^"]+)"(?![\w"])'), r"‘\1’"),
    (re.compile(r"(?<![\w'])'([^']+)'(?![\w'])"), r"‘\1’"),
    (re.compile(r"(?<=[^\W\d])'(?=\s|$)"), "’"),  # Kees' plan
    (re.compile(r"(?<!\.)\.\.\.(?!\.)"), "…"),
    (re.compile(r"(?<=[\w,;’)…]) - (?=\w)"), " – "),
)


def typographic(text: str) -> str:
    """Return `text` with the signs of the guide; a second time changes nothing."""
    for pattern, sign in SIGNS:
        text = pattern.sub(sign, text)
    return text


def mend_typography(source: Source) -> Mended:
    """Mend the prose of a file."""
    edits, changes = [], []
    for part in walk(source.root, source.record):
        if part.is_prose and (new := _mended(part, source)) is not None:
            start, end = (source.position(mark) for mark in _marks(part))
            edits.append((start, end, new))
            what = "rechte aanhalingstekens, puntjes of streepjes zijn nu typografisch"
            changes.append(Change(line=part.node.start_mark.line + 1, what=what))
    return source.replaced(edits), changes


def _marks(part: Part) -> tuple[yaml.Mark, yaml.Mark]:
    return part.node.start_mark, part.node.end_mark


def _mended(part: Part, source: Source) -> str | None:
    """Return the new text of a part, or None when it stays as it is.

    Outside quotes the text of the file is the text itself; between them it is written anew.
    """
    node = part.node
    written = source.slice(node)
    if not node.style or node.style in FOLDED_OR_LITERAL:
        new = typographic(written)
        return new if new != written else None
    new = typographic(node.value)
    if new == node.value:
        return None
    return as_scalar(new, quoted=True)
