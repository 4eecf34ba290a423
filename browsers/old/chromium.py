"""An old Chromium, driven by Playwright as far as it still can; see `Surfer`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

ARGUMENTS = ["--no-sandbox", "--no-zygote", "--disable-gpu"]
LATER = "was preloaded using link preload but not used within a few seconds"
"""Said of a page that is read for long; no fault."""


class OldChromium:
    """A visitor with one page, who was never here before."""

    complaints: list[str]

    def __init__(self, browser: Browser) -> None:
        self.complaints = []
        self.version = browser.version
        self._page = browser.new_page(locale="nl-NL", viewport={"width": 1280, "height": 900})
        self._page.on("console", lambda message: self._note(message.type, message.text))
        self._page.on("pageerror", lambda error: self._note("error", str(error)))

    def goto(self, url: str) -> None:
        """Open an address."""
        self._page.goto(url)

    def run(self, expression: str) -> Any:
        """Return the value of an expression in the page, as plain data."""
        return self._page.evaluate(f"async () => await ({expression})")

    def click(self, css: str) -> None:
        """Click an element."""
        self._page.click(css)

    def type(self, css: str, text: str) -> None:
        """Type a text in a field."""
        self._page.locator(css).press_sequentially(text)

    def resize(self, width: int, height: int) -> None:
        """Give the page this size."""
        self._page.set_viewport_size({"width": width, "height": height})

    def stop(self) -> None:
        """Leave."""
        self._page.close()

    def _note(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and LATER not in text:
            self.complaints.append(text)


def launch(playwright: Playwright, program: Path) -> Browser:
    """Start a program from `scripts.old_chromium`."""
    return playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
