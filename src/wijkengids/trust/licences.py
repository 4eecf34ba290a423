"""Which parts of others the site ships, and under which licence: from what the packages say."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

WITHOUT_PACKAGE = (
    ("CPython en zijn standaardbibliotheek", "", "PSF-2.0", "in Pyodide"),
    ("Source Sans 3", "", "OFL-1.1", "het lettertype"),
    ("Material Design Icons", "", "Apache-2.0", "in het thema"),
)
OFFLINE = "de kopie voor gebruik zonder internet"
DRAFTS = "het formulier om een methode te beschrijven"
FROM_PYPI = {
    "mkdocs-material": "MIT",
    "Jinja2": "BSD-3-Clause",
    "Markdown": "BSD-3-Clause",
    "MarkupSafe": "BSD-3-Clause",
    "PyYAML": "MIT",
}
"""Their licences as they stand in the packages, each in a form of its own; a test compares."""

WHAT_FOR = {
    "pyodide": "Python in de browser, voor het advies; het WebAssembly-bestand in twee delen",
    "minisearch": "het zoeken",
    "mkdocs-material": "het thema",
    "workbox-core": OFFLINE,
    "workbox-precaching": OFFLINE,
    "workbox-routing": OFFLINE,
    "workbox-strategies": OFFLINE,
}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of the site that others made."""

    naam: str
    versie: str
    licentie: str
    waarvoor: str


def parts(root: Path) -> list[Part]:
    """Return every part, in the order of the alphabet."""
    found = (*_from_npm(root), *_from_pypi(), *_without_package())
    return sorted(found, key=lambda part: part.naam.casefold())


def _from_npm(root: Path) -> Iterator[Part]:
    """Yield the packages that go to the reader: those that are not for tests alone."""
    lock: Mapping[str, Any] = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    for name in lock["packages"][""].get("dependencies", {}):
        package = lock["packages"][f"node_modules/{name}"]
        yield Part(
            naam=name,
            versie=package["version"],
            licentie=package["license"],
            waarvoor=WHAT_FOR.get(name, ""),
        )


def _from_pypi() -> Iterator[Part]:
    """Yield the packages of Python that go to the reader."""
    for name, licence in FROM_PYPI.items():
        waarvoor = WHAT_FOR.get(name, DRAFTS)
        yield Part(naam=name, versie=version(name), licentie=licence, waarvoor=waarvoor)


def _without_package() -> Iterator[Part]:
    for naam, versie, licentie, waarvoor in WITHOUT_PACKAGE:
        yield Part(naam=naam, versie=versie, licentie=licentie, waarvoor=waarvoor)
