"""When each file last changed, according to git.

Where git is absent, or knows only the last part of the history, the date is left out rather than
guessed: in a shallow clone the oldest commit seems to have made every file.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

from wijkengids.editing.git import GitError, Repository

FOLDERS = ("content", "docs")


def last_changed(root: Path, path: str) -> datetime.date | None:
    """Return when the file at `path` (in the project folder `root`) last changed, if known."""
    try:
        head = Repository(root=root).commit("HEAD")
    except GitError:
        return None
    return _dates_at(root, head).get(path)


def dates(root: Path) -> Mapping[str, datetime.date]:
    """Return when each file in `content/` and `docs/` last changed; empty when git is absent."""
    try:
        return dict(_dates(Repository(root=root)))
    except GitError:
        return {}


def cut_off(repository: Repository) -> frozenset[str]:
    """Return the commits at which a shallow clone ends; none when the history is whole."""
    path = repository.root / repository.ask("rev-parse", "--git-path", "shallow").decode().strip()
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


@functools.lru_cache(maxsize=8)
def _dates_at(root: Path, _head: str) -> Mapping[str, datetime.date]:
    return dates(root)


def _dates(repository: Repository) -> Iterator[tuple[str, datetime.date]]:
    """Yield every file with the date of the last commit that touched it."""
    unknown = cut_off(repository)
    command = ("-c", "core.quotePath=false", "log", "--relative", "--format=%x01%H %cs")
    listed = repository.ask(*command, "--name-only", "--", *FOLDERS).decode(errors="replace")
    seen: set[str] = set()
    for part in listed.split("\x01")[1:]:
        about, *paths = part.splitlines()
        commit, date = about.split()
        for path in paths:
            if path and path not in seen:
                seen.add(path)
                if commit not in unknown:
                    yield path, datetime.date.fromisoformat(date)
