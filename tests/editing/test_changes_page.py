"""The page with what changed, from git."""

from __future__ import annotations

from pathlib import Path

from tests.editing.conftest import Guide
from wijkengids.editing.changes_page import DAYS, changes_page


def test_the_newest_day_comes_first(guide: Guide) -> None:
    guide.replace("content/methods/straatbank.yaml", "naam: Straatbank", "naam: Buurtbank")
    guide.commit("2026-03-04")
    page = changes_page(guide.root)
    assert page.index("## 4 maart 2026") < page.index("## 1 januari 2026")
    assert "- **Buurtbank**: veranderd: naam" in page
    assert "Nieuwe methoden" in page


def test_a_new_commit_gives_a_new_page(guide: Guide) -> None:
    before = changes_page(guide.root)
    guide.replace("content/methods/straatbank.yaml", "naam: Straatbank", "naam: Buurtbank")
    assert changes_page(guide.root) == before, "wat nog niet is vastgelegd, staat er niet in"
    guide.commit("2026-03-04")
    assert changes_page(guide.root) != before


def test_not_every_day_since_the_beginning(guide: Guide) -> None:
    for day in range(1, DAYS + 10):
        old, new = f"naam: Straatbank{' x' * (day - 1)}", f"naam: Straatbank{' x' * day}"
        guide.replace("content/methods/straatbank.yaml", old, new)
        guide.commit(f"2026-{2 + day // 28:02}-{1 + day % 28:02}")
    assert changes_page(guide.root).count("\n## ") == DAYS


def test_without_git_the_page_says_so(tmp_path: Path) -> None:
    page = changes_page(tmp_path)
    assert "# Wijzigingen in de inhoud" in page
    assert "niet bekend" in page
