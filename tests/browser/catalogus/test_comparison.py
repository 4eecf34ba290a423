"""Methods side by side: the differences first, by address."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from actie_engine.model import Gids
from tests.browser.catalogus.catalogue import Catalogue, Comparison
from wijkengids.render.properties import properties

pytestmark = pytest.mark.browser

THREE = ("vouchersysteem", "bewonersbudgetten", "kern-met-pit")
DIFFERENT = "Hierin verschillen ze"
SAME = "Dit is hetzelfde"


def test_the_address_tells_what_is_compared(comparison: Comparison, gids: Gids) -> None:
    comparison.open(*THREE)
    assert comparison.names() == [gids.methoden[slug].naam for slug in THREE]
    expect(comparison.status).to_have_text(
        "Vergeleken: Vouchersysteem, Bewonersbudgetten en Kern met Pit."
    )
    expect(comparison.page).to_have_title(
        "Vouchersysteem, Bewonersbudgetten en Kern met Pit vergelijken - Wijkengids"
    )


def test_differences_come_first_then_what_is_the_same(comparison: Comparison, gids: Gids) -> None:
    comparison.open(*THREE)
    methods = [gids.methoden[slug] for slug in THREE]
    different: list[str] = []
    same: list[str] = []
    unknown: list[str] = []
    for each in zip(*(properties(methode, gids) for methode in methods), strict=True):
        found = {tuple(sorted(waarde.slug for waarde in one.waarden)) for one in each}
        kind = unknown if found == {()} else same if len(found) == 1 else different
        kind.append(each[0].naam)
    assert set(different) <= set(comparison.rows_under(DIFFERENT))
    assert set(same) <= set(comparison.rows_under(SAME))
    assert {*different, *same}.isdisjoint(unknown)
    titles = comparison.table.locator(".deel").all_text_contents()
    assert titles == [DIFFERENT, SAME, "Meer over elke methode"]
    for name in unknown:
        expect(comparison.page.locator(".van-geen")).to_contain_text(name.lower())


def test_every_cell_says_what_is_known_with_its_reason(comparison: Comparison, gids: Gids) -> None:
    comparison.open(*THREE)
    cells = comparison.cells("Inzet van de professional")
    assert [cell.startswith(("Zwaar", "Onbekend", "Licht")) for cell in cells] == [True] * 3
    assert gids.methoden["vouchersysteem"].kenmerken.inspanning.waarom in cells[0]
    assert cells[1] == "Onbekend"


def test_facts_stand_side_by_side(comparison: Comparison, gids: Gids) -> None:
    comparison.open("vouchersysteem", "kulturhuske")
    (steps, unknown) = comparison.cells("Zo werkt het")
    assert all(step.tekst in steps for step in gids.methoden["vouchersysteem"].aanpak)
    assert unknown == "Onbekend"


def test_a_method_can_be_left_out(comparison: Comparison) -> None:
    comparison.open(*THREE)
    comparison.page.get_by_role("link", name="Haal weg: Bewonersbudgetten").click()
    comparison.page.wait_for_url(f"{comparison.url}?methoden=vouchersysteem,kern-met-pit")
    expect(comparison.table).to_be_visible()
    assert comparison.names() == ["Vouchersysteem", "Kern met Pit"]


def test_a_related_method_can_be_put_beside_it(comparison: Comparison) -> None:
    comparison.open("vouchersysteem")
    expect(comparison.status).to_have_text(
        "Vouchersysteem: kies er nog een of twee om te vergelijken."
    )
    comparison.page.get_by_role("link", name="Kan wél!").click()
    comparison.page.wait_for_url("**/?methoden=vouchersysteem,kan-wel")
    expect(comparison.table).to_be_visible()


def test_from_the_comparison_back_to_the_list(comparison: Comparison, catalogue: Catalogue) -> None:
    comparison.open("vouchersysteem", "kan-wel")
    comparison.page.get_by_role("link", name="Kies in de lijst").click()
    expect(catalogue.bar).to_contain_text("Vouchersysteem")
    expect(catalogue.bar).to_contain_text("Kan wél!")


def test_a_name_that_no_method_has_is_told(comparison: Comparison) -> None:
    comparison.open("vouchersysteem", "bestaat-niet", "abcd")
    expect(comparison.status).to_contain_text("‘bestaat-niet’ staat niet (meer) in de gids.")
    assert comparison.names() == ["Vouchersysteem", "ABCD-methode"]


def test_more_than_three_are_not_shown(comparison: Comparison) -> None:
    comparison.open("abcd", "idop", "kan-wel", "twexx")
    expect(comparison.status).to_contain_text("Je ziet de eerste 3 van de 4.")
    assert len(comparison.names()) == 3


def test_what_is_no_name_is_not_asked_for(comparison: Comparison) -> None:
    asked: list[str] = []
    comparison.page.on("request", lambda request: asked.append(request.url))
    comparison.open("../../geheim", "<b>abcd</b>", "abcd", "idop")
    assert comparison.names() == ["ABCD-methode", "Integraal Dorpsontwikkelingsplan (IDOP)"]
    data = [url for url in asked if url.endswith(".json") and "/methoden/" in url]
    assert sorted(url.rsplit("/", 1)[1] for url in data) == ["abcd.json", "idop.json"]


def test_without_a_connection_it_says_so_and_tries_again(comparison: Comparison) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    comparison.page.route("**/methoden/*.json", refuse)
    comparison.open("abcd", "idop")
    expect(comparison.status).to_have_text(
        "Het ophalen lukt nu niet. Misschien is er geen verbinding."
    )
    comparison.page.unroute("**/methoden/*.json")
    comparison.page.get_by_role("button", name="Probeer het nog eens").click()
    expect(comparison.table).to_be_visible()


def test_nothing_chosen_explains_how(comparison: Comparison) -> None:
    comparison.page.goto(comparison.url)
    expect(comparison.page.get_by_text("twee of drie methoden met ‘Vergelijk’")).to_be_visible()
    expect(comparison.table).to_have_count(0)


def test_from_a_method_to_its_relatives(comparison: Comparison) -> None:
    comparison.page.goto(comparison.url.replace("vergelijk/", "vouchersysteem/"))
    comparison.page.get_by_role("link", name="Vergelijk met verwante methoden").click()
    expect(comparison.table).to_be_visible()
    assert comparison.names() == ["Vouchersysteem", "Bewonersbudgetten", "Kern met Pit"]
