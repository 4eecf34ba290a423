"""Recognises fields that stand in the wrong block, mostly because a line is indented wrong.

Such a field is unknown where it stands and missing where it belongs; that is one mistake, and is
told as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actie_engine.findings import MISPLACED, MISSING, UNKNOWN, Finding, Path, called, quoted
from actie_engine.shape import record_at, shapes

MANY = 50
"""Of more unknown fields than this, the rest is not looked for in other blocks."""


def told_once(cls: Any, data: object, findings: list[Finding]) -> list[Finding]:
    """Return the findings about the data of a `cls`, with misplaced fields told as such."""
    unknown = [finding.path for finding in findings if finding.kind == UNKNOWN]
    homes = {path: home for path in unknown[:MANY] if (home := _home(cls, data, path))}
    if not homes:
        return findings
    return [
        _told(finding.path, homes[finding.path]) if finding.path in homes else finding
        for finding in findings
        if not any(_explained(finding, path, home, data) for path, home in homes.items())
    ]


def _home(cls: Any, data: object, path: Path) -> Path | None:
    """Return where the unknown field at `path` belongs, when that is another block."""
    block, name = path[:-1], str(path[-1])
    for length in reversed(range(len(block))):
        if _misses(cls, data, block[:length], name):
            return (*block[:length], name)
    above = _block_above(data, block, name)
    if above and _misses(cls, data, (*block, above), name):
        return (*block, above, name)
    return None


def _told(path: Path, home: Path) -> Finding:
    """Return what to say of a field at `path` that belongs at `home`."""
    name = quoted(path[-1])
    if len(home) > len(path):
        what = f"{name} hoort in het blok {quoted(home[-2])} erboven"
        remedy = "laat de regel verder inspringen"
    else:
        what = f"{name} hoort niet in het blok {called(path[:-1])}, maar erbuiten"
        remedy = "laat de regel minder ver inspringen"
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


def _explained(finding: Finding, path: Path, home: Path, data: object) -> bool:
    """Tell whether a finding only follows from a field standing at `path` instead of `home`."""
    if finding.kind == MISSING:
        return finding.path == home
    if finding.kind != UNKNOWN or finding.path[:-1] != path[:-1]:
        return False
    keys = _keys(data, path[:-1])
    return keys.index(finding.path[-1]) > keys.index(path[-1])


def _keys(data: object, block: Path) -> list[Any]:
    """Return the names in a block, in their order."""
    return list(_at(data, block))


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
