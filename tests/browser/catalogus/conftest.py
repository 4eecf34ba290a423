"""The catalogue and the comparison, as a reader uses them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.catalogus.catalogue import Catalogue, Comparison
from tests.browser.server import SiteServer


@pytest.fixture
def catalogue(page: Page, server: SiteServer) -> Catalogue:
    return Catalogue(page, server.url)


@pytest.fixture
def comparison(page: Page, server: SiteServer) -> Comparison:
    return Comparison(page, server.url)
