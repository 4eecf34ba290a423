"""The guide can be installed: its manifest, and the pictures that it names."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import pytest

from tests.site.conftest import BuiltSite

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def manifest(site: BuiltSite) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((site.folder / "manifest.webmanifest").read_text("utf-8"))
    return content


def size_of(picture: Path) -> str:
    content = picture.read_bytes()
    assert content.startswith(PNG)
    width, height = struct.unpack(">II", content[16:24])
    return f"{width}x{height}"


def test_every_page_names_it(site: BuiltSite) -> None:
    for address in site.addresses:
        links = [each.attributes for each in site.page(address).all("link")]
        (href,) = (link["href"] for link in links if link.get("rel") == "manifest")
        assert href.endswith("manifest.webmanifest"), address


def test_it_works_below_any_path(manifest: dict[str, Any]) -> None:
    assert manifest["lang"] == "nl"
    assert manifest["start_url"] == manifest["scope"] == "./"
    assert "id" not in manifest  # it would count from the top of the host
    addresses = [each["url"] for each in manifest["shortcuts"]]
    addresses += [each["src"] for each in manifest["icons"]]
    assert [each for each in addresses if each.startswith(("/", "http"))] == []


def test_its_pictures_are_what_it_says(site: BuiltSite, manifest: dict[str, Any]) -> None:
    drawn = [icon for icon in manifest["icons"] if icon["type"] == "image/png"]
    assert {icon["sizes"] for icon in drawn} >= {"192x192", "512x512"}
    assert any(icon.get("purpose") == "maskable" for icon in drawn)
    for icon in drawn:
        assert size_of(site.folder / icon["src"]) == icon["sizes"]


def test_its_shortcuts_lead_to_pages(site: BuiltSite, manifest: dict[str, Any]) -> None:
    for each in manifest["shortcuts"]:
        assert site.file(each["url"]).is_file()
