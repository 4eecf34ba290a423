"""The feed of changes: what Atom asks for, the newest first, and names that stay."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from actie_engine.model import Gids
from tests.opendata.conftest import BASE, CHANGED
from wijkengids.opendata.feed import MOST, Entry, feed
from wijkengids.opendata.files import files

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def read(text: str) -> ET.Element:
    return ET.fromstring(text)


def texts(feed: ET.Element, path: str) -> list[str]:
    return [each.text or "" for each in feed.findall(path, ATOM)]


def test_it_has_what_atom_asks_for(published: Mapping[str, str]) -> None:
    root = read(published["wijzigingen.xml"])
    for name in ("id", "title", "updated", "author/a:name", "rights"):
        assert root.find(f"a:{name}", ATOM) is not None, name
    for entry in root.findall("a:entry", ATOM):
        for name in ("id", "title", "updated", "summary", "link"):
            assert entry.find(f"a:{name}", ATOM) is not None, name
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "nl"
    assert published["wijzigingen.xml"].startswith("<?xml ")


def test_the_newest_change_comes_first(published: Mapping[str, str]) -> None:
    root = read(published["wijzigingen.xml"])
    moments = texts(root, "a:entry/a:updated")
    assert moments == sorted(moments, reverse=True)
    assert texts(root, "a:entry/a:title")[0] == "Vouchersysteem"
    assert texts(root, "a:updated") == ["2026-11-25T00:00:00Z"]


def test_where_git_does_not_know_the_date_is_that_of_the_check(gids: Gids) -> None:
    root = read(files(gids, CHANGED, "")["wijzigingen.xml"])
    summaries = dict(
        zip(texts(root, "a:entry/a:title"), texts(root, "a:entry/a:summary"), strict=True)
    )
    assert summaries["Kan wél!"].startswith("Gewijzigd op 2026-11-20.")
    checked = gids.methoden["abcd"].gecontroleerd
    assert summaries["ABCD-methode"].startswith(f"Met de bronnen vergeleken op {checked}.")


def test_links_are_those_of_the_site(
    published: Mapping[str, str], addressless: Mapping[str, str]
) -> None:
    def links(feed: Mapping[str, str], path: str) -> list[str]:
        return [each.attrib["href"] for each in read(feed["wijzigingen.xml"]).findall(path, ATOM)]

    assert links(published, "a:link[@rel='self']") == [f"{BASE}wijzigingen.xml"]
    assert links(published, "a:entry/a:link")[0] == f"{BASE}methoden/vouchersysteem/"
    assert links(addressless, "a:link[@rel='self']") == []
    assert "methoden/vouchersysteem/" in links(addressless, "a:entry/a:link")


def test_names_stay_when_the_site_moves(
    published: Mapping[str, str], addressless: Mapping[str, str]
) -> None:
    def names(feed: Mapping[str, str]) -> set[str]:
        return set(texts(read(feed["wijzigingen.xml"]), "a:entry/a:id"))

    assert names(published) == names(addressless)
    assert len(names(published)) == len(texts(read(published["wijzigingen.xml"]), "a:entry"))
    kan_wel = "urn:uuid:fb89b7ea-b9e8-5daa-90d4-0a1fe8410906"
    assert kan_wel in names(published), "a reader would see every method as new"


def test_it_does_not_grow_with_the_guide() -> None:
    day = datetime.date(2026, 1, 1)
    entries = [
        Entry(
            slug=f"methode-{number}",
            naam=f"Methode {number}",
            adres=f"methoden/methode-{number}/",
            samenvatting="Iets.",
            datum=day + datetime.timedelta(days=number),
            is_change=True,
        )
        for number in range(MOST + 10)
    ]
    titles = texts(read(feed(entries, "")), "a:entry/a:title")
    assert len(titles) == MOST
    assert titles[0] == f"Methode {MOST + 9}"


def test_text_that_looks_like_xml_stays_text() -> None:
    entry = Entry(
        slug="x",
        naam="<b>& zo</b>",
        adres="methoden/x/",
        samenvatting="]]>",
        datum=datetime.date(2026, 1, 1),
        is_change=True,
    )
    assert texts(read(feed([entry], "")), "a:entry/a:title") == ["<b>& zo</b>"]
