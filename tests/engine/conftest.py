"""What the tests of the engine share: the real guide, and a small one to reckon with."""

from __future__ import annotations

import pytest

from actie_engine.advies import Adviseur
from actie_engine.model import Gids
from tests.engine import guide, small


@pytest.fixture(scope="session")
def gids() -> Gids:
    return guide.guide()


@pytest.fixture(scope="session")
def adviseur() -> Adviseur:
    return guide.adviseur()


@pytest.fixture(scope="session")
def bundle_text() -> str:
    return guide.bundle_text()


@pytest.fixture
def klein() -> Gids:
    return small.small_guide()
