"""The methods as CSV, read back as a spreadsheet reads it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping

import pytest

from actie_engine.model import Gids
from wijkengids.opendata.table import table
from wijkengids.render.properties import properties


@pytest.fixture(scope="module")
def rows(published: Mapping[str, str]) -> dict[str, dict[str, str]]:
    text = published["methoden.csv"].encode().decode("utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text), delimiter=";")}


def test_there_is_a_row_for_every_method(rows: dict[str, dict[str, str]], gids: Gids) -> None:
    assert list(rows) == list(gids.methoden)
    for slug, methode in gids.methoden.items():
        assert rows[slug]["naam"] == methode.naam
        assert rows[slug]["samenvatting"] == methode.samenvatting
        assert rows[slug]["gecontroleerd"] == methode.gecontroleerd


def test_properties_have_the_names_that_readers_see(
    rows: dict[str, dict[str, str]], gids: Gids
) -> None:
    for slug, methode in gids.methoden.items():
        for each in properties(methode, gids):
            names = [waarde.naam for waarde in each.waarden] or ["onbekend"]
            assert rows[slug][each.veld].split(" | ") == names


def test_texts_keep_their_accents_and_commas(rows: dict[str, dict[str, str]]) -> None:
    assert rows["kan-wel"]["naam"] == "Kan wél!"
    assert "," in rows["vouchersysteem"]["samenvatting"]


def test_spreadsheets_see_that_it_is_utf_8(published: Mapping[str, str]) -> None:
    assert published["methoden.csv"].encode().startswith(b"\xef\xbb\xbfid;naam;")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_text_is_never_a_formula(published: Mapping[str, str], start: str) -> None:
    record = json.loads(published["methoden/kan-wel.json"])["methoden"][0]
    formula = f'{start}HYPERLINK("https://kwaad.voorbeeld")'
    text = table([{**record, "naam": formula}]).removeprefix("\ufeff")
    (row,) = csv.DictReader(io.StringIO(text), delimiter=";")
    assert row["naam"] == f"'{formula}"
