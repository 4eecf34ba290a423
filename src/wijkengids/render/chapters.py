"""Citations in the pages that people write by hand, in `docs/`.

    Dat beslissen zij zelf [@actie-tool Bewonersinitiatieven].     a mark behind the sentence
    Bewoners treffen elkaar [@bewoner-centraal; @verkenning §2.1]. two marks
    Alles in deze tabel komt uit @bewoner-centraal.                the title itself, as a link

A mark that is all there is in a cell of a table becomes the title too: a lone number says nothing.
"""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from actie_engine.findings import quoted, suggestion
from actie_engine.model import Bron, Vindplaats
from wijkengids.content.messages import Message
from wijkengids.render.citations import Citations
from wijkengids.render.words import joined

KEY = r"[a-z0-9]+(?:-[a-z0-9]+)*"
CITATION = re.compile(
    rf"""
      (?<=\|)[ ]*\[(?P<cell>@[^\[\]]+)\](?=[ ]*\|)   # | [@key place] |
    | \s*\[(?P<marks>@[^\[\]]+)\]                     # [@key place; @key]
    | (?<![\w@/.])@(?P<title>{KEY})                    # @key
    """,
    re.VERBOSE,
)
HEADING = re.compile(r"^# (.+?)(?: +\{[^{}\n]*\})?$", re.MULTILINE)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Chapter:
    """A page written by hand: its address in the docs and its Markdown."""

    uri: str
    markdown: str

    @property
    def title(self) -> str:
        """Its first heading."""
        return heading_of(self.markdown)

    @property
    def source(self) -> str:
        """The file that an editor changes."""
        return f"docs/{self.uri}"

    @property
    def keys(self) -> frozenset[str]:
        """The publications that it cites."""
        return frozenset(place.bron for _, place in self.citations())

    def citations(self) -> Iterator[tuple[int, Vindplaats]]:
        """Yield what it cites, each with the position of the citation in the text."""
        for match in CITATION.finditer(self.markdown):
            for place in _places(match):
                yield match.start(match.lastgroup or 0), place

    def messages(self, bronnen: Mapping[str, Bron]) -> Iterator[Message]:
        """Yield a message for every citation of something that the bibliography has not."""
        for position, place in self.citations():
            if place.bron not in bronnen:
                line = self.markdown.count("\n", 0, position) + 1
                column = position - (self.markdown.rfind("\n", 0, position) + 1) + 1
                what = f"bron {quoted(place.bron)} staat niet in content/bronnen.yaml"
                remedy = suggestion(
                    place.bron, bronnen, otherwise="zet de publicatie daar eerst bij"
                )
                yield Message(file=self.source, line=line, column=column, what=what, remedy=remedy)


def read_chapters(docs: Path) -> tuple[Chapter, ...]:
    """Return every page written by hand in `docs`, in the order of their addresses."""
    return tuple(
        Chapter(uri=path.relative_to(docs).as_posix(), markdown=path.read_text(encoding="utf-8"))
        for path in sorted(docs.rglob("*.md"))
    )


def heading_of(markdown: str) -> str:
    """Return the first heading of a page as plain text; empty when it has none."""
    match = HEADING.search(markdown)
    return html.unescape(match.group(1)).strip() if match else ""


def with_citations(markdown: str, citations: Citations) -> str:
    """Return hand-written Markdown with its citations numbered and listed at the foot."""

    def replace(match: re.Match[str]) -> str:
        places = _places(match)
        if match["marks"]:
            return str(citations.cite(*places))
        titles = joined([citations.place(place) for place in places])
        return f" {titles}" if match["cell"] else titles

    return CITATION.sub(replace, markdown) + str(citations.list())


def _places(match: re.Match[str]) -> list[Vindplaats]:
    text = match["cell"] or match["marks"] or match["title"]
    return [_place(part) for part in text.split(";")]


def _place(text: str) -> Vindplaats:
    key, *place = re.split(r"[\s,]+", text.strip().removeprefix("@"), maxsplit=1)
    return Vindplaats(bron=key, plaats=" ".join("".join(place).split()))
