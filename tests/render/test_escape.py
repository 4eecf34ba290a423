from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from tests.render.injections import INJECTIONS
from tests.render.markdown_site import to_page
from wijkengids.render.escape import escape, one_line

SPECIALS = (
    r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ -- --- ==> <== !!! ??? :) [x] (y) {z} 1. a) &amp; © €"""
)


def literal(text: str) -> str:
    return " ".join(one_line(text).split())


@pytest.mark.parametrize("text", [SPECIALS, *INJECTIONS])
@pytest.mark.parametrize("frame", ["{}", "- {}", "1. {}", "term\n:   {}", "| a |\n| - |\n| {} |"])
def test_text_comes_out_as_it_was_written(text: str, frame: str) -> None:
    page, plain = (to_page(frame.format(escape(each))) for each in (f"x {text}", "x"))
    assert literal(text) in page.text
    assert page.structure == plain.structure


@pytest.mark.parametrize("text", [SPECIALS, *INJECTIONS])
def test_text_at_the_start_of_a_line_is_a_paragraph(text: str) -> None:
    page = to_page(f"{escape(text)}")
    assert page.structure == [("p", (), "")]
    assert page.text == literal(text)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_is_one_paragraph(text: str) -> None:
    page = to_page(f"x{escape(text)}x")
    assert page.structure == [("p", (), "")]


def test_markup_of_templates_passes() -> None:
    assert escape(Markup("**sterk**")) == Markup("**sterk**")


def test_words_stay_readable_in_the_source_of_a_page() -> None:
    text = "Eigen Kracht-conferentie, § 4.1.10; één ‘plan’ voor € 1.500 – of 50%"
    assert escape(text) == text
