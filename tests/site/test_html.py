from __future__ import annotations

import itertools
import re
from collections import Counter

from tests.site.conftest import BuiltSite

LEFTOVERS = re.compile(r"\{ ?[.#:][a-z]|\[@[a-z]|\]\(|\*\*|&#\d+;|\{\{|\{%|None\b|Undefined")


def test_ids_are_unique_on_a_page(site: BuiltSite) -> None:
    found = {
        address: [name for name, count in Counter(site.page(address).ids).items() if count > 1]
        for address in site.addresses
    }
    assert {address: names for address, names in found.items() if names} == {}


def test_every_page_has_one_heading_of_the_first_level(site: BuiltSite) -> None:
    counts = {address: len(list(site.page(address).all("h1"))) for address in site.addresses}
    assert {address for address, count in counts.items() if count != 1} == set()


def test_headings_skip_no_level(site: BuiltSite) -> None:
    for address in site.addresses:
        levels = [
            int(e.tag[1]) for e in site.page(address).elements if re.fullmatch("h[1-6]", e.tag)
        ]
        jumps = [(a, b) for a, b in itertools.pairwise(levels) if b > a + 1]
        assert jumps == [], address


def test_every_page_is_dutch_and_says_what_it_is(site: BuiltSite) -> None:
    for address in site.addresses:
        page = site.page(address)
        assert next(page.all("html")).attributes["lang"] == "nl"
        assert "Wijkengids" in page.text_in("title")
        names = {each.attributes.get("name") for each in page.all("meta")}
        assert "description" in names, address


def test_titles_are_unique(site: BuiltSite) -> None:
    titles = Counter(site.page(address).text_in("title") for address in site.addresses)
    assert [title for title, count in titles.items() if count > 1] == []


def test_no_markdown_or_template_is_left_over(site: BuiltSite) -> None:
    found = {
        address: LEFTOVERS.findall(site.page(address).text_in("article"))
        for address in site.addresses
    }
    assert {address: texts for address, texts in found.items() if texts} == {}


def test_terms_are_explained_once_a_page(site: BuiltSite) -> None:
    for address in site.addresses:
        links = [each for each in site.page(address).all("a") if "begrip" in each.classes]
        anchors = [each.attributes["href"].split("#")[1] for each in links]
        assert len(anchors) == len(set(anchors)), address
        assert all(each.attributes.get("title") for each in links)


def test_an_element_never_has_its_colour_without_its_name(site: BuiltSite) -> None:
    for address in site.addresses:
        for each in site.page(address).all("span"):
            if "letter" in each.classes:
                assert each.attributes.get("aria-hidden") == "true", address
