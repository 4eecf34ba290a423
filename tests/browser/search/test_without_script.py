"""Without JavaScript, the button leads to everything in the order of the alphabet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from actie_engine.model import Gids
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_button_leads_to_the_register(plain_page: Page, server: SiteServer, gids: Gids) -> None:
    plain_page.goto(server.url + "methoden/kan-wel/")
    plain_page.get_by_role("link", name="Zoeken").click()
    expect(plain_page).to_have_url(server.url + "register/")
    for methode in gids.methoden.values():
        for naam in (methode.naam, *methode.aliassen):
            expect(plain_page.get_by_role("link", name=naam, exact=True).first).to_be_visible()
