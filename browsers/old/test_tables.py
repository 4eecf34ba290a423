"""The declared minimum is what MDN's tables say of everything that `te-oud.js` asks for."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from scripts.old_chromium import TABLES
from wijkengids.trust.pages import read

SCRIPT = Path(__file__).resolve().parents[2] / "docs/assets/checklist/te-oud.js"
ASKED = {
    '"noModule" in': "api.HTMLScriptElement.noModule",
    "typeof WebAssembly": "webassembly.api",
    "typeof structuredClone": "api.structuredClone",
    "typeof HTMLDialogElement": "api.HTMLDialogElement",
    "typeof DecompressionStream": "api.DecompressionStream",
    "typeof Array.prototype.toSorted": "javascript.builtins.Array.toSorted",
    "window.CSS": "api.CSS",
    'CSS.supports("selector(:has(a))")': "css.selectors.has",
}
"""How a line of the script begins, and where the tables have it."""

BROWSERS = {"Chrome en Edge": ("chrome", "edge"), "Firefox": ("firefox",), "Safari": ("safari",)}


def lines() -> list[str]:
    code = SCRIPT.read_text(encoding="utf-8")
    test = re.sub(r"//.*", "", code.partition("var there =")[2].partition(";")[0])
    return [line.strip() for line in test.split("&&")]


def test_the_tables_are_asked_about_every_line_of_the_script() -> None:
    assert [[asked for asked in ASKED if line.startswith(asked)] for line in lines()] == [
        [asked] for asked in ASKED
    ]


def test_together_they_make_the_declared_minimum() -> None:
    declared = {each["naam"]: each["vanaf"] for each in read("browsers")}
    assert declared == {name: newest(*browsers) for name, browsers in BROWSERS.items()}


def newest(*browsers: str) -> str:
    """Return the first version that has everything."""
    versions = (since(path, browser) for path in ASKED.values() for browser in browsers)
    return max(versions, key=lambda version: [int(part) for part in version.split(".")])


def since(path: str, browser: str) -> str:
    """Return the version that brought something, for good and without a setting."""
    place = tables()
    for name in path.split("."):
        place = place[name]
    support = place["__compat"]["support"][browser]
    latest = support[0] if isinstance(support, list) else support
    assert "flags" not in latest, path
    return str(latest["version_added"])


@cache
def tables() -> Any:
    """Return MDN's tables."""
    return json.loads(TABLES.read_text(encoding="utf-8"))
