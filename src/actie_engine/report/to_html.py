"""Writes a report as HTML: headings, lists, tables and drawings; no script, no style attribute."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from actie_engine.report.blocks import (
    Block,
    Card,
    Document,
    Figure,
    Folded,
    Heading,
    Inline,
    Item,
    Items,
    Line,
    Paragraph,
    Scale,
    Strong,
    Table,
)

LOWEST_HEADING = 6
FITS = 4
"""Columns that a phone can show side by side."""
STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:auto;padding:1rem}"
    "figure{margin:1rem 0}svg{max-width:100%;height:auto}.advies-tabel{overflow-x:auto}"
    "table{border-collapse:collapse}th,td{border:1px solid;padding:.2rem .5rem;text-align:left}"
    ".advies-polen{display:flex;justify-content:space-between;margin-top:0}"
    ".advies-eerst,.advies-waarschuwing{border-left:.3rem solid;padding-left:.7rem}"
)
"""The look of a page that stands on its own; on the site the page has its own style."""


def to_html(document: Document, *, basis: str = "", below: int = 1) -> str:
    """Return a document as a piece of HTML.

    `basis` leads from the page to the top of the site; headings start `below` levels lower, so
    that they fit under the heading of the page.
    """
    return _Writer(basis, below).blocks(document)


def to_page(title: str, document: Document) -> str:
    """Return a document as a page of HTML that stands on its own."""
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n"
        f"{to_html(document, below=0)}\n</main>\n</body>\n</html>\n"
    )


class _Writer:
    def __init__(self, basis: str, below: int) -> None:
        self.basis = basis
        self.below = below

    def blocks(self, blocks: Iterable[Block]) -> str:
        return "\n".join(map(self.block, blocks))

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(line=line, kind=kind):
                attributes = f' class="advies-{kind}"' if kind else ""
                return f"<p{attributes}>{self._line(line)}</p>"
            case Items():
                return self._items(block)
            case Table() | Figure() | Scale():
                return _numbers(block)
            case Folded():
                return self._folded(block)
            case Card():
                return self._card(block)

    def _heading(self, heading: Heading) -> str:
        level = min(heading.level + self.below, LOWEST_HEADING)
        letter, anchor = escape(heading.mark), escape(heading.anchor)
        mark = f'<span class="letter" aria-hidden="true">{letter}</span> ' if letter else ""
        return f'<h{level} id="advies-{anchor}">{mark}{escape(heading.text)}</h{level}>'

    def _items(self, items: Items) -> str:
        tag = "ol" if items.ordered else "ul"
        return f"<{tag}>{_join(map(self._item, items.items))}</{tag}>"

    def _item(self, item: Item) -> str:
        told = self._line(item.line)
        if not item.under:
            return f"<li>{told}</li>"
        under = _join([f"<li>{self._line(line)}</li>" for line in item.under])
        return f"<li>{told}<ul>{under}</ul></li>"

    def _folded(self, folded: Folded) -> str:
        summary = f"<summary>{escape(folded.summary)}</summary>"
        content = self.blocks(folded.blocks)
        return f'<details id="advies-{escape(folded.anchor)}">{summary}{content}</details>'

    def _card(self, card: Card) -> str:
        classes = f"advies-element advies-{escape(card.stand)} el-{escape(card.element)}"
        return f'<div class="{classes}">{self.blocks(card.blocks)}</div>'

    def _line(self, line: Line) -> str:
        return _join(map(self._inline, line)).strip()

    def _inline(self, part: Inline) -> str:
        if isinstance(part, str):
            return escape(part)
        if isinstance(part, Strong):
            return f"<strong>{escape(part.text)}</strong>"
        return f'<a href="{escape(self.basis + part.target)}">{escape(part.text)}</a>'


def _numbers(block: Table | Figure | Scale) -> str:
    match block:
        case Table():
            return _table(block)
        case Figure():
            return _figure(block)
        case Scale():
            return _scale(block)


def _figure(figure: Figure) -> str:
    anchor = f'id="advies-{escape(figure.anchor)}"'
    numbers = f"<summary>De cijfers bij deze figuur</summary>{_table(figure.table)}"
    return (
        f'<figure class="advies-figuur">{figure.svg}<details {anchor}>{numbers}</details></figure>'
    )


def _table(table: Table) -> str:
    """Return a table; in a wide one each cell has its heading, for a screen that stacks them."""
    is_wide = len(table.head) > FITS
    head = _join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = _join(f"<tr>{_row(row, table.head if is_wide else ())}</tr>" for row in table.rows)
    caption = f"<caption>{escape(table.caption)}</caption>"
    content = f"{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    return f'<div class="advies-tabel{" advies-breed" * is_wide}"><table>{content}</table></div>'


def _row(row: tuple[str, ...], head: tuple[str, ...]) -> str:
    first, *rest = row
    names = [f' data-kop="{escape(name)}"' for name in head[1:]] or [""] * len(rest)
    cells = _join(f"<td{name}>{escape(cell)}</td>" for name, cell in zip(names, rest, strict=True))
    return f'<th scope="row">{escape(first)}</th>{cells}'


def _scale(scale: Scale) -> str:
    """Return a balance; the sentence says it, the bar shows it, empty where nothing is known."""
    dot = (
        f'<circle cx="{3 + scale.percent * 94 // 100}" cy="4" r="3"/>'
        if scale.percent is not None
        else ""
    )
    return (
        f'<div class="advies-balans"><p>{escape(scale.text)}</p>'
        '<svg viewBox="0 0 100 8" aria-hidden="true" focusable="false" fill="currentColor"'
        ' stroke="currentColor" stroke-width="0.5">'
        f'<line x1="3" y1="4" x2="97" y2="4"/><line x1="50" y1="1" x2="50" y2="7"/>{dot}</svg>'
        f'<p class="advies-polen"><span>{escape(scale.left)}</span>'
        f" <span>{escape(scale.right)}</span></p></div>"
    )


def _join(parts: Iterable[str]) -> str:
    return "".join(parts)
