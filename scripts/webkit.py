"""WebKit for `make browsers`: Debian's WebKitGTK with its WebDriver, on an unseen screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from scripts.commands import SetupError
from scripts.debian import install

PACKAGES = ("webkit2gtk-driver", "xvfb")
HOW = f"Installeer als beheerder: apt-get install {' '.join(PACKAGES)}"


def set_up_webkit() -> None:
    """Install WebKit unless it is there; raises SetupError when that cannot be done."""
    if not is_there() and not (install(*PACKAGES) and is_there()):
        raise SetupError(f"er is geen WebKit voor de browsertests. {HOW}.")


def is_there() -> bool:
    """Tell whether driver, browser and screen are there."""
    tools = all(map(shutil.which, ("WebKitWebDriver", "Xvfb")))
    return tools and next(mini_browsers(), None) is not None


def mini_browsers() -> Iterator[Path]:
    """Yield the small browsers that come with the driver, the newest first."""
    yield from sorted(Path("/usr/lib").glob("*/webkit2gtk-*/MiniBrowser"), reverse=True)
