"""A Markdown extension: explains a term of the glossary where a page first uses it.

The term becomes a link to the glossary with the explanation as its title. A link, because it can be
reached with the keyboard and on a phone, where `<abbr>` shows nothing; only the first use, because
a page full of dotted lines is hard to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

import markdown  # type: ignore[import-untyped]
from markdown.util import AtomicString  # type: ignore[import-untyped]

from actie_engine.model import Begrip

PRIORITY = 7
"""After inline Markdown, before links are resolved."""

SKIPPED_TAGS = frozenset(
    ("a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "th", "dt", "nav", "summary")
)
SKIPPED_CLASS = "zonder-begrippen"
TOO_COMMON = frozenset({"methode"})
"""Terms on nearly every page; the glossary has them, a link in the text would only distract."""


class Terms(markdown.extensions.Extension):  # type: ignore[misc]
    """Links terms to the glossary at `glossary`."""

    def __init__(self, begrippen: Iterable[Begrip], glossary: str) -> None:
        super().__init__()
        self.terms = spellings(begrippen)
        self.pattern = _any_of(self.terms)
        self.glossary = glossary

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Register the processor."""
        if self.terms:
            processor = TermLinker(md, self.terms, self.pattern, self.glossary)
            md.treeprocessors.register(processor, "begrippen", PRIORITY)


def _any_of(terms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for a term as a whole word; the longest of those that fit.

    It begins with the first letters, so that most of a text is passed over at once.
    """
    by_letter: dict[str, list[str]] = {}
    for term in sorted(terms, key=len, reverse=True):
        by_letter.setdefault(re.escape(term[0]), []).append(re.escape(term[1:]))
    ways = (
        rf"{letter}(?<![\w-]{letter})(?:{'|'.join(rest)})" for letter, rest in by_letter.items()
    )
    return re.compile(rf"(?:{'|'.join(ways)})(?![\w-])")


class TermLinker(markdown.treeprocessors.Treeprocessor):  # type: ignore[misc]
    """Puts links around the first use of every term on a page."""

    def __init__(
        self,
        md: markdown.Markdown,
        terms: Mapping[str, Begrip],
        pattern: re.Pattern[str],
        glossary: str,
    ) -> None:
        super().__init__(md)
        self.terms = terms
        self.pattern = pattern
        self.glossary = glossary
        self.seen: set[str] = set()

    def run(self, root: Element) -> None:
        """Walk through the page in reading order."""
        self.seen.clear()
        self._walk(root)

    def _walk(self, element: Element) -> None:
        if _is_skipped(element):
            return
        children = list(element)
        links = self._links(element.text)
        if links:
            element.text = links[0]
            element[0:0] = links[1]
        for child in children:
            self._walk(child)
            links = self._links(child.tail)
            if links:
                child.tail = links[0]
                after = list(element).index(child) + 1
                element[after:after] = links[1]

    def _links(self, text: str | None) -> tuple[str, list[Element]] | None:
        """Split `text` into what stands before the first term and links, each with its tail."""
        if not text or isinstance(text, AtomicString):
            return None
        matches = list(self._first_uses(text))
        if not matches:
            return None
        ends = [match.start() for match in matches[1:]] + [len(text)]
        links = [
            self._link(match.group(), text[match.end() : end])
            for match, end in zip(matches, ends, strict=True)
        ]
        return text[: matches[0].start()], links

    def _first_uses(self, text: str) -> Iterator[re.Match[str]]:
        for match in self.pattern.finditer(text):
            slug = self.terms[match.group()].slug
            if slug not in self.seen:
                self.seen.add(slug)
                yield match

    def _link(self, text: str, tail: str) -> Element:
        begrip = self.terms[text]
        explanation = f"{begrip.voluit}. {begrip.uitleg}" if begrip.voluit else begrip.uitleg
        link = Element("a", {"class": "begrip", "title": explanation})
        link.set("href", f"{self.glossary}#{begrip.slug}")
        link.text = AtomicString(text)
        link.tail = tail
        return link


def spellings(begrippen: Iterable[Begrip]) -> dict[str, Begrip]:
    """Return every way in which terms are written, also with another first letter."""
    found: dict[str, Begrip] = {}
    for begrip in begrippen:
        if begrip.slug in TOO_COMMON:
            continue
        for name in (begrip.naam, *begrip.ook):
            for spelling in _with_other_first_letter(name):
                found.setdefault(spelling, begrip)
    return found


def _with_other_first_letter(name: str) -> tuple[str, ...]:
    if name[1:2].isupper():
        return (name,)
    return name[0].upper() + name[1:], name[0].lower() + name[1:]


def _is_skipped(element: Element) -> bool:
    return element.tag in SKIPPED_TAGS or SKIPPED_CLASS in element.get("class", "").split()
