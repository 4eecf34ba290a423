"""Workbox, from `node_modules/`: the four parts that a precache needs, as npm brings them."""

from __future__ import annotations

import json
from pathlib import Path

PARTS = ("core", "routing", "strategies", "precaching")
"""In the order in which they must run: the last one needs the others."""
SOURCE_MAP = "//# sourceMappingURL="


def workbox(root: Path) -> str:
    """Return the library as one script; empty when npm did not install it."""
    folders = [root / "node_modules" / f"workbox-{part}" for part in PARTS]
    files = [folder / "build" / f"{folder.name}.prod.js" for folder in folders]
    if not all(file.is_file() for file in files):
        return ""
    package = json.loads((folders[0] / "package.json").read_text(encoding="utf-8"))
    notice = f"// Workbox {package['version']}, © Google LLC, MIT: see NOTICE\n"
    return notice + "".join(map(_code, files))


def _code(file: Path) -> str:
    lines = file.read_text(encoding="utf-8").splitlines()
    return "".join(f"{line}\n" for line in lines if line and not line.startswith(SOURCE_MAP))
