"""Which pages of the real site differ."""

from __future__ import annotations

import re
from pathlib import Path

from wijkengids.editing.effect.pages import address, compare_pages
from wijkengids.editing.effect.version import Version, version_on_disk

ROOT = Path(__file__).resolve().parents[2]
DATE = re.compile(rb"^gecontroleerd: .*$", re.MULTILINE)


def test_a_change_shows_in_the_page_of_its_file_and_in_pages_made_from_it() -> None:
    now = version_on_disk(ROOT)
    assert now.pages is not None, now.messages
    assert compare_pages(now, now) == ()
    path = min(name for name in now.files if name.startswith("content/methods/"))
    files = {**now.files, path: DATE.sub(b"gecontroleerd: 2001-01-01", now.files[path])}
    changes = compare_pages(now, Version(label="anders", files=files))
    slug = Path(path).stem
    assert [change.kind for change in changes] == ["anders"] * len(changes)
    assert f"/methoden/{slug}/" in [change.address for change in changes]


def test_addresses_of_pages() -> None:
    assert address("index.md") == "/"
    assert address("gids/index.md") == "/gids/"
    assert address("methoden/idop.md") == "/methoden/idop/"
