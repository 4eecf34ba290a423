"""The open data of the real guide, on a site that knows its address and on one that does not."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pytest

from actie_engine.model import Gids
from wijkengids.opendata.files import files

BASE = "https://gids.voorbeeld.nl/wijk/"
CHANGED = {
    "kan-wel": datetime.date(2026, 11, 20),
    "vouchersysteem": datetime.date(2026, 11, 25),
}


@pytest.fixture(scope="session")
def published(gids: Gids) -> Mapping[str, str]:
    return files(gids, CHANGED, BASE)


@pytest.fixture(scope="session")
def addressless(gids: Gids) -> Mapping[str, str]:
    return files(gids, {}, "")
