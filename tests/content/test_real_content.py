"""Every content file is good by itself, and survives being written and read again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from actie_engine.model import Gids
from actie_engine.reader import read
from actie_engine.writer import to_data
from wijkengids.content.files import read_file
from wijkengids.content.messages import as_text
from wijkengids.content.validate import folder_files, validate

FOLDER = Path(__file__).parents[2] / "content"
NAMES = tuple(folder_files(FOLDER))
each_file = pytest.mark.parametrize("name", NAMES)


@each_file
def test_file_is_good(name: str, content_files: Mapping[str, bytes]) -> None:
    file = read_file(name, content_files[name])
    findings = [finding for _, finding in file.document.findings] + list(file.findings)
    assert findings == []
    assert file.is_good


@each_file
def test_round_trip(name: str, content_files: Mapping[str, bytes]) -> None:
    file = read_file(name, content_files[name])
    assert read(file.cls, to_data(file.record)) == (file.record, [])


def test_files_fit_each_other(content_files: Mapping[str, bytes]) -> None:
    assert [as_text(message) for message in validate(content_files).messages] == []


def test_guide_keeps_the_order_of_the_files(gids: Gids) -> None:
    assert list(gids.elementen) == ["animo", "contacten", "toerusting", "inbedding", "empathie"]
    assert list(gids.rollen) == ["stimuleren", "faciliteren", "coproductie"]
    assert list(gids.methoden) == sorted(gids.methoden)
