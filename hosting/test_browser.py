"""A browser that holds the site to the policy of the host finds nothing to refuse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from hosting.conftest import Host
from scripts.browser import CHROMIUM

PAGES = ("", "methoden/", "methoden/vouchersysteem/", "checklist/", "actie/regels/", "bronnen/")
SETTLED = 1_500  # milliseconds in which scripts of the page do what they do at the start
KEPT_WITHIN = 120_000
REPORT = """
window.refused = [];
document.addEventListener('securitypolicyviolation', event =>
  window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""

ADD_A_SCRIPT = """
const script = document.createElement('script');
script.append('window.x = 1');
document.body.append(script);
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM.path(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.mark.parametrize("page", PAGES)
def test_the_policy_refuses_nothing_of_ours(host: Host, browser: Browser, page: str) -> None:
    tab = browser.new_page()
    tab.add_init_script(REPORT)
    tab.goto(f"{host.address}{host.base}{page}")
    tab.wait_for_timeout(SETTLED)
    assert tab.evaluate("window.refused") == []
    assert tab.locator("h1").first.is_visible()
    tab.close()


def test_a_script_put_into_a_page_is_refused(host: Host, browser: Browser) -> None:
    tab = browser.new_page()
    tab.add_init_script(REPORT)
    tab.goto(f"{host.address}{host.base}")
    tab.evaluate(ADD_A_SCRIPT)
    assert tab.evaluate("window.x") is None
    assert len(tab.evaluate("window.refused")) >= 1
    tab.close()


def test_the_guide_can_be_kept_under_the_headers_of_the_host(host: Host, browser: Browser) -> None:
    context = browser.new_context()
    tab = context.new_page()
    tab.add_init_script(REPORT)
    tab.goto(f"{host.address}{host.base}offline/")
    tab.get_by_role("button", name="Bewaar de gids op dit apparaat").click()
    kept = tab.locator("[data-offline][data-stand=klaar]")
    kept.wait_for(timeout=KEPT_WITHIN)
    assert tab.evaluate("window.refused") == []
    context.close()
