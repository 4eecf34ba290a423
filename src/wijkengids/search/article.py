"""Reads a finished page: its title and the text below each heading."""

from __future__ import annotations

import dataclasses
from html.parser import HTMLParser
from typing import override

from wijkengids.search.documents import Section

SKIPPED = frozenset(["script", "style", "svg", "template", "select", "button", "nav", "dialog"])
SKIPPED_CLASSES = frozenset(["headerlink", "bron", "letter", "schaal", "verbeter"])
VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
HEADINGS = frozenset(["h2", "h3", "h4"])
BLOCKS = HEADINGS | frozenset(
    [
        "h1",
        "p",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "div",
        "section",
        "table",
        "tr",
        "td",
        "th",
        "br",
        "summary",
        "legend",
        "label",
        "blockquote",
    ]
)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """The text of a page."""

    title: str
    description: str
    sections: tuple[Section, ...]

    def section(self, anchor: str) -> Section | None:
        """Return the part below the heading with this anchor."""
        return next((each for each in self.sections if each.anchor == anchor), None)


def read_article(html: str) -> Article | None:
    """Return the article of a page; None when it has none.

    Only its head and its article are parsed: most of a page is what stands around the article.
    """
    start, end = html.find("<article"), html.rfind("</article>")
    if start < 0:
        return None
    reader = _Reader()
    reader.feed(html[: max(0, html.find("</head>"))])
    reader.feed(html[start:end])
    reader.close()
    return reader.article()


class _Reader(HTMLParser):
    """Collects text inside `<article>`, and starts a section at every heading with an anchor."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []
        self.inside = 0
        self.skipping = 0
        self.heading: list[str] | None = None
        self.title = ""
        self.description = ""
        self.parts: list[tuple[str, list[str], list[str]]] = [("", [], [])]

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag in BLOCKS:
            self._add("\n")
        if tag == "meta" and attributes.get("name") == "description":
            self.description = attributes.get("content") or ""
        if tag in VOID:
            return
        skips = tag in SKIPPED or not SKIPPED_CLASSES.isdisjoint(_classes(attributes))
        self.open.append((tag, skips))
        self.skipping += skips
        self.inside += tag == "article"
        if self._reads and tag in (*HEADINGS, "h1"):
            self._start_heading(tag, attributes.get("id") or "")

    @override
    def handle_endtag(self, tag: str) -> None:
        while self.open:
            opened, skips = self.open.pop()
            self.skipping -= skips
            self.inside -= opened == "article"
            if opened == tag:
                break
        if tag == "h1" and self.heading is not None:
            self.title = self.title or _line(self.heading)
        if tag in (*HEADINGS, "h1"):
            self.heading = None
        if tag in BLOCKS:
            self._add("\n")

    @override
    def handle_data(self, data: str) -> None:
        if self._reads:
            self._add(data.replace("\n", " "))

    @property
    def _reads(self) -> bool:
        return self.inside > 0 and not self.skipping

    def _start_heading(self, tag: str, anchor: str) -> None:
        self.heading = []
        if tag != "h1":
            self.parts.append((anchor, self.heading, []))

    def _add(self, text: str) -> None:
        (self.parts[-1][2] if self.heading is None else self.heading).append(text)

    def article(self) -> Article:
        """Return what was read."""
        sections = (
            Section(anchor=anchor, heading=_line(heading), text=_text(text))
            for anchor, heading, text in self.parts
        )
        filled = tuple(each for each in sections if each.heading or each.text)
        return Article(title=self.title, description=self.description, sections=filled)


def _classes(attributes: dict[str, str | None]) -> list[str]:
    return (attributes.get("class") or "").split()


def _text(parts: list[str]) -> str:
    """Return text with one line for each block of the page."""
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line.replace(" .", ".").replace(" ,", ",") for line in lines if line)


def _line(parts: list[str]) -> str:
    return " ".join(_text(parts).split())
