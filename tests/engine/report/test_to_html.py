from __future__ import annotations

import pytest

from actie_engine.report.blocks import (
    Block,
    Card,
    Figure,
    Folded,
    Heading,
    Item,
    Items,
    Link,
    Paragraph,
    Scale,
    Strong,
    Table,
)
from actie_engine.report.to_html import STYLE, to_html, to_page
from tests.engine.report.checking import check_html

TABLE = Table("Cijfers <1>", ("Wat", "Hoeveel"), (("a & b", "2"),))


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (
            Paragraph(("Een <b> & ", Strong("twee"), Link("drie", "a/b/"))),
            '<p>Een &lt;b&gt; &amp; <strong>twee</strong><a href="../a/b/">drie</a></p>',
        ),
        (Paragraph(("Let op",), kind="eerst"), '<p class="advies-eerst">Let op</p>'),
        (Heading(2, "Kop", "kop"), '<h3 id="advies-kop">Kop</h3>'),
        (
            Heading(3, "Animo", "a", mark="A"),
            '<h4 id="advies-a"><span class="letter" aria-hidden="true">A</span> Animo</h4>',
        ),
        (Items((Item(("een",)),)), "<ul><li>een</li></ul>"),
        (
            Items((Item(("een",), (("onder",),)),), ordered=True),
            "<ol><li>een<ul><li>onder</li></ul></li></ol>",
        ),
        (
            TABLE,
            '<div class="advies-tabel"><table>'
            "<caption>Cijfers &lt;1&gt;</caption><thead><tr>"
            '<th scope="col">Wat</th><th scope="col">Hoeveel</th></tr></thead>'
            '<tbody><tr><th scope="row">a &amp; b</th><td>2</td></tr></tbody></table></div>',
        ),
        (
            Folded("Meer <>", "meer", (Paragraph(("binnen",)),)),
            '<details id="advies-meer"><summary>Meer &lt;&gt;</summary><p>binnen</p></details>',
        ),
    ],
)
def test_block(block: Block, html: str) -> None:
    assert to_html((block,), basis="../") == html
    check_html(html)


def test_each_block_begins_a_line() -> None:
    html = to_html((Paragraph(("een",)), Paragraph(("twee",))))
    assert html == "<p>een</p>\n<p>twee</p>"


def test_figure_stands_with_the_table_of_its_numbers() -> None:
    html = to_html((Figure("<svg></svg>", TABLE, "cijfers"),))
    assert html.startswith('<figure class="advies-figuur"><svg></svg><details id="advies-cijfers">')
    check_html(html)


@pytest.mark.parametrize(("percent", "x"), [(0, 3), (50, 50), (100, 97)])
def test_scale_says_it_and_shows_it(percent: int, x: int) -> None:
    html = to_html((Scale("links", "rechts", percent, "Het midden."),))
    assert "<p>Het midden.</p>" in html
    assert f'cx="{x}"' in html
    assert 'aria-hidden="true"' in html
    check_html(html)


def test_scale_without_a_position_is_empty() -> None:
    html = to_html((Scale("links", "rechts", None, "Nog niets."),))
    assert "<line" in html
    assert "<circle" not in html
    check_html(html)


def test_card_tells_about_which_element_it_is_and_how_that_stands() -> None:
    html = to_html((Card("animo", "tekort", (Heading(3, "Animo", "a", mark="A"),)),))
    assert html.startswith('<div class="advies-element advies-tekort el-animo"><h4 id="advies-a">')
    check_html(html)


def test_headings_go_no_deeper_than_six() -> None:
    assert to_html((Heading(3, "Diep", "d"),), below=9) == '<h6 id="advies-d">Diep</h6>'


def test_page_stands_on_its_own() -> None:
    page = to_page("Advies <x>", (Heading(2, "Kop", "kop"),))
    assert page.startswith('<!doctype html>\n<html lang="nl">')
    assert "<title>Advies &lt;x&gt;</title>" in page
    assert "<h1>Advies &lt;x&gt;</h1>\n<h2 id=" in page
    check_html(page.replace(f"<style>{STYLE}</style>", ""))


def test_each_cell_of_a_wide_table_has_its_heading() -> None:
    names = ("Ans", "Bo & co", "Cor", "Dé")
    table = Table("Rol", ("Onderdeel", *names), (("Animo", "tekort", "goed", "goed", "tekort"),))
    html = to_html((table,))
    check_html(html)
    assert '<td data-kop="Bo &amp; co">goed</td>' in html
    assert html.count("data-kop") == len(names)
