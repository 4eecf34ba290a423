"""The parts of a report. Sections are made of blocks; writers turn blocks into a format."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; `target` is relative to the top of the site."""

    text: str
    target: str


type Inline = str | Strong | Link
type Line = tuple[Inline, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `kind` may be `eerst`, `waarschuwing`, `dun` or `stand`, which stand out."""

    line: Line
    kind: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with reasons or remarks under it."""

    line: Line
    under: tuple[Line, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Items:
    """A list; `ordered` when its order means something."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """Numbers in rows; the first cell of a row says what the row is about."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, and the table with the same numbers."""

    svg: str
    table: Table
    anchor: str


@dataclasses.dataclass(frozen=True, slots=True)
class Scale:
    """A position between two ends, in words and in whole percents from the left, if it is known."""

    left: str
    right: str
    percent: int | None
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 2 for a section, 3 within it. `mark` is the letter of an element."""

    level: int
    text: str
    anchor: str
    mark: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Folded:
    """Blocks that one can open; on paper they come after everything else."""

    summary: str
    anchor: str
    blocks: tuple[Block, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Card:
    """Blocks about one element, which may stand out in its colour; `stand` is how it stands."""

    element: str
    stand: str
    blocks: tuple[Block, ...]


type Block = Paragraph | Items | Table | Figure | Scale | Heading | Folded | Card
type Document = tuple[Block, ...]
