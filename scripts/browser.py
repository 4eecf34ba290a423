"""The browser of the tests: finds Chromium or installs it, and writes where it is.

Tests read `build/browser.txt`: one line, the path of a Chromium. `$CHROMIUM` overrides the search.
"""

from __future__ import annotations

import os
import shutil

from scripts.commands import ROOT, SetupError, answers
from scripts.debian import install

NOTE = ROOT / "build" / "browser.txt"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW = (
    "Installeer als beheerder het Debian-pakket chromium (apt-get install chromium), of wijs een "
    "Chromium of Chrome aan: make test CHROMIUM=/pad/naar/chromium"
)


def set_up_browser() -> None:
    """Write where the browser is, unless that is known; install it when there is none."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        write_down(works(chosen) or fail(f"CHROMIUM={chosen} start niet"))
    elif not is_known():
        write_down(find() or install_browser())


def is_known() -> bool:
    """Whether the browser that was found before is still there."""
    return NOTE.is_file() and os.access(NOTE.read_text(encoding="utf-8").strip(), os.X_OK)


def find() -> str | None:
    """Return the path of the first browser that starts."""
    return next(filter(None, map(works, NAMES)), None)


def works(name: str) -> str | None:
    """Return the path of a browser when it starts; a stand-in without a browser does not."""
    path = shutil.which(name)
    return path if path and answers([path, "--version"]) else None


def install_browser() -> str:
    """Install Chromium from Debian."""
    installed = install("chromium") and find()
    return installed or fail("er is geen Chromium voor de browsertests")


def fail(what: str) -> str:
    """Stop, and tell how to get a browser."""
    raise SetupError(f"{what}. {HOW}.")


def write_down(path: str) -> None:
    """Write where the tests find the browser."""
    NOTE.parent.mkdir(exist_ok=True)
    NOTE.write_text(f"{path}\n", encoding="utf-8")
