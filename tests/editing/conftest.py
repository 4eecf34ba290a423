"""A small guide in a git repository of its own, to change and to compare."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

SMALL_CONTENT = Path(__file__).resolve().parents[1] / "small_content"
WHO = {
    "GIT_AUTHOR_NAME": "Redacteur",
    "GIT_AUTHOR_EMAIL": "redacteur@example.org",
    "GIT_COMMITTER_NAME": "Redacteur",
    "GIT_COMMITTER_EMAIL": "redacteur@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


class Guide:
    """A project folder with a history."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def git(self, *arguments: str, date: str = "2026-01-01") -> str:
        when = f"{date}T12:00:00+0000"
        dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        done = subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | WHO | dates,
        )
        return done.stdout.strip()

    def start(self) -> Guide:
        self.git("init", "--quiet", "--initial-branch=main")
        return self

    def write(self, files: Mapping[str, str]) -> Guide:
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return self

    def replace(self, name: str, old: str, new: str) -> Guide:
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} staat niet in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return self

    def commit(self, date: str = "2026-01-01") -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=wijziging", date=date)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    """The small guide, committed once."""
    root = tmp_path / "gids"
    shutil.copytree(SMALL_CONTENT, root / "content", ignore=shutil.ignore_patterns("*.md"))
    guide = Guide(root).write({"docs/index.md": "# Start\n\nWelkom.\n"}).start()
    guide.commit()
    return guide
