"""Filtering the catalogue: what is left, how many there would be, and how to undo it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from actie_engine.model import Gids, Methode
from tests.browser.catalogus.catalogue import Catalogue, slugs
from wijkengids.render.facets import facets, values

pytestmark = pytest.mark.browser


def is_about_money_for(element: str, methode: Methode) -> bool:
    return methode.hoort_bij(element) and "geld" in methode.kenmerken.biedt.waarden


def test_every_method_is_in_the_list_once(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open()
    assert sorted(catalogue.shown()) == sorted(gids.methoden)
    expect(catalogue.status).to_have_text(f"{len(gids.methoden)} methoden.")


def test_a_choice_leaves_what_suits_it(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open()
    catalogue.filter("element", "toerusting")
    catalogue.filter("hulp", "geld")
    wanted = slugs(gids, lambda methode: is_about_money_for("toerusting", methode))
    assert set(catalogue.shown()) == wanted
    told = f"{len(wanted)} van de {len(gids.methoden)} methoden passen bij je keuze."
    expect(catalogue.status).to_have_text(told)


def test_one_of_the_values_of_a_filter_is_enough(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open()
    catalogue.filter("setting", "dorp", "school")
    wanted = {"dorp", "school"}
    assert set(catalogue.shown()) == slugs(
        gids, lambda methode: bool(wanted.intersection(methode.kenmerken.setting.waarden))
    )


def test_what_is_not_known_is_a_choice_of_its_own(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open()
    catalogue.filter("budget", "onbekend")
    unknown = slugs(gids, lambda methode: not methode.kenmerken.budget.waarden)
    assert set(catalogue.shown()) == unknown


def test_without_a_choice_the_counts_are_those_of_the_content(
    catalogue: Catalogue, gids: Gids
) -> None:
    catalogue.open()
    for facet in facets(gids):
        for keuze in facet.keuzes:
            own = [m for m in gids.methoden.values() if keuze.slug in values(m, facet)]
            counted = catalogue.count(facet.sleutel, keuze.slug)
            assert counted == len(own), f"{facet.sleutel}={keuze.slug}"


def test_counts_follow_the_other_filters(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open()
    catalogue.filter("hulp", "geld")
    for element in gids.elementen:
        suited = [m for m in gids.methoden.values() if is_about_money_for(element, m)]
        assert catalogue.count("element", element) == len(suited)
    # within the filter itself they tell what another choice would give
    with_contacts = [m for m in gids.methoden.values() if "contacten" in m.kenmerken.biedt.waarden]
    assert catalogue.count("hulp", "contacten") == len(with_contacts)


def test_a_count_tells_what_a_choice_gives(catalogue: Catalogue) -> None:
    catalogue.open("?rol=faciliteren")
    promised = catalogue.count("bewijs", "geevalueerd")
    catalogue.filter("bewijs", "geevalueerd")
    assert len(catalogue.shown()) == promised


def test_choices_are_undone_one_by_one(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open("?element=animo&hulp=geld")
    expect(catalogue.chips).to_have_text(
        [re.compile("Element: Animo"), re.compile("Hulp: Geld"), "Wis alle filters"]
    )
    catalogue.chips.filter(has_text="Element: Animo").click()
    assert set(catalogue.shown()) == slugs(
        gids, lambda methode: "geld" in methode.kenmerken.biedt.waarden
    )
    expect(catalogue.box("element", "animo")).not_to_be_checked()
    expect(catalogue.chips.first).to_be_focused()
    catalogue.chips.first.click()
    expect(catalogue.chips).to_have_count(0)
    assert len(catalogue.shown()) == len(gids.methoden)
    expect(catalogue.page.locator("#gevonden")).to_be_focused()


def test_all_choices_are_undone_at_once(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open("?element=animo,empathie&hulp=geld&fase=plan")
    catalogue.page.get_by_role("button", name="Wis alle filters").click()
    assert len(catalogue.shown()) == len(gids.methoden)
    expect(catalogue.page.locator("[data-facet] input:checked")).to_have_count(0)
    assert catalogue.page.url == catalogue.url


def test_nothing_left_offers_what_to_leave_out(catalogue: Catalogue, gids: Gids) -> None:
    catalogue.open("?element=empathie&hulp=geld")
    assert catalogue.shown() == []
    told = f"Geen van de {len(gids.methoden)} methoden past bij alles wat je koos."
    expect(catalogue.status).to_have_text(told)
    about_money = slugs(gids, lambda methode: "geld" in methode.kenmerken.biedt.waarden)
    offer = f"Zonder ‘Element’: {len(about_money)} methoden"
    catalogue.empty.get_by_role("button", name=offer).click()
    assert set(catalogue.shown()) == about_money
    expect(catalogue.empty).to_be_hidden()


def test_nothing_left_by_many_choices_says_so(catalogue: Catalogue) -> None:
    catalogue.open("?element=empathie&hulp=geld&setting=school&doelgroep=daklozen")
    assert catalogue.shown() == []
    expect(catalogue.empty).to_contain_text("Ook met één keuze minder is er geen.")


def test_the_list_is_in_the_order_of_names(catalogue: Catalogue) -> None:
    catalogue.open()
    names = catalogue.page.locator("[data-lijst] h3").all_text_contents()
    places = [names.index(name) for name in ("ABCD-methode", "Kan wél!", "Vouchersysteem")]
    assert places == sorted(places)
    assert places[0] == 0


def test_most_research_can_come_first_and_unknown_comes_last(
    catalogue: Catalogue, gids: Gids
) -> None:
    catalogue.open()
    catalogue.order.select_option("Meeste onderzoek eerst")
    ranks = [gids.methoden[slug].kenmerken.bewijs.waarde for slug in catalogue.shown()]
    order = ["meer-onderzoeken", "geevalueerd", "alleen-beschreven", "onbekend"]
    assert [order.index(rank) for rank in ranks] == sorted(order.index(rank) for rank in ranks)
    catalogue.order.select_option("Minste inzet eerst")
    ranks = [gids.methoden[slug].kenmerken.inspanning.waarde for slug in catalogue.shown()]
    order = ["licht", "gemiddeld", "zwaar", "onbekend"]
    assert [order.index(rank) for rank in ranks] == sorted(order.index(rank) for rank in ranks)
