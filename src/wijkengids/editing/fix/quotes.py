"""Double quotes rather than single ones, and none around names: slugs, dates, choices, numbers.

Prose keeps the quotes that an editor gave it. They do no harm, and protect the colon that somebody
adds later.
"""

from __future__ import annotations

from wijkengids.editing.fix.scalar import as_scalar, needs_quotes
from wijkengids.editing.fix.source import Change, Mended, Source
from wijkengids.editing.model_walk import Part, walk


def mend_quotes(source: Source) -> Mended:
    """Mend the quotes of a file."""
    edits, changes = [], []
    for part in walk(source.root, source.record):
        if new := _mended(part):
            text, what = new
            start, end = part.node.start_mark, part.node.end_mark
            edits.append((source.position(start), source.position(end), text))
            changes.append(Change(line=start.line + 1, what=what))
    return source.replaced(edits), changes


def _mended(part: Part) -> tuple[str, str] | None:
    """Return the new text of a part and what was done to it, or None when it stays."""
    style = getattr(part.node, "style", None)
    one_line = part.node.start_mark.line == part.node.end_mark.line
    if style not in {"'", '"'} or not one_line:
        return None
    value = part.node.value
    if part.is_name and not needs_quotes(value, in_brackets=True):
        return value, f"‘{value}’ heeft geen aanhalingstekens nodig"
    if style == "'":
        return as_scalar(value, quoted=True), "enkele aanhalingstekens zijn nu dubbele"
    return None
