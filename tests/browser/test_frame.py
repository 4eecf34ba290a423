"""What the frame around a page does: colours, menu, headings, notes, and what opens on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

LONG = "gids/vouchersysteem/"
TO_DARK = "Zet donkere kleuren aan"
TO_LIGHT = "Zet lichte kleuren aan"


def scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_colours_are_those_of_the_device_until_chosen(page: Page, server: SiteServer) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(server.url)
    assert scheme(page) == "slate"
    page.get_by_role("button", name=TO_LIGHT).click()
    page.goto(server.url + LONG)
    assert scheme(page) == "default"
    page.get_by_role("button", name=TO_DARK).click()
    page.emulate_media(color_scheme="light")
    expect(page.get_by_role("button", name=TO_DARK)).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_the_chosen_colours_are_there_before_any_script_comes(
    page: Page, server: SiteServer
) -> None:
    page.goto(server.url)
    page.get_by_role("button", name=TO_DARK).click()
    page.route("**/*.mjs", lambda route: route.abort())
    page.goto(server.url + LONG)
    assert scheme(page) == "slate"


@pytest.mark.parametrize("javascript", [True, False])
def test_the_menu_of_a_phone_opens_with_a_key(
    browser: Browser, server: SiteServer, javascript: bool
) -> None:
    context = browser.new_context(
        java_script_enabled=javascript, viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto(server.url + "actie/animo/")
    page.locator(".menu summary").press("Enter")
    menu = page.get_by_role("navigation", name="Menu")
    expect(menu.get_by_role("link", name="Animo")).to_have_attribute("aria-current", "page")
    menu.get_by_role("link", name="Methoden", exact=True).click()
    expect(page).to_have_url(server.url + "methoden/")
    context.close()


def test_a_phone_has_the_headings_of_a_page_in_it(page: Page, server: SiteServer) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(server.url + LONG)
    page.locator(".inhoud summary").click()
    page.locator(".inhoud").get_by_role("link", name="Wanneer het slaagt").click()
    heading = page.get_by_role("heading", name="Wanneer het slaagt")
    expect(heading).to_be_in_viewport()


def test_the_list_beside_the_text_follows_the_reader(page: Page, server: SiteServer) -> None:
    page.goto(server.url + LONG)
    beside = page.locator(".md-sidebar--secondary")
    page.get_by_role("heading", name="Als je erover denkt").evaluate(
        "heading => heading.scrollIntoView()"
    )
    current = beside.locator("[aria-current]")
    expect(current).to_have_text("Als je erover denkt")
    page.evaluate("scrollTo(0, 0)")
    expect(beside.get_by_role("link", name="Als je erover denkt")).not_to_have_attribute(
        "aria-current", "true"
    )


def test_a_term_is_explained_to_pointer_and_keyboard(page: Page, server: SiteServer) -> None:
    page.goto(server.url + LONG)
    term = page.locator("a.begrip").first
    told = term.get_attribute("title") or ""
    note = page.get_by_role("tooltip")
    term.focus()
    expect(note).to_have_text(told)
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    term.hover()
    expect(note).to_have_text(told)
    note.hover()
    expect(note).to_be_visible()
    page.mouse.move(5, 5)
    expect(note).to_be_hidden()
    assert term.get_attribute("title") == told


def test_what_is_shut_is_opened_on_paper(page: Page, server: SiteServer) -> None:
    page.goto(server.url + "bronnen/")
    shut = page.locator("article details:not([open])")
    before = shut.count()
    assert before > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(shut).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(shut).to_have_count(before)
