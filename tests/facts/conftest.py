"""What the tests of facts share: the guide, as the site reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actie_engine.model import Gids
from wijkengids.content.validate import ContentError, load

CONTENT = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="session")
def gids() -> Gids:
    try:
        return load(CONTENT)
    except ContentError as error:
        first = error.messages[0]
        pytest.fail(f"content is not in order, {first.file}:{first.line}: {first.what}", False)
