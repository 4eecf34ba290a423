from __future__ import annotations

from typing import Any

import pytest

from actie_engine.model import Begrip, Vindplaats
from tests.render.markdown_site import to_html, to_page
from wijkengids.render.terms import Terms, spellings


def begrip(slug: str, naam: str, **more: Any) -> Begrip:
    bron = Vindplaats(bron="x", plaats="")
    return Begrip(slug=slug, naam=naam, uitleg=f"Uitleg van {naam}.", bron=bron, **more)


BEGRIPPEN = (
    begrip("voucher", "Voucher", ook=("vouchers", "waardebon")),
    begrip("lsa", "LSA", voluit="Landelijk Samenwerkingsverband"),
    begrip("burgerinitiatief", "Burgerinitiatief"),
    begrip("formeel-burgerinitiatief", "Formeel burgerinitiatief"),
    begrip("methode", "Methode"),
)


@pytest.fixture
def terms() -> Terms:
    return Terms(BEGRIPPEN, "/begrippen.md")


def linked(text: str, terms: Terms) -> list[str]:
    return [each.attributes["href"].split("#")[1] for each in to_page(text, terms).all("a")]


def test_a_term_leads_to_the_glossary_with_its_explanation(terms: Terms) -> None:
    (link,) = to_page("Een voucher is geld waard.", terms).all("a")
    assert link.attributes == {
        "class": "begrip",
        "title": "Uitleg van Voucher.",
        "href": "/begrippen.md#voucher",
    }


def test_an_abbreviation_is_written_out_in_the_explanation(terms: Terms) -> None:
    (link,) = to_page("Het LSA helpt.", terms).all("a")
    assert link.attributes["title"] == "Landelijk Samenwerkingsverband. Uitleg van LSA."


def test_only_the_first_use_on_a_page_is_linked(terms: Terms) -> None:
    text = "Een *waardebon*, ofwel voucher.\n\nTwee vouchers en het LSA.\n\n- LSA"
    page = to_page(text, terms)
    assert [each.attributes["href"].split("#")[1] for each in page.all("a")] == ["voucher", "lsa"]
    assert page.text == "Een waardebon, ofwel voucher. Twee vouchers en het LSA. LSA"
    assert 'title="Uitleg van Voucher.">waardebon</a></em>, ofwel voucher.' in to_html(text, terms)


def test_every_page_starts_anew(terms: Terms) -> None:
    assert linked("LSA", terms) == linked("LSA", terms) == ["lsa"]


def test_the_longest_term_wins(terms: Terms) -> None:
    assert linked("Een formeel burgerinitiatief.", terms) == ["formeel-burgerinitiatief"]


@pytest.mark.parametrize(
    "text",
    [
        "# Voucher",
        "[voucher](x.md)",
        "`voucher`",
        "| voucher |\n| --- |\n| x |",
        '<div class="zonder-begrippen" markdown>\n\nEen voucher.\n\n</div>',
        "Vouchersysteem, wijkvoucher, voucher-plan, lsa",
        "Een methode.",
    ],
)
def test_where_terms_are_left_alone(terms: Terms, text: str) -> None:
    assert to_html(text, terms) == to_html(text)


def test_a_term_may_start_with_either_letter_but_an_abbreviation_not() -> None:
    assert {"Voucher", "voucher", "LSA"} <= set(spellings(BEGRIPPEN))
    assert "lSA" not in spellings(BEGRIPPEN)
