"""No page makes a browser ask another host for anything."""

from __future__ import annotations

import re

from tests.site.conftest import BuiltSite

IN_CSS = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^"')\s]+)""")


def test_no_page_loads_from_elsewhere(site: BuiltSite) -> None:
    found = [
        f"{address}: {loaded}"
        for address in site.addresses
        for loaded in site.page(address).loaded()
        if re.match(r"(https?:)?//", loaded)
    ]
    assert found == []


def test_no_style_sheet_loads_from_elsewhere(site: BuiltSite) -> None:
    found = {
        path.name: IN_CSS.findall(path.read_text(encoding="utf-8"))
        for path in (site.folder / "assets").rglob("*.css")
    }
    assert {name: urls for name, urls in found.items() if urls} == {}


def test_links_to_other_hosts_give_nothing_away(site: BuiltSite) -> None:
    found = [
        f"{address}: {link.attributes['href']}"
        for address in site.addresses
        for link in site.page(address).all("a")
        if link.attributes.get("href", "").startswith("http")
        and "noopener" not in link.attributes.get("rel", "").split()
    ]
    assert found == []
