"""Which methods could do with an editor."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest

from actie_engine.model import Gids
from tests.editing.conftest import SMALL_CONTENT
from wijkengids.content.validate import load
from wijkengids.editing.stale import is_stale, upkeep
from wijkengids.editing.upkeep_page import upkeep_page

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def gids() -> Gids:
    """Two methods without a place in the Verkenning, of which one was studied."""
    gids = load(SMALL_CONTENT)
    thin = {
        slug: dataclasses.replace(methode, verkenning=None)
        for slug, methode in gids.methoden.items()
    }
    return dataclasses.replace(gids, methoden=thin)


@pytest.mark.parametrize(
    ("checked", "today", "expected"),
    [
        ("2024-11-22", "2026-11-22", False),
        ("2024-11-21", "2026-11-22", True),
        ("2024-02-28", "2026-02-28", False),
        ("2026-02-28", "2028-02-29", False),
        ("2026-02-27", "2028-02-29", True),
    ],
)
def test_stale_is_more_than_24_months(checked: str, today: str, expected: bool) -> None:
    day = datetime.date.fromisoformat
    assert is_stale(day(checked), day(today)) is expected


def test_methods_are_listed_by_what_they_lack(gids: Gids) -> None:
    todo = upkeep(gids, datetime.date(2026, 11, 22))
    assert todo.verouderd == ()
    assert [row.slug for row in todo.dun] == ["straatbank", "buurtsoep"]
    assert [row.slug for row in todo.niet_onderzocht] == ["straatbank"]
    later = upkeep(gids, datetime.date(2029, 1, 1))
    assert {row.slug for row in later.verouderd} == set(gids.methoden)


def test_rows_tell_dates_and_what_is_unknown(gids: Gids) -> None:
    file = "content/methods/straatbank.yaml"
    changed = {file: datetime.date(2026, 5, 6)}
    row = upkeep(gids, datetime.date(2026, 11, 22), changed).niet_onderzocht[0]
    assert row.bestand == file
    assert row.gewijzigd == datetime.date(2026, 5, 6)
    assert row.gecontroleerd == datetime.date(2026, 11, 22)
    assert "budget" in row.onbekend
    assert "bewijs" not in row.onbekend


def test_the_page_lists_them_with_links(gids: Gids) -> None:
    text = upkeep_page(upkeep(gids, datetime.date(2026, 11, 22)))
    assert "## Lang niet gecontroleerd" in text
    assert "Op dit moment zijn er geen." in text
    assert "| [Straatbank](../methoden/straatbank.md) | 22 november 2026 | – | setting, " in text


def test_every_method_of_the_real_guide_is_placed() -> None:
    gids = load(ROOT / "content")
    todo = upkeep(gids, datetime.date(2026, 11, 22))
    unplaced = {slug for slug, methode in gids.methoden.items() if methode.verkenning is None}
    assert {row.slug for row in todo.dun} == unplaced
