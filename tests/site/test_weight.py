"""The first visit to a reading page costs at most 200 KB, compressed."""

from __future__ import annotations

import gzip
import posixpath
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from tests.site.conftest import BuiltSite

LIMIT = 200_000
COMPRESSED = frozenset((".woff2", ".png", ".jpg", ".webp"))


@cache
def cost(path: Path) -> int:
    content = path.read_bytes()
    return len(content) if path.suffix in COMPRESSED else len(gzip.compress(content, 9))


def loaded_files(site: BuiltSite, address: str) -> set[Path]:
    base = site.file(address).parent
    loaded = (urlsplit(each).path for each in site.page(address).loaded())
    return {Path(posixpath.normpath(base / each)) for each in loaded} | {site.file(address)}


def test_no_page_is_heavy(site: BuiltSite) -> None:
    costs = {
        address: sum(map(cost, loaded_files(site, address)))
        for address in site.addresses
        if address != "404.html"
    }
    assert {address: size for address, size in costs.items() if size > LIMIT} == {}
