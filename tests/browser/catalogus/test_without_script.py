"""Without JavaScript: the whole list by element, and a word about comparing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from actie_engine.model import Gids
from tests.browser.catalogus.catalogue import ADDRESS, COMPARISON
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_every_method_stands_under_each_of_its_elements(
    plain_page: Page, server: SiteServer, gids: Gids
) -> None:
    plain_page.goto(server.url + ADDRESS)
    expect(plain_page.locator("[data-filters], [data-gevonden]").first).to_be_hidden()
    for element in gids.elementen:
        links = plain_page.locator(f"#{element} ~ ul.methoden").first.get_by_role("link")
        expect(links.first).to_be_visible()
        own = [each.naam for each in gids.methoden.values() if each.hoort_bij(element)]
        assert sorted(links.all_text_contents()) == sorted(own)


def test_the_comparison_says_what_it_needs_and_leads_to_the_list(
    plain_page: Page, server: SiteServer
) -> None:
    plain_page.goto(f"{server.url}{COMPARISON}?methoden=abcd,idop")
    expect(plain_page.get_by_text("is JavaScript nodig")).to_be_visible()
    plain_page.get_by_role("link", name="alle methoden").click()
    expect(plain_page).to_have_url(server.url + ADDRESS)
