"""Writes a report as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.model import Gids
from actie_engine.report.blocks import (
    Block,
    Folded,
    Heading,
    Inline,
    Items,
    Line,
    Link,
    Paragraph,
    Scale,
    Strong,
)
from actie_engine.report.document import report

SPECIAL = re.compile(r"([\\`*_\[\]<>#])")


def as_markdown(advies: Advies, gids: Gids) -> str:
    """Return the report of an advice as a Markdown page."""
    blocks = "\n\n".join(_block(block) for block in report(advies, gids))
    return f"# Advies: {advies.instrument.naam}\n\n{blocks}\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level=level, text=text, mark=mark):
            letter = f"{mark} – " if mark else ""
            return f"{'#' * level} {letter}{_escape(text)}"
        case Paragraph(line=line, kind=kind):
            return ("> " if kind else "") + _line(line)
        case Items():
            return "\n".join(_items(block))
        case Folded(summary=summary, items=items):
            return f"**{_escape(summary)}**\n\n" + "\n".join(_items(items))
        case Scale(left=left, right=right, percent=percent, text=text):
            return f"{_escape(text)}\n\n{_escape(left)} {_ruler(percent)} {_escape(right)}"


def _ruler(percent: int) -> str:
    """Return a balance as a line of text: `├──●──────┤`."""
    position = round(percent / 10)
    return "`├" + "─" * position + "●" + "─" * (10 - position) + "┤`"


def _items(items: Items) -> Iterator[str]:
    for number, item in enumerate(items.items, start=1):
        mark = f"{number}." if items.ordered else "-"
        yield f"{mark} {_line(item.line)}"
        for line in item.under:
            yield f"{' ' * (len(mark) + 1)}- {_line(line)}"


def _line(line: Line) -> str:
    return "".join(_inline(part) for part in line).strip()


def _inline(part: Inline) -> str:
    match part:
        case Strong(text=text):
            bare = text.rstrip()
            return f"**{_escape(bare)}**{text[len(bare) :]}"
        case Link(text=text, target=target):
            return f"[{_escape(text)}]({target})"
        case _:
            return _escape(part)


def _escape(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)
