"""The page ‘Wijzigingen’: what changed in the content, day by day, as git tells it."""

from __future__ import annotations

import functools
from pathlib import Path

from wijkengids.editing.changelog import changelog
from wijkengids.editing.git import GitError, Repository

URI = "meewerken/wijzigingen.md"
DAYS = 30
"""So many days on which something changed are shown."""

HEADING = """\
---
description: Wat er in de inhoud van deze gids veranderd is, dag voor dag.
search: {exclude: true}
---

"""
UNKNOWN = """\
# Wijzigingen in de inhoud

Wat er wanneer veranderde, is van deze site niet bekend.
"""


def changes_page(root: Path) -> str:
    """Return the page as Markdown; it says so when git does not know."""
    try:
        return HEADING + _at(root, Repository(root=root).commit("HEAD"))
    except GitError:
        return HEADING + UNKNOWN


@functools.lru_cache(maxsize=2)
def _at(root: Path, _head: str) -> str:
    return changelog(root, DAYS)
