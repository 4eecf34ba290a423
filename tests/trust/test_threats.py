"""The table of threats on the page names tests that are there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.trust.named_tests import is_there
from wijkengids.trust.pages import read


def named() -> Iterator[str]:
    for group in read("threats"):
        for case in group["gevallen"]:
            yield from case["tests"]


@pytest.mark.parametrize("test", sorted(set(named())))
def test_every_test_that_the_page_names_exists(test: str) -> None:
    assert is_there(test)


def test_every_case_says_what_happens_and_what_shows_it() -> None:
    for group in read("threats"):
        for case in group["gevallen"]:
            assert case["dreiging"]
            assert case["gevolg"]
            assert case["tests"], case["dreiging"]
