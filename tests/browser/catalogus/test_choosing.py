"""Choosing methods on their cards, to put them side by side."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.catalogus.catalogue import Catalogue, Comparison

pytestmark = pytest.mark.browser


def test_two_methods_are_chosen_and_compared(catalogue: Catalogue, comparison: Comparison) -> None:
    catalogue.open()
    catalogue.compare("Vouchersysteem")
    expect(catalogue.bar).to_contain_text("Kies er nog een of twee")
    expect(catalogue.bar.get_by_role("link")).to_have_count(0)
    catalogue.compare("Kern met Pit")
    catalogue.bar.get_by_role("link", name="Vergelijk").click()
    catalogue.page.wait_for_url(f"{comparison.url}?methoden=vouchersysteem,kern-met-pit")
    expect(comparison.table).to_be_visible()


def test_a_fourth_is_refused_with_a_reason(catalogue: Catalogue) -> None:
    catalogue.open()
    catalogue.compare("ABCD-methode", "Kern met Pit", "Kan wél!", "Vouchersysteem")
    expect(catalogue.bar.get_by_role("status")).to_contain_text("Haal er eerst een weg")
    box = catalogue.page.get_by_role("checkbox", name="Vergelijk Vouchersysteem")
    expect(box).not_to_be_checked()


def test_a_choice_is_undone_in_the_bar(catalogue: Catalogue) -> None:
    catalogue.open()
    catalogue.compare("Kern met Pit")
    catalogue.bar.get_by_role("button", name="Kern met Pit").click()
    expect(catalogue.bar).to_be_hidden()
    box = catalogue.page.get_by_role("checkbox", name="Vergelijk Kern met Pit")
    expect(box).not_to_be_checked()
    expect(box).to_be_focused()


def test_the_choice_stays_with_other_filters_and_in_the_address(catalogue: Catalogue) -> None:
    catalogue.open()
    catalogue.compare("Vouchersysteem")
    catalogue.filter("element", "inbedding")
    assert "vouchersysteem" not in catalogue.shown()
    expect(catalogue.bar).to_contain_text("Vouchersysteem")
    assert catalogue.page.url == f"{catalogue.url}?element=inbedding&vergelijk=vouchersysteem"
    catalogue.page.reload()
    expect(catalogue.bar).to_contain_text("Vouchersysteem")


def test_it_works_with_the_keyboard_alone(catalogue: Catalogue, comparison: Comparison) -> None:
    catalogue.open("?element=empathie")
    keyboard = catalogue.page.keyboard
    catalogue.links.first.focus()
    keyboard.press("Tab")
    keyboard.press("Space")
    catalogue.page.get_by_role("button", name="Wis alle filters").focus()
    keyboard.press("Enter")
    catalogue.page.get_by_role("checkbox", name="Vergelijk Vouchersysteem").focus()
    keyboard.press("Space")
    link = catalogue.bar.get_by_role("link", name="Vergelijk")
    link.focus()
    keyboard.press("Enter")
    catalogue.page.wait_for_url(f"{comparison.url}?methoden=bewoners-aan-zet,vouchersysteem")


@pytest.mark.parametrize("width", [320, 1280])
def test_what_has_the_focus_is_not_behind_the_bar(catalogue: Catalogue, width: int) -> None:
    catalogue.page.set_viewport_size({"width": width, "height": 700})
    catalogue.open("?vergelijk=abcd,idop")
    for place in range(6):
        catalogue.links.nth(place).focus()
        bottom = catalogue.links.nth(place).evaluate("link => link.getBoundingClientRect().bottom")
        assert bottom <= catalogue.bar.evaluate("bar => bar.getBoundingClientRect().top")
