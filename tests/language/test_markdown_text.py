from __future__ import annotations

import pytest

from tests.language.conftest import Read
from wijkengids.language.markdown_text import without_code, without_markup


def words(read: Read, text: str) -> list[str]:
    return [word.text for passage in read(text) for word in passage.words]


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        ("Zie [de lijst](../lijst.md#kop) hier", "Zie de lijst hier"),
        ("Zie [de lijst](https://a.example/b_(c)) hier", "Zie de lijst hier"),
        ("Zie [de lijst][ref] hier", "Zie de lijst hier"),
        ("Feit [@verkenning §2.1; @wrr-2005] waar", "Feit waar"),
        ("Feit [@verkenning\n§2.1] waar", "Feit waar"),
        ("Uit @bewoner-centraal komt dit", "Uit komt dit"),
        ("Typ `make serve` nu", "Typ nu"),
        ("Een **dik** en _schuin_ woord", "Een dik en schuin woord"),
        ('<div class="kaart" markdown>tekst</div>', "tekst"),
        ("Adres www.voorbeeld.nl/pad, of iemand@voorbeeld.nl", "Adres of"),
        ("{{ methode.naam }} heeft {% if a %}twee{% endif %} namen", "heeft twee namen"),
        ("{# remark\nof a maker #}tekst", "tekst"),
        ('!!! abstract "In het kort"', "In het kort"),
        ("Kop { #anker .klasse }", "Kop"),
        (":material-map: kaart", "kaart"),
        ("*[LSA]: Landelijk verband", "Landelijk verband"),
        ("[ref]: https://a.example 'Titel'", ""),
        ("<!-- niet\nzien -->wel", "wel"),
        ("a&nbsp;b", "a b"),
    ],
)
def test_markup_is_not_read(read: Read, markup: str, left: str) -> None:
    assert words(read, markup) == left.split()


def test_blocks_of_code_are_not_read(read: Read) -> None:
    assert words(read, "voor\n\n```yaml\nslug: x\n```\n\nna\n\n    ~~~\n    y\n    ~~~\n") == [
        "voor",
        "na",
    ]


def test_of_the_front_matter_only_what_readers_see_is_read(read: Read) -> None:
    page = "---\ntitle: De titel\nhide: [navigation]\ndescription: >-\n  De uitleg\n---\n\nTekst\n"
    assert words(read, page) == ["De", "titel", "De", "uitleg", "Tekst"]


def test_a_template_has_its_front_matter_after_a_remark(read: Read) -> None:
    page = "{# remark #}\n---\ntitle: {{ naam }}\ntemplate: x.html\n---\nTekst\n"
    assert words(read, page) == ["Tekst"]


def test_every_sign_keeps_its_place() -> None:
    page = "---\ntitle: Een\n---\n# Kop\n\nZie [hier](x.md) `code`\n- item\n"
    bare = without_markup(page)
    assert len(bare) == len(page)
    assert [len(line) for line in bare.split("\n")] == [len(line) for line in page.split("\n")]


def test_words_know_line_and_column(read: Read) -> None:
    (heading, paragraph) = read("# De kop\n\nEen [link](x.md)\nen nog\n")
    assert [(word.text, word.line, word.column) for word in heading.words] == [
        ("De", 1, 3),
        ("kop", 1, 6),
    ]
    assert [(word.text, word.line, word.column) for word in paragraph.words] == [
        ("Een", 3, 1),
        ("link", 3, 6),
        ("en", 4, 1),
        ("nog", 4, 4),
    ]


def test_headings_items_and_cells_stand_alone(read: Read) -> None:
    page = (
        "# Kop\nTekst die\ndoorloopt\n- een\n  twee\n- drie\n\n| a | b |\n| --- | - |\n| c | d |\n"
    )
    texts = [" ".join(word.text for word in passage.words) for passage in read(page)]
    assert texts == ["Kop", "Tekst die doorloopt", "een twee", "drie", "a", "b", "c", "d"]


def test_a_page_without_text_has_no_passages(read: Read) -> None:
    assert read("") == []
    assert read("---\n\n---\n") == []


def test_code_and_remarks_can_be_left_out_alone() -> None:
    assert without_code("[a](b) `c` <!-- d -->").split() == ["[a](b)"]
