"""Whatever can keep something on the reader's device is known, and stands on the privacy page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wijkengids.trust.pages import read

ROOT = Path(__file__).resolve().parents[2]
KEEPS = re.compile(r"\b(localStorage|sessionStorage|indexedDB|caches\.(open|put)|\.cookie\b)")
KEY = re.compile(r"""["'`](wijkengids\.[\w.-]+)["'`]""")
SCRIPTS = sorted(
    path
    for folder in ("docs/assets", "overrides", "src/wijkengids")
    for suffix in ("mjs", "js", "html")
    for path in (ROOT / folder).rglob(f"*.{suffix}")
)


def test_there_are_scripts_that_keep_something() -> None:
    assert [path for path in SCRIPTS if KEEPS.search(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_privacy_page_names_every_key(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if not KEEPS.search(text):
        return
    known = [re.escape(each["naam"]).replace("…", ".*") for each in read("kept")]
    keys = [key + ("x" if key.endswith(".") else "") for key in KEY.findall(text)]
    unknown = [key for key in keys if not any(re.fullmatch(each, key) for each in known)]
    assert unknown == [], "zet dit in src/wijkengids/trust/kept.yaml"


def test_nothing_sets_a_cookie() -> None:
    found = [path for path in SCRIPTS if "document.cookie" in path.read_text(encoding="utf-8")]
    assert found == []
