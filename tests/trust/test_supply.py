"""Everything that comes from others is fixed to the byte, and named with its licence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wijkengids.trust.licences import parts

ROOT = Path(__file__).resolve().parents[2]
WORKBOX = ("precaching", "routing", "strategies")
"""Parts of Workbox, which the notice names as a whole."""

PINNED = sorted(path.name for path in ROOT.glob("requirements*.txt"))


@pytest.mark.parametrize("name", PINNED)
def test_every_package_is_pinned_with_a_hash(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line[:1] not in {"", "#", " "}]
    assert lines
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


def test_every_package_of_npm_is_pinned_with_a_hash() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    assert [name for name, each in packages.items() if not each.get("integrity")] == []


def test_every_shipped_part_has_a_licence() -> None:
    found = parts(ROOT)
    assert [part.naam for part in found if not part.licentie] == []
    named = {part.naam for part in found}
    assert {"pyodide", "minisearch", "mkdocs-material", "Source Sans 3"} <= named


def test_the_notice_names_what_is_shipped() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8").casefold()
    names = {part.naam.split(" en ")[0].split("-core")[0].casefold() for part in parts(ROOT)}
    names -= {"mkdocs-material", *(f"workbox-{part}" for part in WORKBOX)}
    assert [name for name in sorted(names) if name not in notice] == []
    assert "material for mkdocs" in notice
