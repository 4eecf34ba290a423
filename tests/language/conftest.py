from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkengids.language.dictionary import DATA, Dictionary, DictionaryMissingError
from wijkengids.language.markdown_text import markdown_passages
from wijkengids.language.passage import Passage

ROOT = Path(__file__).resolve().parents[2]

type Read = Callable[[str], list[Passage]]


@pytest.fixture
def read() -> Read:
    """Return the passages of a page."""
    return lambda text: list(markdown_passages("docs/pagina.md", text))


@pytest.fixture(scope="session")
def dictionary() -> Dictionary:
    """Return the real dictionary."""
    try:
        return Dictionary(ROOT / DATA)
    except DictionaryMissingError as error:
        pytest.fail(str(error))
