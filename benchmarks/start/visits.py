"""Visits to the pages that are compared, by a browser with a profile of its own each."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Playwright

from benchmarks.chromium import chromium, slowed
from benchmarks.serving import NEAR, Connection, Host
from benchmarks.site import BENCH, ROOT, answers, built_site

HERE = Path(__file__).parent
TOOK = "window.took"
LONGEST = 300_000
SETTLE = 4_000
"""Milliseconds in which a browser puts away what it compiled."""
BEGIN = 1_000
"""Milliseconds in which a browser itself begins, before it is sent anywhere."""


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A connection, and how many times slower the processor is."""

    connection: Connection = NEAR
    slower: float = 1.0


@contextmanager
def host() -> Iterator[Host]:
    """Yield a host with the site, Pyodide as npm has it, the wheel of the engine, and PyScript."""
    folders = {
        "site": built_site(),
        "pyodide": ROOT / "node_modules" / "pyodide",
        "bench": HERE / "pages",
        "wheel": _wheel(),
        "tools": _tools(),
        "answers": _answers(),
    }
    host = Host(folders)
    host.pack()
    try:
        yield host
    finally:
        host.stop()


def _answers() -> Path:
    folder = BENCH / "answers"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "answers.json").write_text(json.dumps(answers()), encoding="utf-8")
    return folder


def _wheel() -> Path:
    """Build the wheel as anyone would, under a name without a version; also as a zip file."""
    folder = BENCH / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    command = ["uv", "build", "--quiet", "--wheel", "--out-dir", str(folder)]
    subprocess.run(
        [str(Path(sys.executable).parent / command[0]), *command[1:]], cwd=ROOT, check=True
    )
    (wheel,) = folder.glob("*.whl")
    for suffix in ("whl", "zip"):
        shutil.copy(wheel, folder / f"actie_engine.{suffix}")
    return folder


def _tools() -> Path:
    """Install what the start is compared with, once."""
    folder = BENCH / "start"
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "node_modules").is_dir():
        shutil.copy(HERE / "package.json", folder)
        subprocess.run(["npm", "install", "--silent"], cwd=folder, check=True)
    return folder


class Visitor:
    """Visits pages of a host with a profile; `cold` begins with a new one."""

    def __init__(self, playwright: Playwright, host: Host, variant: str) -> None:
        self.playwright = playwright
        self.host = host
        self.address = f"{host.url}bench/{variant}.html"
        self.profile = Path()

    def cold(self, condition: Condition, *, again: bool) -> float:
        """Return the milliseconds from navigation to advice at a first visit."""
        self.forget()
        self.profile = Path(tempfile.mkdtemp(prefix="profile-"))
        return self.visit(condition, again=again)

    def visit(self, condition: Condition, *, again: bool) -> float:
        """Return the milliseconds from navigation to advice, with what the profile holds.

        It is left time to keep what it got when it is to visit `again`.
        """
        self.host.connection = condition.connection
        with chromium(self.playwright, self.profile) as browser:
            page = browser.new_page()
            page.wait_for_timeout(BEGIN)
            with slowed(self.profile, condition.slower):
                page.goto(self.address, wait_until="commit")
                page.wait_for_function(TOOK, timeout=LONGEST, polling=50)
            took = float(page.evaluate(TOOK))
            self.host.connection = NEAR
            if again:
                page.wait_for_timeout(SETTLE)
            return took

    def forget(self) -> None:
        """Throw the profile away."""
        if self.profile.name:
            shutil.rmtree(self.profile, ignore_errors=True)
