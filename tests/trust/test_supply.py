"""Everything that comes from others is fixed to the byte, and named with its licence."""

from __future__ import annotations

import json
from importlib.metadata import metadata
from pathlib import Path

import pytest

from wijkengids.trust.licences import FROM_PYPI, parts

ROOT = Path(__file__).resolve().parents[2]
IN_NOTICE = {
    "CPython en zijn standaardbibliotheek": "CPython",
    "Jinja2": "Jinja (",
    "Markdown": "Python-Markdown",
    "mkdocs-material": "Material for MkDocs",
    "workbox-core": "Workbox",
    "workbox-precaching": "Workbox",
    "workbox-routing": "Workbox",
    "workbox-strategies": "Workbox",
}
"""What the notice calls them."""

PINNED = sorted(path.name for path in ROOT.glob("requirements*.txt"))


@pytest.mark.parametrize("name", PINNED)
def test_every_package_is_pinned_with_a_hash(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line[:1] not in {"", "#", " "}]
    assert lines
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("name", ["package-lock.json", "browsers/old/package-lock.json"])
def test_every_package_of_npm_is_pinned_with_a_hash(name: str) -> None:
    lock = json.loads((ROOT / name).read_text(encoding="utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    assert [name for name, each in packages.items() if not each.get("integrity")] == []


def test_every_shipped_part_has_a_licence() -> None:
    found = parts(ROOT)
    assert [part.naam for part in found if not part.licentie] == []
    named = {part.naam for part in found}
    assert {"pyodide", "minisearch", "mkdocs-material", "Source Sans 3"} <= named


def test_the_notice_names_what_is_shipped() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    names = {IN_NOTICE.get(part.naam, part.naam) for part in parts(ROOT)}
    assert [name for name in sorted(names) if name.casefold() not in notice.casefold()] == []


@pytest.mark.parametrize(("name", "licence"), FROM_PYPI.items(), ids=FROM_PYPI)
def test_a_package_still_has_the_licence_that_we_name(name: str, licence: str) -> None:
    about = metadata(name)
    told = " ".join(
        [*(about.get_all("License-Expression") or []), *(about.get_all("Classifier") or [])]
    ).casefold()
    assert licence.partition("-")[0].casefold() in told
