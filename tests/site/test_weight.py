"""The first visit to a reading page costs at most 200 KB, compressed, with all that it loads."""

from __future__ import annotations

import gzip
import posixpath
import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from tests.site.conftest import BuiltSite

LIMIT = 200_000
COMPRESSED = frozenset((".woff2", ".png", ".jpg", ".webp"))
LOADED_BY = {
    ".css": re.compile(r'(?:url\(|@import )["\']?(?!data:)([^"\')#]+)'),
    ".mjs": re.compile(r'^import (?:[^"]* from )?"([^"]+)"', re.MULTILINE),
    ".js": re.compile(r'^import (?:[^"]* from )?"([^"]+)"', re.MULTILINE),
}
"""How a file names others that are loaded with it."""


@cache
def cost(path: Path) -> int:
    content = path.read_bytes()
    return len(content) if path.suffix in COMPRESSED else len(gzip.compress(content, 9))


@cache
def named_in(path: Path) -> frozenset[Path]:
    """Return the files that a style sheet or a module loads, directly."""
    if path.suffix not in LOADED_BY:
        return frozenset()
    found = LOADED_BY[path.suffix].findall(path.read_text(encoding="utf-8"))
    return frozenset(Path(posixpath.normpath(path.parent / each)) for each in found)


def loaded_files(site: BuiltSite, address: str) -> set[Path]:
    """Return every file of a first visit: what the page names, and what those name in turn."""
    base = site.file(address).parent
    loaded = (urlsplit(each).path for each in site.page(address).loaded())
    waiting = {Path(posixpath.normpath(base / each)) for each in loaded} | {site.file(address)}
    files: set[Path] = set()
    while waiting:
        files |= waiting
        waiting = {each for path in waiting for each in named_in(path)} - files
    return files


def test_no_page_is_heavy(site: BuiltSite) -> None:
    costs = {
        address: sum(map(cost, loaded_files(site, address)))
        for address in site.addresses
        if address != "404.html"
    }
    assert {address: size for address, size in costs.items() if size > LIMIT} == {}


def test_a_page_to_read_has_no_more_than_it_uses(site: BuiltSite) -> None:
    """One font, and no script but those of the frame, the search and the offline copy."""
    for address in ("", "gids/vouchersysteem/", "methoden/kan-wel/", "begrippen/"):
        files = loaded_files(site, address)
        fonts = [path.name for path in files if path.suffix == ".woff2"]
        assert fonts == ["source-sans-3-latin-wght-normal.woff2"]
        scripts = {path.parent.name for path in files if path.suffix in {".js", ".mjs"}}
        assert scripts <= {"kader", "search", "offline"}, address
