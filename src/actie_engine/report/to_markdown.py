"""Writes a report as Markdown: what one reads first, then what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from actie_engine.report.blocks import (
    Block,
    Card,
    Document,
    Figure,
    Folded,
    Heading,
    Inline,
    Items,
    Line,
    Link,
    Paragraph,
    Scale,
    Strong,
    Table,
)

SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
APPENDIX = "## Bijlage: waar dit op rust"
QUOTED = ("eerst", "waarschuwing", "dun")
WHITESPACE = re.compile(r"\s+")


def to_markdown(title: str, document: Document) -> str:
    """Return a document as a page of Markdown; what is folded comes last, in an appendix."""
    blocks = list(_flat(document))
    shown = [_block(block) for block in blocks if not isinstance(block, Folded)]
    folded = [_folded(block) for block in blocks if isinstance(block, Folded)]
    appendix = [APPENDIX, *folded] if folded else []
    return "\n\n".join((f"# {_escape(title)}", *shown, *appendix)) + "\n"


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks, those of a card one by one."""
    for block in blocks:
        if isinstance(block, Card):
            yield from _flat(block.blocks)
        else:
            yield block


def _block(block: Block) -> str:
    match block:
        case Heading(level=level, text=text, mark=mark):
            letter = f"{mark} – " if mark else ""
            return f"{'#' * level} {letter}{_escape(text)}"
        case Paragraph(line=line, kind=kind):
            return ("> " if kind in QUOTED else "") + _line(line)
        case Items():
            return "\n".join(_items(block))
        case Table() | Figure() | Scale():
            return _numbers(block)
        case Folded():
            return _folded(block)
        case Card(blocks=blocks):
            return "\n\n".join(map(_block, blocks))


def _folded(folded: Folded) -> str:
    return "\n\n".join((f"### {_escape(folded.summary)}", *map(_block, folded.blocks)))


def _numbers(block: Table | Figure | Scale) -> str:
    match block:
        case Table():
            return "\n".join(_table(block))
        case Figure(table=table):
            return "\n".join(_table(table))
        case Scale(left=left, right=right, percent=percent, text=text):
            if percent is None:
                return _escape(text)
            return f"{_escape(text)}\n\n{_escape(left)} {_ruler(percent)} {_escape(right)}"


def _ruler(percent: int) -> str:
    """Return a balance as a line of text: `├──●──────┤`."""
    position = (percent + 5) // 10
    return "`├" + "─" * position + "●" + "─" * (10 - position) + "┤`"


def _table(table: Table) -> Iterator[str]:
    yield _row(tuple(map(_escape, table.head)))
    yield _row(tuple("---" for _ in table.head))
    for row in table.rows:
        yield _row(tuple(map(_escape, row)))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _items(items: Items) -> Iterator[str]:
    for number, item in enumerate(items.items, start=1):
        mark = f"{number}." if items.ordered else "-"
        yield f"{mark} {_line(item.line)}"
        for line in item.under:
            yield f"{' ' * (len(mark) + 1)}- {_line(line)}"


def _line(line: Line) -> str:
    return "".join(map(_inline, line)).strip()


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
    """Return text such that Markdown shows it as it is, on one line."""
    return SPECIAL.sub(r"\\\1", WHITESPACE.sub(" ", text))
