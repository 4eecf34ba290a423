"""A few files of a site, enough to see which are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    "index.html": "<h1>Start</h1>",
    "404.html": "<h1>Niet gevonden</h1>",
    "checklist/index.html": "<h1>Checklist</h1>",
    "offline/index.html": "<h1>Offline</h1>",
    "assets/engine/python_stdlib.zip": "PK",
    "assets/javascripts/bundle.a5f9d56c.min.js": "a()",
    "assets/javascripts/bundle.a5f9d56c.min.js.map": "{}",
    "assets/javascripts/lunr/wordcut.js": "b()",
    "assets/search/minisearch.LICENSE.txt": "MIT",
    "sitemap.xml": "<urlset/>",
    "_headers": "/*",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "site"
