"""The search library, MiniSearch, from `node_modules/`: without its comments, so it loads faster.

A minifier would make it smaller still, but would be one more thing to maintain.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path("node_modules/minisearch")


def library_files(root: Path) -> dict[str, str]:
    """Return the files of the library and its licence; none when npm did not install it."""
    folder = root / FOLDER
    module = folder / "dist" / "es" / "index.js"
    if not module.is_file():
        return {}
    version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    notice = f"// MiniSearch {version}, © Luca Ongaro, MIT: minisearch.LICENSE.txt\n"
    lines = without_comments(module.read_text(encoding="utf-8").splitlines())
    return {
        "minisearch.js": notice + "".join(f"{line}\n" for line in lines),
        "minisearch.LICENSE.txt": (folder / "LICENSE.txt").read_text(encoding="utf-8"),
    }


def without_comments(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines of JavaScript but those that hold nothing but a comment or an indentation."""
    in_comment = False
    for line in lines:
        text = line.strip()
        in_comment = in_comment or text.startswith("/*")
        if in_comment:
            in_comment = not text.endswith("*/")
        elif text and not text.startswith("//"):
            yield text
