"""What a test needs of a browser, whichever it is."""

from __future__ import annotations

import json
import time
from typing import Any, Protocol

PATIENCE = 240
"""Seconds: a busy machine starts Python slowly."""


class Surfer(Protocol):
    """A browser with one page, driven as a reader would."""

    @property
    def complaints(self) -> list[str]:
        """What stood in the console as an error, so far as this browser tells."""

    def goto(self, url: str) -> None:
        """Open an address and wait until it is loaded."""

    def run(self, expression: str) -> Any:
        """Return the value of an expression in the page; a promise is waited for."""

    def click(self, css: str) -> None:
        """Click the element with the pointer."""

    def type(self, css: str, text: str) -> None:
        """Type a text in a field."""

    def resize(self, width: int, height: int) -> None:
        """Give the page this size, in CSS pixels."""


def wait_for(surfer: Surfer, expression: str) -> None:
    """Wait until an expression is true in the page."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if surfer.run(f"Boolean({expression})"):
            return
        time.sleep(0.2)
    raise AssertionError(f"nooit waar: {expression} ({surfer.run('location.href')})")


def visible(css: str) -> str:
    """Return the expression for ‘this element can be seen’."""
    return f"document.querySelector({json.dumps(css)})?.checkVisibility()"


def text_of(css: str) -> str:
    """Return the expression for the text of an element."""
    return f"document.querySelector({json.dumps(css)}).innerText"
