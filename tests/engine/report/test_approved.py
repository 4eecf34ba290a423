"""Whole reports are as they were read and approved; see `approved/README.md`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from actie_engine.report.html import as_page, comparison_as_page
from actie_engine.report.markdown import as_markdown, comparison_as_markdown
from tests.engine.report.situations import ADVIEZEN, VERGELIJKINGEN, advice, comparison, guide

APPROVED = Path(__file__).parent / "approved"
SITUATIONS = (*ADVIEZEN, *VERGELIJKINGEN)
BLOCKS = (
    "h1|h2|h3|h4|p|ul|ol|li|div|figure|details|summary|table|caption|thead|tbody|tr|th|td"
    "|svg|title|desc|g|text|rect|line|circle|polygon"
)
START = re.compile(rf"(?<!\n)(?=<(?:{BLOCKS})\b)")


def in_lines(html: str) -> str:
    """Return HTML with each block, and each part of a drawing, on a line of its own."""
    return START.sub("\n", html)


def markdown(situation: str) -> str:
    if situation in ADVIEZEN:
        return as_markdown(advice(situation), guide())
    return comparison_as_markdown(comparison(situation), guide())


def page(situation: str) -> str:
    if situation in ADVIEZEN:
        return as_page(advice(situation), guide())
    return comparison_as_page(comparison(situation), guide())


@pytest.mark.parametrize("situation", SITUATIONS)
def test_markdown_is_as_approved(situation: str, file_regression: FileRegressionFixture) -> None:
    approved = APPROVED / f"{situation}.md"
    file_regression.check(markdown(situation), encoding="utf-8", fullpath=approved)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_html_with_its_drawings_is_as_approved(
    situation: str, file_regression: FileRegressionFixture
) -> None:
    approved = APPROVED / f"{situation}.html"
    file_regression.check(in_lines(page(situation)), encoding="utf-8", fullpath=approved)


def test_nothing_is_approved_that_no_situation_gives() -> None:
    approved = {path.stem for path in APPROVED.iterdir() if path.name != "README.md"}
    assert approved == set(SITUATIONS)
