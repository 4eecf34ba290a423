"""Linked data on pages: true, complete, and harmless in HTML."""

from __future__ import annotations

import dataclasses
import datetime
import json
from typing import Any

import pytest

from actie_engine.model import Gids
from tests.opendata.conftest import BASE
from wijkengids.opendata.linked import PageFacts, alternates, linked_data


def page(uri: str, **facts: Any) -> PageFacts:
    return PageFacts(uri=uri, title="Titel", description="Beschrijving", **facts)


def data(uri: str, gids: Gids, **facts: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(linked_data(page(uri, **facts), gids))
    return found


@pytest.mark.parametrize(
    ("uri", "kind"),
    [
        ("index.md", "WebSite"),
        ("methoden/index.md", "CollectionPage"),
        ("methoden/vouchersysteem.md", "Article"),
        ("methoden/vergelijk.md", "WebPage"),
        ("gids/wijkaanpak.md", "Article"),
        ("gids/index.md", "WebPage"),
        ("begrippen.md", "DefinedTermSet"),
        ("open-data.md", "Dataset"),
        ("over.md", "WebPage"),
    ],
)
def test_a_page_says_what_kind_of_page_it_is(uri: str, kind: str, gids: Gids) -> None:
    found = data(uri, gids)
    assert found["@context"] == "https://schema.org"
    assert found["@type"] == kind
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert ("isPartOf" in found) == (kind != "WebSite")


def test_a_method_names_its_elements_and_its_sources(gids: Gids) -> None:
    found = data("methoden/vouchersysteem.md", gids)
    assert [each["name"] for each in found["about"]] == ["Animo", "Toerusting"]
    names = [each["name"] for each in found["citation"]]
    assert names[0] == "Verkenning actief burgerschap"
    assert len(names) == len(set(names)) == 8
    assert "voucherregeling" in found["alternateName"]


def test_addresses_and_dates_are_given_where_they_are_known(gids: Gids) -> None:
    url = f"{BASE}methoden/kan-wel/"
    known = data(
        "methoden/kan-wel.md", gids, base=BASE, url=url, changed=datetime.date(2026, 11, 20)
    )
    assert (known["url"], known["dateModified"]) == (url, "2026-11-20")
    unknown = data("methoden/kan-wel.md", gids)
    assert {"url", "@id", "dateModified"}.isdisjoint(unknown)


def test_the_dataset_leads_to_its_files(gids: Gids) -> None:
    known = data("open-data.md", gids, base=BASE)["distribution"]
    assert [each["contentUrl"] for each in known] == [f"{BASE}methoden.json", f"{BASE}methoden.csv"]
    assert all("contentUrl" not in each for each in data("open-data.md", gids)["distribution"])


def test_it_never_ends_the_element_that_it_stands_in(gids: Gids) -> None:
    kwaad = dataclasses.replace(page("over.md"), title="</script><script>alert(1)</script>")
    text = linked_data(kwaad, gids)
    assert "<" not in text
    assert json.loads(text)["name"] == kwaad.title


def test_pages_lead_to_their_data(gids: Gids) -> None:
    assert [address for address, _, _ in alternates("over.md", gids)] == ["wijzigingen.xml"]
    method = [address for address, _, _ in alternates("methoden/kan-wel.md", gids)]
    assert method == ["wijzigingen.xml", "methoden/kan-wel.json"]
    overview = [address for address, _, _ in alternates("methoden/index.md", gids)]
    assert overview == ["wijzigingen.xml", "methoden.json", "methoden.csv"]
