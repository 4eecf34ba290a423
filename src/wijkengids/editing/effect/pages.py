"""Which pages of the site differ between two versions."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from wijkengids.editing.effect.facts import ANDERS, ERBIJ, WEG
from wijkengids.editing.effect.version import Version, file_pages


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PageChange:
    """A page that is new, gone or different."""

    address: str
    title: str
    kind: str


def compare_pages(before: Version, after: Version) -> tuple[PageChange, ...]:
    """Return the pages that differ, new and gone ones first.

    When a site cannot be made, these are the pages that have a file of their own.
    """
    old, new = before.pages, after.pages
    if old is None or new is None:
        old, new = file_pages(before), file_pages(after)
    changes = _changes(old, new)
    return tuple(sorted(changes, key=lambda change: (change.kind == ANDERS, change.address)))


def _changes(
    old: Mapping[str, tuple[str, str]], new: Mapping[str, tuple[str, str]]
) -> list[PageChange]:
    changes = []
    for uri in sorted(set(old) | set(new)):
        if old.get(uri) == new.get(uri):
            continue
        kind = ERBIJ if uri not in old else WEG if uri not in new else ANDERS
        title, _ = new.get(uri) or old[uri]
        changes.append(PageChange(address=address(uri), title=title, kind=kind))
    return changes


def address(uri: str) -> str:
    """Return the address of a page on the site: `methoden/idop.md` is at `/methoden/idop/`."""
    path = uri.removesuffix(".md")
    path = path.removesuffix("index") if path == "index" or path.endswith("/index") else f"{path}/"
    return f"/{path}"
