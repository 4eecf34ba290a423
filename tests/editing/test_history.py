"""When a file last changed, and what changed on which day, according to git."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tests.editing.conftest import Guide
from wijkengids.editing import changelog, history
from wijkengids.editing.git import GitError

METHOD = "content/methods/buurtsoep.yaml"
OTHER = "content/methods/straatbank.yaml"


def test_every_file_has_the_date_of_its_last_commit(guide: Guide) -> None:
    guide.replace(METHOD, "40 buren", "45 buren").commit("2026-03-04")
    guide.write({"docs/café.md": "# Café\n"}).commit("2026-05-06")
    dates = history.dates(guide.root)
    assert dates[METHOD] == datetime.date(2026, 3, 4)
    assert dates[OTHER] == datetime.date(2026, 1, 1)
    assert dates["docs/café.md"] == datetime.date(2026, 5, 6)
    assert history.last_changed(guide.root, METHOD) == datetime.date(2026, 3, 4)
    assert history.last_changed(guide.root, "content/weg.yaml") is None


def test_a_later_commit_is_seen(guide: Guide) -> None:
    assert history.last_changed(guide.root, METHOD) == datetime.date(2026, 1, 1)
    guide.replace(METHOD, "40 buren", "45 buren").commit("2026-03-04")
    assert history.last_changed(guide.root, METHOD) == datetime.date(2026, 3, 4)


def test_a_shallow_clone_tells_only_what_it_knows(guide: Guide, tmp_path: Path) -> None:
    guide.replace(METHOD, "40 buren", "41 buren").commit("2026-02-01")
    guide.replace(METHOD, "41 buren", "42 buren").commit("2026-03-01")
    clone = tmp_path / "ondiep"
    guide.git("clone", "--quiet", "--depth=2", f"file://{guide.root}", str(clone))
    assert history.dates(clone) == {METHOD: datetime.date(2026, 3, 1)}
    assert changelog.changelog(clone).count("## ") == 1


def test_a_project_below_the_top_of_its_repository(guide: Guide, tmp_path: Path) -> None:
    outer = Guide(tmp_path).start()
    (guide.root / ".git").rename(tmp_path / "weg")
    outer.commit("2026-07-08")
    assert history.last_changed(guide.root, METHOD) == datetime.date(2026, 7, 8)


def test_without_git_there_are_no_dates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert history.dates(tmp_path) == {}
    assert history.last_changed(tmp_path, METHOD) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history.dates(tmp_path) == {}
    with pytest.raises(GitError, match="git staat niet op deze computer"):
        changelog.changelog(tmp_path)


def test_a_repository_without_commits_has_no_dates(tmp_path: Path) -> None:
    guide = Guide(tmp_path).start()
    assert history.dates(guide.root) == {}


def test_changelog_tells_per_day_what_changed(guide: Guide) -> None:
    guide.replace(METHOD, "40 buren", "45 buren").commit("2026-02-03")
    guide.replace(METHOD, "45 buren", "50 buren").commit("2026-02-03")
    text = (guide.root / METHOD).read_text(encoding="utf-8")
    guide.write({METHOD: text.replace("aliassen: [soepdag]", "aliassen: [soepdag, soepfeest]")})
    guide.replace("content/begrippen.yaml", "uitleg: ", "uitleg: Kort gezegd, ")
    guide.commit("2026-04-05")
    (guide.root / OTHER).rename(guide.root / "content/methods/bankje.yaml")
    guide.commit("2026-05-06")
    lines = changelog.changelog(guide.root).splitlines()
    assert lines[:2] == ["# Wijzigingen in de inhoud", ""]
    assert [line for line in lines if line.startswith("## ")] == [
        "## 6 mei 2026",
        "## 5 april 2026",
        "## 3 februari 2026",
        "## 1 januari 2026",
    ]
    assert "- Nieuwe methode: **Straatbank**" in lines
    assert "- Methode weg: **Straatbank**" in lines
    assert "- **Buurtsoep**: veranderd: cijfers" in lines
    assert "- **Buurtsoep**: erbij: aliassen" in lines
    assert any(line.startswith("- **Begrippen**: veranderd: ") for line in lines)
    assert "- Nieuwe methoden: **Buurtsoep** en **Straatbank**" in lines


def test_changelog_of_the_last_days(guide: Guide) -> None:
    guide.replace(METHOD, "40 buren", "45 buren").commit("2026-02-03")
    assert changelog.changelog(guide.root, days=1).count("## ") == 1


def test_what_a_day_puts_back_is_no_change(guide: Guide) -> None:
    guide.replace(METHOD, "40 buren", "45 buren").commit("2026-02-03")
    guide.replace(METHOD, "45 buren", "40 buren").commit("2026-02-03")
    assert "3 februari" not in changelog.changelog(guide.root)


def test_command_says_why_there_is_no_changelog(tmp_path: Path) -> None:
    status, text = changelog.run(tmp_path, None)
    assert status == 2
    assert text.startswith("De wijzigingen zijn niet te zien: ")
