"""The browser and the site of tests/browser, for hostile input."""

from __future__ import annotations

from tests.browser.conftest import (
    browser,
    chromium_path,
    instrument,
    playwright,
    server,
    site,
)

__all__ = ["browser", "chromium_path", "instrument", "playwright", "server", "site"]
