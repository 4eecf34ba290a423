"""What all tests share: the real content, and the small guide that is made up for tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from actie_engine.model import Gids
from wijkengids.content.validate import folder_files, load

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def gids() -> Gids:
    """Return the real guide."""
    return load(ROOT / "content")


@pytest.fixture(scope="session")
def content_files() -> Mapping[str, bytes]:
    """Return the files of the real content by name."""
    return folder_files(ROOT / "content")


@pytest.fixture(scope="session")
def small_files() -> Mapping[str, bytes]:
    """Return the files of the small guide by name."""
    return folder_files(ROOT / "tests/small_content")
