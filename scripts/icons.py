"""Draws the icons of the installed guide from `icoon.svg`: once, after a change of that drawing.

python -m scripts.icons
"""

from __future__ import annotations

import base64
import dataclasses
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from scripts.browser import CHROMIUM
from scripts.commands import ROOT, SetupError

FOLDER = ROOT / "docs" / "assets" / "beeld"
DRAWING = FOLDER / "icoon.svg"
GROUND = "#124652"
"""The colour of the drawing's own ground, which goes on up to the edge where a system cuts."""


@dataclasses.dataclass(frozen=True, slots=True)
class Icon:
    """A picture to draw: its file, its size in pixels, and which part of it the drawing takes."""

    name: str
    size: int
    part: float = 1
    is_filled: bool = False


ICONS = (
    Icon("app-192.png", 192),
    Icon("app-512.png", 512),
    Icon("app-180.png", 180, is_filled=True),
    Icon("app-rand-512.png", 512, part=0.75, is_filled=True),
)


def draw(browser: Browser, icon: Icon) -> bytes:
    """Return an icon as PNG."""
    drawing = base64.b64encode(DRAWING.read_bytes()).decode()
    ground = GROUND if icon.is_filled else "transparent"
    page = browser.new_page(viewport={"width": icon.size, "height": icon.size})
    page.set_content(
        f"<style>body {{ display: grid; place-content: center; height: 100vh; margin: 0;"
        f" background: {ground} }} img {{ width: {icon.size * icon.part}px }}</style>"
        f"<img src='data:image/svg+xml;base64,{drawing}'>"
    )
    page.locator("img").evaluate("image => image.decode()")
    picture = page.screenshot(omit_background=True)
    page.close()
    return picture


def main() -> int:
    """Draw all icons; return 0, or 1 without a browser."""
    try:
        path = CHROMIUM.path()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for icon in ICONS:
            Path(FOLDER / icon.name).write_bytes(draw(browser, icon))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
