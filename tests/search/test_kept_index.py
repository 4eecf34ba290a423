from __future__ import annotations

from pathlib import Path

import pytest

from tests.search.small import document, small_dutch
from wijkengids.search import kept_index as module
from wijkengids.search.build import build
from wijkengids.search.kept_index import kept_index

DOCUMENTS = [document("Buurtsoep", "Samen soep koken."), document("Tuin", "Samen spitten.")]


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "dutch", lambda _: small_dutch())


def test_it_is_the_index_that_is_built(tmp_path: Path) -> None:
    first = kept_index(DOCUMENTS, [["soep", "bouillon"]], tmp_path)
    assert first == build(DOCUMENTS, [["soep", "bouillon"]], small_dutch())
    assert list(first.items()) == list(
        kept_index(DOCUMENTS, [["soep", "bouillon"]], tmp_path).items()
    )


def test_it_is_built_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_index(DOCUMENTS, [], tmp_path)
    monkeypatch.setattr(module, "build", lambda *_: pytest.fail("built again"))
    kept_index(DOCUMENTS, [], tmp_path)


def test_another_text_or_synonym_has_another_index(tmp_path: Path) -> None:
    indexes = (
        kept_index(DOCUMENTS, [], tmp_path),
        kept_index(DOCUMENTS[:1], [], tmp_path),
        kept_index(DOCUMENTS, [["soep", "tuin"]], tmp_path),
    )
    assert len({str(each) for each in indexes}) == len(indexes)
    assert len(list(tmp_path.iterdir())) == 1
