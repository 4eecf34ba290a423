"""The synonyms that editors write in `content/synoniemen.yaml`."""

from __future__ import annotations

from pathlib import Path

from wijkengids.content.files import Synoniemen, read_file

NAME = "synoniemen.yaml"


def read_synonyms(content: Path) -> tuple[tuple[str, ...], ...]:
    """Return the groups of words in a folder of good content; none when it has no such file."""
    path = content / NAME
    if not path.is_file():
        return ()
    record = read_file(NAME, path.read_bytes()).record
    return tuple(group.woorden for group in record.synoniemen) if _is_list(record) else ()


def _is_list(record: object) -> bool:
    return isinstance(record, Synoniemen)
