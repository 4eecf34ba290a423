"""The search dialog, as a reader uses it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.search.dialog import SearchDialog
from tests.browser.server import SiteServer


@pytest.fixture
def search(page: Page, server: SiteServer) -> SearchDialog:
    return SearchDialog(page, server.url)
