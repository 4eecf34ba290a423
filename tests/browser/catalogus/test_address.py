"""The address of the catalogue tells what is chosen: it can be kept, shared and gone back from."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from actie_engine.model import Gids
from tests.browser.catalogus.catalogue import Catalogue, slugs

pytestmark = pytest.mark.browser


def test_the_address_is_readable_and_can_be_shared(catalogue: Catalogue) -> None:
    catalogue.open()
    catalogue.filter("fase", "plan", "idee")
    catalogue.filter("element", "toerusting")
    catalogue.order.select_option("Meeste onderzoek eerst")
    shared = catalogue.page.url
    assert shared == f"{catalogue.url}?element=toerusting&fase=idee,plan&volgorde=bewijs"
    shown = catalogue.shown()
    catalogue.page.goto("about:blank")
    catalogue.page.goto(shared)
    expect(catalogue.status).to_contain_text("passen bij je keuze")
    assert catalogue.shown() == shown
    expect(catalogue.box("fase", "plan")).to_be_visible()


def test_the_back_button_undoes_a_choice(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open()
    catalogue.filter("element", "inbedding")
    catalogue.filter("setting", "dorp")
    both = catalogue.shown()
    catalogue.page.go_back()
    expect(catalogue.box("setting", "dorp")).not_to_be_checked()
    assert set(catalogue.shown()) == slugs(gids, lambda methode: methode.hoort_bij("inbedding"))
    catalogue.page.go_back()
    assert len(catalogue.shown()) == len(gids.methoden)
    catalogue.page.go_forward()
    catalogue.page.go_forward()
    expect(catalogue.box("setting", "dorp")).to_be_checked()
    assert catalogue.shown() == both


def test_the_list_is_as_it_was_after_reading_a_method(catalogue: Catalogue) -> None:
    catalogue.open("?hulp=plek")
    shown = catalogue.shown()
    catalogue.links.first.click()
    catalogue.page.wait_for_url(f"**/{shown[0]}/")
    catalogue.page.go_back()
    expect(catalogue.chips.first).to_be_visible()
    assert catalogue.shown() == shown


def test_both_ways_of_writing_a_list_are_read(catalogue: Catalogue) -> None:
    catalogue.open("?fase=idee,plan")
    shown = catalogue.shown()
    catalogue.open("?fase=plan&fase=idee&fase=idee")
    assert catalogue.shown() == shown


def test_a_filter_that_does_not_exist_is_told_and_ignored(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open("?element=animo,vrolijkheid&kleur=rood")
    expect(catalogue.page.get_by_text("bestaat niet (meer): element=vrolijkheid")).to_be_visible()
    assert set(catalogue.shown()) == slugs(gids, lambda methode: methode.hoort_bij("animo"))


def test_an_unknown_order_is_that_of_names(catalogue: Catalogue) -> None:
    catalogue.open("?volgorde=kleur")
    expect(catalogue.order).to_have_value("naam")


def test_the_search_keeps_its_own_part(catalogue: Catalogue) -> None:
    catalogue.open("?zoek=bonnen")
    expect(catalogue.page.get_by_role("searchbox")).to_be_focused()
    catalogue.page.keyboard.press("Escape")
    expect(catalogue.page.locator("dialog.zoek")).not_to_be_visible()
    catalogue.filter("element", "animo")
    assert catalogue.page.url == f"{catalogue.url}?element=animo"
    catalogue.page.keyboard.press("Control+k")
    catalogue.page.get_by_role("searchbox").fill("bonnen")
    catalogue.page.wait_for_url("**/?*zoek=bonnen")
    assert "element=animo" in catalogue.page.url


def test_a_link_to_the_group_of_an_element_shows_that_element(
    catalogue: Catalogue, gids: Gids
) -> None:
    catalogue.open("#inbedding")
    assert set(catalogue.shown()) == slugs(gids, lambda methode: methode.hoort_bij("inbedding"))
    assert catalogue.page.url == f"{catalogue.url}?element=inbedding"
