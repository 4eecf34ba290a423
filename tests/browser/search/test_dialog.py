"""The search dialog: opened, read, moved through, shared and shut."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Request, Route, expect

from actie_engine.model import Instrument
from tests.browser.checklist import Checklist
from tests.browser.search.dialog import SearchDialog

pytestmark = pytest.mark.browser

START = {"start.mjs", "slash.mjs"}
ACTIVE = "document.activeElement"


def requests_of(page: Page) -> list[Request]:
    """Return a list that every request of the page is added to."""
    requests: list[Request] = []

    def note(request: Request) -> None:
        requests.append(request)

    page.on("request", note)
    return requests


def search_files(requests: list[Request]) -> set[str]:
    return {each.url.split("/")[-1] for each in requests if "/assets/search/" in each.url}


def test_nothing_is_loaded_until_it_is_opened(search: SearchDialog) -> None:
    requests = requests_of(search.page)
    search.page.goto(search.url, wait_until="networkidle")
    assert search_files(requests) == START
    search.page.keyboard.press("/")
    expect(search.field).to_be_visible()
    assert search_files(requests) > START


def test_it_asks_no_other_host(search: SearchDialog) -> None:
    requests = requests_of(search.page)
    search.open()
    search.seek("voucher")
    assert {each.url for each in requests if not each.url.startswith(search.url)} == set()


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_it(search: SearchDialog, key: str) -> None:
    search.page.goto(search.url + "over/")
    search.page.keyboard.press(key)
    expect(search.field).to_be_focused()


def test_the_button_opens_it(search: SearchDialog) -> None:
    search.page.goto(search.url + "over/")
    search.page.get_by_role("button", name="Zoeken").click()
    expect(search.field).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(
    search: SearchDialog, checklist: Checklist, instrument: Instrument
) -> None:
    vraag = instrument.vragen[0]
    checklist.open().note(vraag, "en")
    note = checklist.question(vraag).get_by_role("textbox")
    note.press("/")
    expect(note).to_have_value("en/")
    expect(search.box).to_have_count(0)


def test_the_slash_can_be_turned_off(search: SearchDialog) -> None:
    search.open()
    search.box.get_by_label("Open zoeken met /").uncheck()
    search.page.reload()
    search.page.keyboard.press("/")
    expect(search.box).to_have_count(0)
    search.page.keyboard.press("Control+k")
    expect(search.box.get_by_label("Open zoeken met /")).not_to_be_checked()


def test_results_stand_in_groups_with_a_heading(search: SearchDialog) -> None:
    search.open()
    search.seek("voucher")
    names = ("Methoden", "De gids", "Begrippen")
    for name in names:
        expect(search.outcome.get_by_role("heading", name=re.compile(name))).to_be_visible()
        expect(search.outcome.get_by_role("region", name=re.compile(name))).to_be_visible()


def test_the_passage_is_marked(search: SearchDialog) -> None:
    search.open()
    search.seek("bonnen")
    first = search.outcome.get_by_role("listitem").first
    assert "bonnen" in first.locator("mark").all_inner_texts()


def test_the_number_of_results_is_announced(search: SearchDialog) -> None:
    search.open()
    search.seek("kulturhuske")
    expect(search.status).to_have_text(re.compile(r"^\d+ resultaten: \d+ methoden"))


def test_a_typing_error_is_told(search: SearchDialog) -> None:
    search.open()
    search.seek("kulturhuskje")
    expect(search.status).to_contain_text("‘kulturhuskje’ staat niet in de gids")
    expect(search.status).to_contain_text("Kulturhuske")


def test_a_word_that_is_not_found_is_named(search: SearchDialog) -> None:
    search.open()
    search.seek("voucher xqzwv")
    expect(search.status).to_contain_text("Niet gevonden: ‘xqzwv’")


def test_more_of_a_group_can_be_shown(search: SearchDialog) -> None:
    search.open()
    search.seek("bewoners")
    button = search.outcome.get_by_role("button", name=re.compile("^Toon er nog")).first
    before = search.links.count()
    button.click()
    expect(search.links.nth(before)).to_be_visible()
    assert search.page.evaluate(f"{ACTIVE}.matches('.zoek-uitkomst li a')")


def test_arrows_go_through_the_results_and_back(search: SearchDialog) -> None:
    search.open()
    search.seek("voucher")
    keyboard = search.page.keyboard
    keyboard.press("ArrowDown")
    expect(search.links.nth(0)).to_be_focused()
    keyboard.press("ArrowDown")
    expect(search.links.nth(1)).to_be_focused()
    keyboard.press("ArrowUp")
    keyboard.press("ArrowUp")
    expect(search.field).to_be_focused()


def test_who_types_on_a_result_types_on(search: SearchDialog) -> None:
    search.open()
    search.seek("voucher")
    search.page.keyboard.press("ArrowDown")
    search.page.keyboard.type("s")
    search.wait_for("vouchers")
    expect(search.field).to_be_focused()


def test_enter_opens_the_first_result(search: SearchDialog) -> None:
    search.open()
    search.page.keyboard.type("iets met bonnen voor bewoners")
    search.page.keyboard.press("Enter")
    search.page.wait_for_url(f"{search.url}methoden/vouchersysteem/")


def test_escape_shuts_it_and_gives_the_focus_back(search: SearchDialog) -> None:
    search.page.goto(search.url + "over/")
    button = search.page.get_by_role("button", name="Zoeken")
    button.focus()
    search.page.keyboard.press("Enter")
    search.seek("voucher")
    search.page.keyboard.press("Escape")
    expect(search.box).not_to_be_visible()
    expect(button).to_be_focused()
    assert "zoek=" not in search.page.url


def test_the_button_in_it_shuts_it(search: SearchDialog) -> None:
    search.open()
    search.box.get_by_role("button", name="Sluit").click()
    expect(search.box).not_to_be_visible()


def test_the_address_can_be_shared(search: SearchDialog) -> None:
    search.open()
    search.seek("geld voor de buurt")
    shared = search.page.url
    assert shared.endswith("over/?zoek=geld+voor+de+buurt")
    search.page.goto("about:blank")
    search.page.goto(shared)
    search.wait_for("geld voor de buurt")
    expect(search.field).to_have_value("geld voor de buurt")


def test_the_back_button_brings_the_results_back(search: SearchDialog) -> None:
    search.open()
    search.seek("voucher")
    search.links.first.click()
    search.page.wait_for_url("**/vouchersysteem/")
    search.page.go_back()
    search.wait_for("voucher")


def test_a_place_on_the_same_page_shuts_it(search: SearchDialog) -> None:
    search.open("begrippen/")
    search.seek("wmo")
    search.outcome.get_by_role("link", name=re.compile("^Wmo")).click()
    expect(search.box).not_to_be_visible()
    search.page.wait_for_url("**/begrippen/#wmo")


def test_nothing_found_offers_the_nearest_words(search: SearchDialog) -> None:
    search.open()
    search.seek("vautsjersuteem")
    expect(search.status).to_have_text("Niets gevonden voor ‘vautsjersuteem’.")
    search.outcome.get_by_role("link", name="Vouchersysteem").click()
    search.wait_for("Vouchersysteem")
    expect(search.field).to_have_value("Vouchersysteem")


def test_nothing_found_offers_the_catalogue_and_the_register(search: SearchDialog) -> None:
    search.open()
    search.seek("xqzwv")
    expect(search.status).to_have_text("Niets gevonden voor ‘xqzwv’.")
    for name, address in (("Bekijk alle methoden", "methoden/"), ("Zoek op alfabet", "register/")):
        link = search.outcome.get_by_role("link", name=name)
        assert link.evaluate("link => link.href") == search.url + address


def test_what_is_typed_is_text(search: SearchDialog) -> None:
    search.open()
    search.seek("<img src=x onerror=alert(1)>")
    expect(search.box.locator("img")).to_have_count(0)


def test_without_a_connection_it_says_so_and_tries_again(search: SearchDialog) -> None:
    search.open()
    pattern = "**/assets/search/index/**"
    search.page.route(pattern, lambda route: route.abort())
    search.field.fill("voucher")
    expect(search.status).to_contain_text("Zoeken lukt nu niet")
    search.page.unroute(pattern)
    search.outcome.get_by_role("button", name="Probeer het nog eens").click()
    search.wait_for("voucher")
    expect(search.links.first).to_be_visible()


def test_when_it_cannot_be_loaded_the_register_opens(search: SearchDialog) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    search.page.goto(search.url + "over/")
    search.page.route("**/assets/search/dialog.mjs", refuse)
    search.page.keyboard.press("/")
    search.page.wait_for_url("**/register/")
