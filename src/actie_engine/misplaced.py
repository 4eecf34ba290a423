"""Recognises fields that stand in the wrong block, mostly because a line is indented wrong.

Such a field is unknown where it stands and missing where it belongs; that is one mistake, and is
told as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from actie_engine.findings import MISPLACED, MISSING, UNKNOWN, Finding, Path, called, quoted
from actie_engine.shape import record_at, shapes

MANY = 50
"""Of more unknown fields than this, the rest is not looked for in other blocks."""


def told_once(cls: Any, data: object, findings: list[Finding]) -> list[Finding]:
    """Return the findings about the data of a `cls`, with misplaced fields told as such."""
    unknown = [finding for finding in findings if finding.kind == UNKNOWN]
    moved = {
        finding.path: instead
        for finding in unknown[:MANY]
        if (instead := _moved(cls, data, finding))
    }
    if not moved:
        return findings
    return [
        moved.get(finding.path, finding)
        for finding in findings
        if not any(_explained(finding, path, data) for path in moved)
    ]


def _moved(cls: Any, data: object, finding: Finding) -> Finding | None:
    """Return what to say instead of ‘unknown field’ when the field belongs in another block."""
    *around, name = finding.path
    block = tuple(around)
    for length in range(len(block) - 1, -1, -1):
        if _misses(cls, data, block[:length], str(name)):
            what = f"{quoted(name)} hoort niet in het blok {called(block)}, maar erbuiten"
            return _told(finding.path, what, "laat de regel minder ver inspringen")
    above = _block_above(data, block, str(name))
    if above and _misses(cls, data, (*block, above), str(name)):
        what = f"{quoted(name)} hoort in het blok {quoted(above)} erboven"
        return _told(finding.path, what, "laat de regel verder inspringen")
    return None


def _told(path: Path, what: str, remedy: str) -> Finding:
    return Finding(path=path, what=what, remedy=remedy, at_key=True, kind=MISPLACED)


def _misses(cls: Any, data: object, path: Path, name: str) -> bool:
    """Tell whether the block at `path` can have a field `name` and has it not."""
    record = record_at(cls, path)
    block = _at(data, path)
    return (
        record is not None
        and isinstance(block, Mapping)
        and (name in shapes(record) and name not in block)
    )


def _block_above(data: object, block: Path, name: str) -> str | None:
    """Return the field that stands right before `name` in a block."""
    above = None
    for key in _keys(data, block):
        if key == name:
            return above
        above = key
    return None


def _explained(finding: Finding, moved: Path, data: object) -> bool:
    """Tell whether a finding only follows from the field at `moved` standing where it does."""
    if finding.path == moved:
        return False
    if finding.kind == MISSING:
        return finding.path[-1] == moved[-1]
    keys = list(_keys(data, moved[:-1]))
    same_block = finding.kind == UNKNOWN and finding.path[:-1] == moved[:-1]
    return same_block and keys.index(finding.path[-1]) > keys.index(moved[-1])


def _keys(data: object, path: Path) -> Iterator[Any]:
    block = _at(data, path)
    yield from block if isinstance(block, Mapping) else ()


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
