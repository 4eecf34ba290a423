"""Reads a finished page: its title and the text below each heading.

The pages are ours, and valid, so that a pattern for tags takes them apart; a parser that expects
anything at all needs three times as long.
"""

from __future__ import annotations

import dataclasses
import re
from html import unescape

from wijkengids.search.documents import Section

TAG = re.compile(
    r"""
    <!--.*?-->
    | <(?:script|style)\b.*?</(?:script|style)\s*>
    | <(?P<end>/?) (?P<name>[a-zA-Z][^\s/>]*) (?P<attributes>(?:[^>"']|"[^"]*"|'[^']*')*) >
    """,
    re.VERBOSE | re.DOTALL,
)
"""A tag, or what holds no text: a comment, a script or a style as a whole."""
META = re.compile(r"<meta\b(?P<attributes>[^>]*)>")
ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
SKIPPED = frozenset(["svg", "template", "select", "button", "nav", "dialog"])
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
TITLES = HEADINGS | {"h1"}
BLOCKS = TITLES | frozenset(
    [
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
    reader.read(html[start:end])
    return reader.article(_description(html[: max(0, html.find("</head>"))]))


def _description(head: str) -> str:
    found = [_attributes(meta["attributes"]) for meta in META.finditer(head)]
    told = [each for each in found if each.get("name") == "description"]
    return told[-1].get("content", "") if told else ""


class _Reader:
    """Collects text inside `<article>`, and starts a section at every heading with an anchor."""

    def __init__(self) -> None:
        self.open: list[tuple[str, bool]] = []
        self.skipping = 0
        self.heading: list[str] | None = None
        self.title = ""
        self.parts: list[tuple[str, list[str], list[str]]] = [("", [], [])]

    def read(self, html: str) -> None:
        """Read an article."""
        last = 0
        for tag in TAG.finditer(html):
            if not self.skipping and last < tag.start():
                self._add(unescape(html[last : tag.start()]).replace("\n", " "))
            last = tag.end()
            if tag["end"]:
                self._end(tag["name"])
            elif tag["name"]:
                self._start(tag["name"], tag["attributes"])

    def _start(self, tag: str, attributes: str) -> None:
        if tag in BLOCKS:
            self._add("\n")
        if tag in VOID:
            return
        skips = tag in SKIPPED or ("class" in attributes and _has_skipped_class(attributes))
        self.open.append((tag, skips))
        self.skipping += skips
        if tag in TITLES and not self.skipping:
            self._start_heading(tag, _attributes(attributes).get("id", ""))
        if attributes.endswith("/"):
            self._end(tag)

    def _end(self, tag: str) -> None:
        while self.open:
            opened, skips = self.open.pop()
            self.skipping -= skips
            if opened == tag:
                break
        if tag == "h1" and self.heading is not None:
            self.title = self.title or _line(self.heading)
        if tag in TITLES:
            self.heading = None
        if tag in BLOCKS:
            self._add("\n")

    def _start_heading(self, tag: str, anchor: str) -> None:
        self.heading = []
        if tag != "h1":
            self.parts.append((anchor, self.heading, []))

    def _add(self, text: str) -> None:
        (self.parts[-1][2] if self.heading is None else self.heading).append(text)

    def article(self, description: str) -> Article:
        """Return what was read."""
        sections = (
            Section(anchor=anchor, heading=_line(heading), text=_text(text))
            for anchor, heading, text in self.parts
        )
        filled = tuple(each for each in sections if each.heading or each.text)
        return Article(title=self.title, description=description, sections=filled)


def _attributes(text: str) -> dict[str, str]:
    return {
        name: unescape(quoted or single or bare)
        for name, quoted, single, bare in ATTRIBUTE.findall(text)
    }


def _has_skipped_class(attributes: str) -> bool:
    return not SKIPPED_CLASSES.isdisjoint(_attributes(attributes).get("class", "").split())


def _text(parts: list[str]) -> str:
    """Return text with one line for each block of the page."""
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line.replace(" .", ".").replace(" ,", ",") for line in lines if line)


def _line(parts: list[str]) -> str:
    return " ".join(_text(parts).split())
