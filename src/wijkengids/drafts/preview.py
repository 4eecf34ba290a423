"""The page of a draft as the site will show it: the same templates, the same Markdown."""

from __future__ import annotations

import dataclasses
import datetime
import posixpath
import re
from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

import markdown  # type: ignore[import-untyped]

from actie_engine.model import Gids
from wijkengids.render.pages import method_page
from wijkengids.render.renderer import Renderer
from wijkengids.render.terms import Terms

FRONT_MATTER = re.compile(r"\A\s*---\n.*?\n---\n", re.DOTALL)
PAGE = re.compile(r"(?P<path>[^:?#]+)\.md(?P<rest>[?#].*)?")
GLOSSARY = "/begrippen.md"
EXTENSIONS, TOC = "markdown.extensions", "markdown.extensions.toc"
PREFIX = "voorbeeld-"
LAST = -10
"""After every other processor, when all links are there."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Dialect:
    """The extensions of Markdown that the site uses, with their settings."""

    extensions: tuple[str, ...]
    settings: Mapping[str, Mapping[str, Any]]

    @classmethod
    def of_site(cls, names: Iterable[str], settings: Mapping[str, Mapping[str, Any]]) -> Dialect:
        """Take the extensions that come with Markdown itself by the names of their modules.

        In the browser nothing is installed, so that short names are not known there.
        """
        modules = {name: f"{EXTENSIONS}.{name}" for name in names}
        return cls(
            extensions=tuple(modules.values()),
            settings={modules[name]: each for name, each in settings.items() if name in modules},
        )


def preview(gids: Gids, slug: str, dialect: Dialect, top: str) -> str:
    """Return the page of a method as HTML; `top` leads from where it is shown to the site."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    page = method_page(Renderer(gids=gids, today=today), gids.methoden[slug])
    md = markdown.Markdown(
        extensions=[
            *dialect.extensions,
            Terms(gids.begrippen.values(), GLOSSARY),
            _Elsewhere(posixpath.dirname(page.uri), top),
        ],
        extension_configs={**dialect.settings, TOC: {"permalink": False}},
    )
    html: str = md.convert(FRONT_MATTER.sub("", page.markdown))
    return html


class _Elsewhere(markdown.extensions.Extension):  # type: ignore[misc]
    """Lets a page be shown within another: its links lead to the site, its names get a prefix."""

    def __init__(self, folder: str, top: str) -> None:
        super().__init__()
        self.folder = folder
        self.top = top

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Register the processor."""
        md.treeprocessors.register(_Mover(md, self.folder, self.top), "elders", LAST)


class _Mover(markdown.treeprocessors.Treeprocessor):  # type: ignore[misc]
    def __init__(self, md: markdown.Markdown, folder: str, top: str) -> None:
        super().__init__(md)
        self.folder = folder
        self.top = top

    def run(self, root: Element) -> None:
        for element in root.iter():
            if name := element.get("id"):
                element.set("id", PREFIX + name)
            if address := element.get("href"):
                element.set("href", self._address(address))

    def _address(self, address: str) -> str:
        if address.startswith("#"):
            return f"#{PREFIX}{address[1:]}"
        match = PAGE.fullmatch(address)
        if match is None:
            return address
        place = posixpath.normpath(posixpath.join(self.folder, match["path"])).lstrip("/")
        page = place.removesuffix("index")
        return f"{self.top}{page}{'/' if page and page[-1] != '/' else ''}{match['rest'] or ''}"
