"""All menders in their order, over one file."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from wijkengids.content.files import record_of
from wijkengids.content.yaml_source import UnreadableError, refuse_numbers
from wijkengids.editing.fix.clean import clean
from wijkengids.editing.fix.fold import mend_long_lines
from wijkengids.editing.fix.indent import mend_indentation
from wijkengids.editing.fix.order import mend_order
from wijkengids.editing.fix.quotes import mend_quotes
from wijkengids.editing.fix.repair import repair, repair_split_texts
from wijkengids.editing.fix.same import says_the_same
from wijkengids.editing.fix.schema_line import with_schema_line
from wijkengids.editing.fix.source import Change, Mended, Source, parses
from wijkengids.editing.fix.spacing import mend_spacing
from wijkengids.editing.fix.typography import mend_typography

type Mender = Callable[[Source], Mended]

MENDERS: tuple[Mender, ...] = (
    mend_indentation,
    mend_spacing,
    mend_order,
    mend_typography,
    mend_quotes,
    mend_long_lines,
)
MAX_ROUNDS = 20
"""More rounds than any file needs: a mender may leave blocks around mended ones for the next."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Fixed:
    """A file after mending; `problem` tells why it could not be mended (further)."""

    content: bytes
    changes: tuple[Change, ...]
    problem: str = ""


def fix(name: str, content: bytes) -> Fixed:
    """Mend the file `name` (relative to the content folder)."""
    record = record_of(name)
    if record is None:
        return Fixed(content=content, changes=(), problem="dit bestand heeft hier geen plaats")
    try:
        text, changes = clean(content)
        refuse_numbers(text)
    except UnicodeDecodeError:
        return Fixed(content=content, changes=(), problem="het bestand is niet als UTF-8 bewaard")
    except UnreadableError as refused:
        return Fixed(content=content, changes=(), problem=str(refused))
    if not text.strip():
        return Fixed(content=content, changes=(), problem="het bestand is leeg")
    for step in (lambda text: with_schema_line(text, name), repair):
        text, more = step(text)
        changes += more
    problem = "" if parses(text) else "het bestand is niet te lezen"
    if not problem:
        text, more = _mend(Source(text=text, record=record))
        changes += more
    return Fixed(content=text.encode(), changes=tuple(changes), problem=problem)


def _mend(source: Source) -> Mended:
    """Mend a file that can be read, until there is nothing left to mend."""
    text, changes = repair_split_texts(source)
    for _ in range(MAX_ROUNDS):
        before = text
        for mender in MENDERS:
            new, more = mender(Source(text=text, record=source.record))
            if new != text and says_the_same(text, new):
                text, changes = new, [*changes, *more]
        if text == before:
            break
    return text, changes
