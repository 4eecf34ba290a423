"""What a text may not hold, and what an editor is told of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actie_engine.plain_text import SUSPECT, character_problems, invisible_name

RETYPE = "haal het weg; typ de tekst zo nodig over"
INDENT = "laat alle regels even ver inspringen, zonder lege regel ertussen"
TROUBLE = "<>&*#[]()!/;\n\t \xa0\xad\u200b\u202e\ufeff\ud800abZ09"
"""What texts are made of that an editor is told about."""


@pytest.mark.parametrize(
    ("text", "what", "remedy", "fragment"),
    [
        ("a\tb", "in de tekst staat een tab (U+0009)", RETYPE, "\t"),
        ("a\xa0b", "in de tekst staat een vaste spatie (U+00A0)", RETYPE, "\xa0"),
        ("a\xadb", "in de tekst staat een zacht afbreekstreepje (U+00AD)", RETYPE, "\xad"),
        ("a\u200bb", "in de tekst staat een spatie zonder breedte (U+200B)", RETYPE, "\u200b"),
        ("a\ufeffb", "in de tekst staat een BOM (U+FEFF)", RETYPE, "\ufeff"),
        ("a\u202eb", "in de tekst staat een onzichtbaar teken (U+202E)", RETYPE, "\u202e"),
        ("een\ntwee drie vier", "in de tekst staat een regeleinde", INDENT, "twee drie"),
        (
            "een <b>vet",
            "in de tekst staat HTML: ‘<b>’",
            "schrijf gewone tekst, zonder < en >",
            "<b>",
        ),
        (
            "vis &amp; patat",
            "in de tekst staat een HTML-code: ‘&amp;’",
            "schrijf het teken zelf: &",
            "&amp;",
        ),
        (
            "vis &gratis; patat",
            "in de tekst staat een HTML-code: ‘&gratis;’",
            "haal het weg",
            "&gratis;",
        ),
        (
            "een **vet",
            "in de tekst staat opmaak: ‘**’",
            "schrijf gewone tekst, zonder opmaak",
            "**",
        ),
        (
            "## Kop",
            "in de tekst staat opmaak: ‘##’",
            "schrijf gewone tekst, zonder opmaak",
            "##",
        ),
        (
            "zie [hier](www.hier.nl)",
            "in de tekst staat opmaak: ‘[hier](www.hier.nl)’",
            "schrijf gewone tekst, zonder opmaak",
            "[hier](www.hier.nl)",
        ),
    ],
)
def test_what_is_no_plain_text(text: str, what: str, remedy: str, fragment: str) -> None:
    assert list(character_problems(text)) == [(what, remedy, fragment)]
    assert SUSPECT.search(text)


@pytest.mark.parametrize(
    "text", ["Gewone tekst.", "2 < 3 & 5 > 4", "‘Café’ – één * ster [noot]", "Xenia #1", ""]
)
def test_plain_text_has_no_problem(text: str) -> None:
    assert list(character_problems(text)) == []


@pytest.mark.parametrize("text", ["Gewone tekst.", "‘Café’ – één euro", "X-benen", "2 > 1]"])
def test_most_texts_need_no_second_look(text: str) -> None:
    assert not SUSPECT.search(text)


def test_every_problem_is_told() -> None:
    assert len(list(character_problems("a\tb\n<i> &lt; **"))) == 5


def test_name_of_what_one_cannot_see() -> None:
    assert invisible_name("\xa0") == "een vaste spatie (U+00A0)"
    assert invisible_name("\x00") == "een onzichtbaar teken (U+0000)"


@given(st.text(st.sampled_from(TROUBLE)) | st.text())
def test_a_text_that_is_not_looked_into_holds_nothing_wrong(text: str) -> None:
    assert SUSPECT.search(text) or not list(character_problems(text))
