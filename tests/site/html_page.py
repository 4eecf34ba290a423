"""What a test wants to know of an HTML page: elements, text, ids, links, what it loads."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

VOID = frozenset(
    ("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr")
)
LOADED_BY = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
LINKS_THAT_LOAD = frozenset(("stylesheet", "icon", "preload", "modulepreload", "manifest"))


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Element:
    tag: str
    attributes: Mapping[str, str]

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class HtmlPage(HTMLParser):
    """A page; `text` holds what a reader can read, with single spaces."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[str] = []
        self._text: list[str] = []
        self._texts_in: dict[str, list[str]] = {}
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        return " ".join("".join(self._text).split())

    @property
    def ids(self) -> list[str]:
        return [each.attributes["id"] for each in self.elements if each.attributes.get("id")]

    @property
    def links(self) -> list[str]:
        return [each.attributes["href"] for each in self.all("a") if "href" in each.attributes]

    @property
    def structure(self) -> list[tuple[str, tuple[str, ...], str]]:
        """Tags with the names of their attributes and their class, but without any text."""
        return [
            (each.tag, tuple(sorted(each.attributes)), each.attributes.get("class", ""))
            for each in self.elements
        ]

    def all(self, tag: str) -> Iterator[Element]:
        return (each for each in self.elements if each.tag == tag)

    def text_in(self, tag: str) -> str:
        return " ".join("".join(self._texts_in.get(tag, [])).split())

    def loaded(self) -> Iterator[str]:
        """Addresses that a browser fetches by itself."""
        for element in self.elements:
            address = element.attributes.get(LOADED_BY.get(element.tag, ""))
            rel = element.attributes.get("rel", "").split()
            if address and (element.tag != "link" or not LINKS_THAT_LOAD.isdisjoint(rel)):
                yield address

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag=tag, attributes=attributes))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not {"script", "style", "title"} & set(self._open):
            self._text.append(data)
        for tag in set(self._open):
            self._texts_in.setdefault(tag, []).append(data)
