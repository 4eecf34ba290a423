"""The accessibility statement claims no more than tests show, and dates nothing by hand."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from tests.trust.named_tests import is_there
from wijkengids.trust.pages import read, trust_pages

ROOT = Path(__file__).resolve().parents[2]
SHOWN = read("accessibility")
NAMED = sorted({test for each in SHOWN for test in each["tests"]})


@pytest.mark.parametrize("test", NAMED)
def test_every_test_that_the_statement_names_exists(test: str) -> None:
    assert is_there(test)


def test_a_test_that_is_not_there_is_missed() -> None:
    assert not is_there("tests/browser/test_look.py::test_of_somebody_else")
    assert not is_there("tests/browser/test_by_somebody_else.py")


def test_the_statement_shows_every_claim_with_its_tests() -> None:
    page = next(page for page in trust_pages(ROOT) if page.uri == "toegankelijkheid.md")
    plain = html.unescape(page.markdown.replace("<wbr>", ""))
    assert all(each["wat"] in plain and each["tests"] for each in SHOWN)
    assert all(f"<code>{test}</code>" in plain for test in NAMED)
