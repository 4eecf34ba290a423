from __future__ import annotations

import re
from pathlib import Path

import pytest

from wijkengids.search import simplemma_list
from wijkengids.search.simplemma_list import listed


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("build")


@pytest.fixture(scope="module")
def first(folder: Path) -> dict[str, str]:
    (folder / "lemmas-0123456789abcdef.txt").write_text("van een oude lijst", encoding="utf-8")
    return listed(folder)


def test_words_are_folded(first: dict[str, str]) -> None:
    assert first["ideeen"] == "idee"
    assert all(word.isascii() and "_" not in word for word in first if "ee" in word)


def test_what_was_read_is_kept_instead_of_what_was_kept_before(
    folder: Path, first: dict[str, str]
) -> None:
    (kept,) = folder.iterdir()
    assert kept.suffix == ".txt"
    assert set(first) < set(re.split(r"[\n\0]", kept.read_text(encoding="utf-8")))


def test_what_was_kept_is_what_was_read(
    folder: Path, first: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simplemma_list, "_read", lambda: pytest.fail("read again"))
    assert list(listed(folder).items()) == list(first.items())


def test_without_a_folder_nothing_is_kept(tmp_path: Path, first: dict[str, str]) -> None:
    assert listed(tmp_path / "weg" / "cache") == first
    assert not list(tmp_path.iterdir())
