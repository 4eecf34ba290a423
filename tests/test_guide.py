"""The guide that is kept is the guide that would be made."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

import pytest

from wijkengids import guide
from wijkengids.content.validate import ContentError
from wijkengids.guide import Guide, kept_guide
from wijkengids.render.chapters import Chapter, read_chapters

ROOT = Path(__file__).parents[1]
DAY = datetime.date(2026, 3, 1)
METHOD = "methods/idop.yaml"


@pytest.fixture(scope="module")
def chapters() -> tuple[Chapter, ...]:
    return read_chapters(ROOT / "docs")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def made(content_files: Mapping[str, bytes], chapters: tuple[Chapter, ...], cache: Path) -> Guide:
    return kept_guide(content_files, chapters, DAY, cache)


def test_a_later_build_has_the_same_guide_and_makes_nothing(
    made: Guide,
    content_files: Mapping[str, bytes],
    chapters: tuple[Chapter, ...],
    cache: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(guide, "load_files")
    monkeypatch.delattr(guide, "pages")
    assert kept_guide(content_files, chapters, DAY, cache) == made


def test_what_was_changed_is_in_it(
    made: Guide, content_files: Mapping[str, bytes], chapters: tuple[Chapter, ...], cache: Path
) -> None:
    changed = {**content_files, METHOD: content_files[METHOD] + b"\n"}
    changed[METHOD] = changed[METHOD].replace(b"naam: Integraal", b"naam: Vernieuwd Integraal", 1)
    found = kept_guide(changed, chapters, DAY, cache)
    assert "Vernieuwd Integraal" in found.gids.methoden["idop"].naam
    assert "Vernieuwd Integraal" not in made.gids.methoden["idop"].naam
    (page,) = (page for page in found.pages if page.uri == "methoden/idop.md")
    assert "Vernieuwd Integraal" in page.markdown


def test_years_later_a_page_says_that_nobody_checked_it(
    made: Guide, content_files: Mapping[str, bytes], chapters: tuple[Chapter, ...], cache: Path
) -> None:
    later = kept_guide(content_files, chapters, DAY.replace(year=DAY.year + 10), cache)
    assert later.gids == made.gids
    assert later.pages != made.pages


def test_mistakes_are_told_every_time(
    content_files: Mapping[str, bytes], chapters: tuple[Chapter, ...], tmp_path: Path
) -> None:
    wrong = {**content_files, METHOD: b"naam: x\n"}
    cites_nothing = Chapter(uri="gids/x.md", markdown="# X\n\nDat is zo [@bestaat-niet].\n")
    for files, pages in ((wrong, chapters), (content_files, (*chapters, cites_nothing))):
        for _ in range(2):
            with pytest.raises(ContentError):
                kept_guide(files, pages, DAY, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_without_a_cache_nothing_is_kept(
    made: Guide, content_files: Mapping[str, bytes], chapters: tuple[Chapter, ...]
) -> None:
    assert kept_guide(content_files, chapters, DAY, None) == made
