"""What a script of a page imports, so that a page can ask for all of it at once.

A browser sees an import when the script that has it has come; each step in a chain of imports costs
a journey to the server. A `modulepreload` for every module spares those.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from posixpath import normpath

DOCS = Path(__file__).resolve().parents[3] / "docs"
IMPORT = re.compile(r'^(?:import|export) (?:[^;"]*?from )?"(\.[^"]+)"', re.MULTILINE)


def imports(*scripts: str) -> tuple[str, ...]:
    """Return the addresses of all modules that scripts import, and their imports, nearest first.

    Addresses are those in the site, such as `assets/search/element.mjs`.
    """
    found = dict.fromkeys(scripts)
    waiting = list(scripts)
    while waiting:
        new = [each for each in directly(waiting.pop(0)) if each not in found]
        found |= dict.fromkeys(new)
        waiting += new
    return tuple(each for each in found if each not in scripts)


def all_imports() -> dict[str, list[str]]:
    """Return what every script imports directly, by address."""
    scripts = (path.relative_to(DOCS).as_posix() for path in sorted(DOCS.rglob("*.mjs")))
    return {script: directly(script) for script in scripts}


def directly(script: str) -> list[str]:
    """Return what one script imports; a module that the build makes imports nothing."""
    path = DOCS / script
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    folder = PurePosixPath(script).parent
    return [normpath(folder / name) for name in IMPORT.findall(text)]
