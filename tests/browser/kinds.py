"""One address of every kind of page that the site has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ALIKE = 2
"""Of pages that one template or folder brings forth, so many are looked at."""


def kinds(site: Path) -> list[str]:
    """Return every page at the top, and of every folder the first few."""
    found: dict[str, list[str]] = {}
    for address in addresses(site):
        found.setdefault(address.rpartition("/")[0].rpartition("/")[0], []).append(address)
    return [address for folder, each in found.items() for address in each[: _most(folder)]]


def addresses(site: Path) -> Iterator[str]:
    """Yield the address of every page, but of 404.html: that one works from the top of a host."""
    for path in sorted(site.rglob("index.html")):
        if "assets" not in path.relative_to(site).parts:
            yield path.relative_to(site).as_posix().removesuffix("index.html")


def _most(folder: str) -> int | None:
    return ALIKE if folder else None
