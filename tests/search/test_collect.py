"""Which documents there are, and under which names."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from actie_engine.model import Gids
from wijkengids.search.article import Article
from wijkengids.search.collect import GROUPS, documents
from wijkengids.search.documents import Document, Section

PAGES = {
    "methoden/": "overig",
    "methoden/idop/": "methode",
    "actie/animo/": "actie",
    "actie/rollen/": "actie",
    "checklist/": "actie",
    "gids/wijkaanpak/": "gids",
    "begrippen/": "overig",
    "over/": "overig",
}


@pytest.fixture(scope="module")
def found(gids: Gids) -> dict[str, Document]:
    section = Section(anchor="a", heading="Kop", text="Tekst")
    article = Article(title="Titel", description="Kort.", sections=(section,))
    return {each.uri: each for each in documents(gids, dict.fromkeys(PAGES, article))}


@pytest.mark.parametrize("uri", PAGES)
def test_pages_are_grouped_by_their_address(found: dict[str, Document], uri: str) -> None:
    assert found[uri].soort == PAGES[uri]


def test_groups_stand_together(found: dict[str, Document]) -> None:
    order = [GROUPS.index(each.soort) for each in found.values()]
    assert order == sorted(order)


def test_a_method_has_its_names_and_keywords(found: dict[str, Document], gids: Gids) -> None:
    methode = gids.methoden["idop"]
    assert set(methode.aliassen) <= set(found["methoden/idop/"].namen)
    assert set(methode.zoekwoorden) <= set(found["methoden/idop/"].zoekwoorden)


def test_an_element_has_its_poles(found: dict[str, Document]) -> None:
    assert "Bijsturen" in found["actie/animo/"].zoekwoorden


def test_the_page_of_roles_is_found_by_each(found: dict[str, Document], gids: Gids) -> None:
    names = {rol.naam for rol in gids.rollen.values()}
    assert names == set(found["actie/rollen/"].zoekwoorden)


def test_every_term_is_a_document(found: dict[str, Document], gids: Gids) -> None:
    assert uris(found.values(), "begrip") == {f"begrippen/#{slug}" for slug in gids.begrippen}


def test_the_glossary_itself_has_no_text(found: dict[str, Document]) -> None:
    assert found["begrippen/"].sections == ()


def test_an_abbreviation_is_a_name_in_full_too(found: dict[str, Document]) -> None:
    idop = found["begrippen/#idop"]
    assert idop.titel == "IDOP (Integraal Dorpsontwikkelingsplan)"
    assert {"IDOP", "Integraal Dorpsontwikkelingsplan"} <= set(idop.namen)


def test_publications_called_after_a_method_are_left_out(found: dict[str, Document]) -> None:
    publications = uris(found.values(), "bron")
    assert "bronnen/#tonkens-kroese-2010" in publications
    assert "bronnen/#beschrijving-idop" not in publications


def uris(found: Iterable[Document], soort: str) -> set[str]:
    return {each.uri for each in found if each.soort == soort}
