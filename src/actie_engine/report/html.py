"""Writes a report as HTML: headings, lists and text, usable without style or script."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from actie_engine.advies import Advies
from actie_engine.model import Gids
from actie_engine.report.blocks import (
    Block,
    Folded,
    Heading,
    Inline,
    Item,
    Items,
    Line,
    Link,
    Paragraph,
    Scale,
    Strong,
)
from actie_engine.report.document import report

LOWEST_HEADING = 6


def as_html(advies: Advies, gids: Gids, *, basis: str = "", below: int = 1) -> str:
    """Return the report of an advice as HTML.

    `basis` leads from the page to the top of the site; headings start `below` levels lower, so
    that they fit under the heading of the page.
    """
    writer = _Writer(basis, below)
    return "\n".join(writer.block(block) for block in report(advies, gids))


class _Writer:
    def __init__(self, basis: str, below: int) -> None:
        self.basis = basis
        self.below = below

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(line=line, kind=kind):
                attributes = f' class="advies-{kind}"' if kind else ""
                return f"<p{attributes}>{self._line(line)}</p>"
            case Items():
                return self._items(block)
            case Folded(summary=summary, items=items):
                content = self._items(items)
                return f"<details><summary>{escape(summary)}</summary>{content}</details>"
            case Scale():
                return self._scale(block)

    def _heading(self, heading: Heading) -> str:
        level = min(heading.level + self.below, LOWEST_HEADING)
        letter, anchor = escape(heading.mark), escape(heading.anchor)
        mark = f'<span class="actie-letter" aria-hidden="true">{letter}</span> ' if letter else ""
        return f'<h{level} id="advies-{anchor}">{mark}{escape(heading.text)}</h{level}>'

    def _items(self, items: Items) -> str:
        tag = "ol" if items.ordered else "ul"
        return f"<{tag}>{self._join(map(self._item, items.items))}</{tag}>"

    def _item(self, item: Item) -> str:
        under = self._join(f"<li>{self._line(line)}</li>" for line in item.under)
        return f"<li>{self._line(item.line)}{f'<ul>{under}</ul>' if under else ''}</li>"

    def _scale(self, scale: Scale) -> str:
        """Return a balance; the sentence says it, the bar shows it."""
        return (
            f'<div class="advies-balans"><p>{escape(scale.text)}</p>'
            f'<svg viewBox="0 0 100 8" role="img" aria-hidden="true" focusable="false">'
            f'<line x1="3" y1="4" x2="97" y2="4"/><line x1="50" y1="1" x2="50" y2="7"/>'
            f'<circle cx="{3 + scale.percent * 94 // 100}" cy="4" r="3"/></svg>'
            f'<p class="advies-polen"><span>{escape(scale.left)}</span>'
            f"<span>{escape(scale.right)}</span></p></div>"
        )

    def _line(self, line: Line) -> str:
        return "".join(self._inline(part) for part in line).strip()

    def _inline(self, part: Inline) -> str:
        match part:
            case Strong(text=text):
                return f"<strong>{escape(text)}</strong>"
            case Link(text=text, target=target):
                return f'<a href="{escape(self.basis + target)}">{escape(text)}</a>'
            case _:
                return escape(part)

    def _join(self, parts: Iterable[str]) -> str:
        return "".join(parts)
