"""What one can filter and sort by comes from the content, and every method has its place in it."""

from __future__ import annotations

import dataclasses

from actie_engine.model import Gids, Kenmerken
from wijkengids.render.facets import BY_NAME, SORTS, Facet, facets, values
from wijkengids.render.renderer import Page


def facet_of(sleutel: str, gids: Gids) -> Facet:
    return next(facet for facet in facets(gids) if facet.sleutel == sleutel)


def test_every_property_of_the_model_can_be_filtered_by(gids: Gids) -> None:
    fields = [facet.veld for facet in facets(gids)]
    assert fields == [
        "elementen",
        *(field.name for field in dataclasses.fields(Kenmerken)),
        "handboek",
    ]


def test_keys_in_the_address_are_readable_and_stay(gids: Gids) -> None:
    assert [facet.sleutel for facet in facets(gids)] == [
        *("element", "setting", "doelgroep", "fase", "inspanning", "budget", "doorlooptijd"),
        *("productiekracht", "rol", "bewijs", "hulp", "handboek"),
    ]


def test_choices_are_those_of_the_lists_in_their_order(gids: Gids) -> None:
    fase = facet_of("fase", gids)
    assert fase.naam == gids.keuzelijsten["fasen"].naam
    listed = [keuze.naam for keuze in gids.keuzelijsten["fasen"].keuzes]
    assert [keuze.naam for keuze in fase.keuzes] == [*listed, "Onbekend"]
    rol = facet_of("rol", gids)
    assert [keuze.slug for keuze in rol.keuzes] == [*gids.rollen, "onbekend"]


def test_unknown_is_a_value_of_its_own(gids: Gids) -> None:
    methode = gids.methoden["vouchersysteem"]
    assert values(methode, facet_of("budget", gids)) == ("onbekend",)
    assert values(methode, facet_of("fase", gids)) == ("idee", "plan", "uitvoering")


def test_every_value_of_every_method_can_be_chosen(gids: Gids) -> None:
    for facet in facets(gids):
        known = {keuze.slug for keuze in facet.keuzes}
        for methode in gids.methoden.values():
            found = values(methode, facet)
            assert found, f"{methode.slug}: {facet.sleutel}"
            assert set(found) <= known, f"{methode.slug}: {facet.sleutel}"


def test_an_order_is_that_of_a_facet_with_one_value_a_method(gids: Gids) -> None:
    for order in SORTS[1:]:
        facet = facet_of(order.sleutel, gids)
        assert all(len(values(methode, facet)) == 1 for methode in gids.methoden.values())
    assert SORTS[0] == BY_NAME
    assert BY_NAME.sleutel not in [facet.sleutel for facet in facets(gids)]


def test_a_card_says_what_for_whom_how_much_work_and_what_was_studied(
    made: dict[str, Page], gids: Gids
) -> None:
    page = made["methoden/index.md"].markdown
    card = page.split('data-methode="vouchersysteem"', 1)[1].split("</li>", 1)[0]
    methode = gids.methoden["vouchersysteem"]
    for text in ("Alle bewoners", "Stimuleren en faciliteren", "Zwaar", "Meer onderzoeken"):
        assert text in card
    assert methode.samenvatting.split(".")[0] in card
    assert methode.kenmerken.bewijs.waarom in card
    assert 'aria-label="3 van 3"' in card


def test_each_method_has_one_card_with_marks(made: dict[str, Page], gids: Gids) -> None:
    page = made["methoden/index.md"].markdown
    for slug, methode in gids.methoden.items():
        assert page.count(f'data-methode="{slug}"') == 1
        assert page.count(f'href="{slug}/"') == len(methode.elementen)
