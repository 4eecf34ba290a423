from __future__ import annotations

from typing import Any

import pytest

from actie_engine.model import Bron, Vindplaats
from tests.render.markdown_site import to_page
from wijkengids.render.citations import Citations, UnknownSourceError, title

BRONNEN = {
    "boek-2010": Bron(sleutel="boek-2010", soort="boek", titel="Een *boek*", jaar="2010"),
    "pagina": Bron(sleutel="pagina", soort="website", titel="Pagina: ‘wijk’"),
}


@pytest.fixture
def citations() -> Citations:
    return Citations(BRONNEN, "../")


def place(key: str, where: str = "") -> Vindplaats:
    return Vindplaats(bron=key, plaats=where)


def numbers(*marks: object) -> list[str]:
    page = to_page("".join(f"x{mark}" for mark in marks))
    return [link.attributes["aria-label"] for link in page.all("a")]


def test_sources_are_numbered_in_the_order_of_first_use(citations: Citations) -> None:
    marks = [citations.cite(place(key)) for key in ("pagina", "boek-2010", "pagina")]
    assert numbers(*marks) == ["Bron 1", "Bron 2", "Bron 1"]


def test_another_place_in_a_source_has_its_own_number(citations: Citations) -> None:
    marks = citations.cite(place("pagina", "§1"), place("pagina", "§2"), place("pagina", "§1"))
    assert numbers(marks) == ["Bron 1", "Bron 2", "Bron 1"]


def test_no_place_gives_no_mark(citations: Citations) -> None:
    assert citations.cite(None) == ""
    assert citations.list() == ""


def test_a_mark_leads_to_the_list_and_says_where_a_fact_stands(citations: Citations) -> None:
    page = to_page(f"zin{citations.cite(place('boek-2010', 'hoofdstuk 4'))}{citations.list()}")
    mark, entry = (link for link in page.all("a") if "headerlink" not in link.classes)
    assert mark.attributes["title"] == "Een *boek*, hoofdstuk 4"
    assert mark.attributes["href"] == f"#{entry.attributes['id']}"
    assert entry.attributes["href"] == "../bronnen.md#boek-2010"
    assert page.text.endswith("Een *boek*, hoofdstuk 4")


def test_keys_are_what_a_page_cites_or_mentions(citations: Citations) -> None:
    citations.cite(place("pagina"))
    citations.publication("boek-2010")
    assert citations.keys == {"pagina", "boek-2010"}


def test_a_mentioned_publication_is_not_in_the_list(citations: Citations) -> None:
    citations.publication("boek-2010")
    assert citations.list() == ""


@pytest.mark.parametrize("use", ["cite", "publication"])
def test_an_unknown_source_stops(citations: Citations, use: str) -> None:
    with pytest.raises(UnknownSourceError, match="‘weg’ staat niet in content"):
        citations.cite(place("weg")) if use == "cite" else citations.publication("weg")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"titel": "Boek"}, "Boek"),
        (
            {"titel": "onbekend", "auteurs": ("Jacobs",), "jaar": "2010"},
            "Jacobs (2010), titel onbekend",
        ),
        ({"titel": "onbekend", "auteurs": ("A", "B", "C")}, "A, B en C, titel onbekend"),
        ({"titel": "onbekend", "jaar": "2007"}, "Handboek uit 2007, titel onbekend"),
        ({"titel": "onbekend"}, "Handboek, titel onbekend"),
    ],
)
def test_a_publication_without_a_title_is_called_by_what_is_known(
    fields: dict[str, Any], expected: str
) -> None:
    assert title(Bron(sleutel="x", soort="handboek", **fields)) == expected
