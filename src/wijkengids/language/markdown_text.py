"""The running text in a page of Markdown, or in a template of one, without code and markup.

Markup is replaced by as many spaces, so that every word keeps its place in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wijkengids.language.passage import Passage, Places, Word, words_in

FLAGS = re.MULTILINE | re.DOTALL
CODE = tuple(
    re.compile(pattern, FLAGS)
    for pattern in (
        r"^[ \t]*(?P<fence>```+|~~~+).*?^[ \t]*(?P=fence)[ \t]*$",
        r"<!--.*?-->",
        r"`[^`\n]*`",
    )
)
MARKUP = tuple(
    re.compile(pattern, FLAGS)
    for pattern in (
        r"^\*\[[^\]\n]+\]:",  # an abbreviation: its explanation is text
        r"^[ \t]*\[[^\]\n]+\]:[^\n]*$",  # where a link leads
        r"\[@[^\]]*\]|(?<![\w@])@[a-z][\w-]*",  # citations, and titles of publications
        r"\[\^[^\]\n]*\]:?",  # footnotes
        r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)",  # the address and the title of a link
        r"\]\[[^\]\n]*\]",
        r"</?[A-Za-z][^<>]*>|<https?://[^<>\s]*>",
        r"\{[:.#\s][^{}\n]*\}",  # classes and the like
        r":[a-z]+(?:-[a-z0-9]+)+:",  # icons
        r"&#?\w+;",
        r"^[ \t]*(?:!!!|\?\?\?\+?|===\+?)(?:[ \t]+[a-z-]+)*",  # a box; its title remains
        r"^[ \t]*-{2,}8<-{2,}[^\n]*$",
        r"^[ \t]*(?:#{1,6}|[-+*]|\d+[.)])[ \t]+",  # headings and list items
        r"\*+|[\[\]|]|(?<!\w)_+|_+(?!\w)",  # emphasis, and what is left of links
    )
)
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
FRONT_MATTER = re.compile(r"^---\n(?:[a-z_]+:.*\n|[ \t-].*\n|\n)+?---[ \t]*$", re.MULTILINE)
FIELD = re.compile(r"(?P<key>[a-z_]+):(?:[ \t]*[|>][-+]?[ \t]*$)?")
READ_FIELDS = {"title", "description"}
BLOCK_START = re.compile(
    r"---$|[a-z_]+:[ \t]|[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|\d+[.)][ \t]|!!!|\?\?\?|===|\*\[)"
)
ALONE = re.compile(r"[ \t]*(?:\||#{1,6}[ \t])")
"""How a row of a table and a heading start: each line is a block, and each cell too."""

CELL = re.compile(r"[^|\n]+")


def markdown_passages(shown: str, text: str) -> Iterator[Passage]:
    """Yield the paragraphs, headings, list items and table cells of a page."""
    places, readable = Places(text), without_markup(text)
    for start, end in _blocks(text):
        words = tuple(_words(readable, start, end, places))
        if words:
            yield Passage(file=shown, text=readable[start:end], words=words)


def without_markup(text: str) -> str:
    """Return `text` with spaces where markup stood; line ends stay."""
    text = JINJA.sub(lambda match: _blank(match.group()), text)
    text = FRONT_MATTER.sub(_read_fields, text, count=1)
    return _without(MARKUP, without_code(text))


def without_code(text: str) -> str:
    """Return `text` with spaces where code and remarks stood."""
    return _without(CODE, text)


def _without(patterns: Iterable[re.Pattern[str]], text: str) -> str:
    for pattern in patterns:
        text = pattern.sub(lambda match: _blank(match.group()), text)
    return text


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _read_fields(match: re.Match[str]) -> str:
    """Keep of the front matter only the texts that readers see."""
    lines, is_read = [], False
    for line in match.group().splitlines(keepends=True):
        field = FIELD.match(line)
        is_read = field["key"] in READ_FIELDS if field else is_read and line.startswith(" ")
        key = field.group() if field else ""
        lines.append(_blank(key) + line[len(key) :] if is_read else _blank(line))
    return "".join(lines)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each block starts and ends."""
    start = end = 0
    for line in re.finditer(r"[^\n]*\n?", text):
        alone = ALONE.match(line.group())
        if alone or not line.group().strip() or BLOCK_START.match(line.group()):
            yield start, end
            start = line.start()
        if alone:
            cells = CELL.finditer(text, *line.span())
            yield from (cell.span() for cell in cells)
            start = line.end()
        end = line.end()
    yield start, end


def _words(readable: str, start: int, end: int, places: Places) -> Iterator[Word]:
    for match in words_in(readable[start:end]):
        line, column = places.line_and_column(start + match.start())
        yield Word(text=match.group(), start=match.start(), line=line, column=column)
