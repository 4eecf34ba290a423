"""What the site has for programs: open data, linked data, a sitemap, and links to them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from actie_engine.model import Gids
from tests.site.conftest import ROOT, BuiltSite, mkdocs_build

ADDRESS = "https://gids.voorbeeld.nl/wijk/"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
NO_PAGE = "404.html"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site that knows its own address."""
    folder = tmp_path_factory.mktemp("published") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", ADDRESS)
        build = mkdocs_build(ROOT, folder)
    assert build.returncode == 0, build.output
    return BuiltSite(folder)


def linked(site: BuiltSite, address: str) -> dict[str, Any]:
    html = site.file(address).read_text(encoding="utf-8")
    (text,) = LINKED.findall(html)
    data: dict[str, Any] = json.loads(text)
    return data


def alternates(site: BuiltSite, address: str) -> list[str]:
    return [
        link.attributes["href"]
        for link in site.page(address).all("link")
        if link.attributes.get("rel", "").split() == ["alternate"]
    ]


def test_every_page_says_what_it_is(site: BuiltSite) -> None:
    for address in set(site.addresses) - {NO_PAGE}:
        about = linked(site, address)
        name = "Open data" if about["@type"] == "Dataset" else about["name"]
        assert name in site.page(address).text_in("title"), address
        assert about["description"], address
        assert "url" not in about, "the site does not know its address"


def test_every_page_leads_to_the_feed_and_a_method_to_its_data(site: BuiltSite) -> None:
    for address in set(site.addresses) - {NO_PAGE}:
        up = "../" * address.count("/")
        assert alternates(site, address)[0] == f"{up}wijzigingen.xml", address
    assert alternates(site, "methoden/kan-wel/")[1] == "../kan-wel.json"
    for address in site.addresses:
        for link in alternates(site, address) if address != NO_PAGE else []:
            assert (site.file(address).parent / link).resolve().is_file(), f"{address}: {link}"


def test_the_data_is_there_without_anyone_building_it(site: BuiltSite, gids: Gids) -> None:
    for name in ("methoden.json", "methoden.schema.json", "methoden.csv", "wijzigingen.xml"):
        assert (site.folder / name).is_file(), name
    files = {path.stem for path in Path(site.folder, "methoden").glob("*.json")}
    assert files == set(gids.methoden)


def test_a_site_without_an_address_has_no_sitemap(site: BuiltSite) -> None:
    assert not (site.folder / "sitemap.xml").exists()
    assert not (site.folder / "sitemap.xml.gz").exists()


def test_the_sitemap_has_every_page_with_the_date_of_its_file(published: BuiltSite) -> None:
    root = ET.parse(published.folder / "sitemap.xml").getroot()
    places = [each.text or "" for each in root.findall("s:url/s:loc", SITEMAP)]
    pages = set(published.addresses) - {NO_PAGE}
    assert sorted(places) == sorted(f"{ADDRESS}{address}" for address in pages)
    dates = [each.text or "" for each in root.findall("s:url/s:lastmod", SITEMAP)]
    assert all(re.fullmatch(r"20\d\d-\d\d-\d\d", date) for date in dates)


def test_a_site_with_an_address_uses_it_everywhere(published: BuiltSite) -> None:
    address = f"{ADDRESS}methoden/kan-wel/"
    assert linked(published, "methoden/kan-wel/")["url"] == address
    data = json.loads((published.folder / "methoden/kan-wel.json").read_text(encoding="utf-8"))
    assert data["methoden"][0]["adres"] == address
    assert f'href="{address}"' in (published.folder / "wijzigingen.xml").read_text(encoding="utf-8")
