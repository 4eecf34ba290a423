"""The browsers of the tests: finds them or installs them, and writes where they are.

Tests read `build/browser.txt` and `build/firefox.txt`: one line, the path. `$CHROMIUM` and
`$FIREFOX` override the search.
"""

from __future__ import annotations

import dataclasses
import os
import shutil
from pathlib import Path

from scripts.commands import ROOT, SetupError, answers
from scripts.debian import install


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Browser:
    """A browser that Debian has, or that is there already under one of these names."""

    title: str
    package: str
    names: tuple[str, ...]
    variable: str
    note: Path

    @property
    def how(self) -> str:
        """What someone must do to have this browser."""
        return (
            f"Installeer als beheerder het Debian-pakket {self.package} (apt-get install "
            f"{self.package}), of wijs een {self.title} aan: make test {self.variable}=/pad"
        )

    def set_up(self) -> None:
        """Write where the browser is, unless that is known; install it when there is none."""
        chosen = os.environ.get(self.variable)
        if chosen:
            self._write_down(works(chosen) or self._fail(f"{self.variable}={chosen} start niet"))
        elif not self.is_known():
            self._write_down(self.find() or self._install())

    def path(self) -> str:
        """Return the path of the browser; raises SetupError when there is none."""
        noted = self.note.read_text(encoding="utf-8").strip() if self.note.is_file() else None
        chosen = os.environ.get(self.variable) or noted or self.find()
        return chosen or self._fail(f"er is geen {self.title} voor de browsertests")

    def is_known(self) -> bool:
        """Whether the browser that was found before is still there."""
        return self.note.is_file() and os.access(
            self.note.read_text(encoding="utf-8").strip(), os.X_OK
        )

    def find(self) -> str | None:
        """Return the path of the first browser that starts."""
        return next(filter(None, map(works, self.names)), None)

    def _install(self) -> str:
        installed = install(self.package) and self.find()
        return installed or self._fail(f"er is geen {self.title} voor de browsertests")

    def _fail(self, what: str) -> str:
        raise SetupError(f"{what}. {self.how}.")

    def _write_down(self, path: str) -> None:
        self.note.parent.mkdir(exist_ok=True)
        self.note.write_text(f"{path}\n", encoding="utf-8")


CHROMIUM = Browser(
    title="Chromium of Chrome",
    package="chromium",
    names=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    variable="CHROMIUM",
    note=ROOT / "build" / "browser.txt",
)
FIREFOX = Browser(
    title="Firefox",
    package="firefox-esr",
    names=("firefox-esr", "firefox"),
    variable="FIREFOX",
    note=ROOT / "build" / "firefox.txt",
)


def works(name: str) -> str | None:
    """Return the path of a browser when it starts; a stand-in without a browser does not."""
    path = shutil.which(name)
    return path if path and answers([path, "--version"]) else None
