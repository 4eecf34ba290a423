"""Every fact of a method is on its page, with its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from actie_engine.model import Feit, Gids, Methode
from tests.site.conftest import ROOT, BuiltSite
from tests.site.html_page import HtmlPage
from wijkengids.render.properties import properties

SLUGS = sorted(path.stem for path in (ROOT / "content/methods").glob("*.yaml"))


@pytest.fixture
def methode(gids: Gids, slug: str) -> Methode:
    return gids.methoden[slug]


@pytest.fixture
def page(site: BuiltSite, slug: str) -> HtmlPage:
    return site.page(f"methoden/{slug}/")


def plain(text: str) -> str:
    """Return text as it may stand within a sentence of the page."""
    return " ".join(text.split()).casefold()


def facts(methode: Methode) -> list[str]:
    found: list[Feit | None] = [methode.doelgroep, methode.doel, methode.ontwikkelaar]
    found += [methode.handboek.toelichting, methode.onderzoek.toelichting, methode.opmerking]
    found += [*methode.aanpak, *methode.overig, *methode.let_op]
    found += [*methode.sterke_punten, *methode.valkuilen]
    return [feit.tekst for feit in found if feit and feit.bekend]


def figures(methode: Methode) -> list[str]:
    found = [text for each in methode.cijfers for text in (each.waarde, each.betekenis)]
    found += [
        text
        for each in methode.plaatsen
        for text in (each.naam, each.jaar, each.toelichting)
        if text
    ]
    found += [text for each in methode.jaren for text in (each.jaar, each.wat)]
    return found


def texts(methode: Methode) -> list[str]:
    found = [methode.naam, methode.samenvatting, *methode.aliassen, *methode.websites]
    found += [each.waarom for each in methode.elementen]
    found += [text for each in methode.verschillen for text in (each.onderwerp,)]
    found += [reading.tekst for each in methode.verschillen for reading in each.weergaven]
    found += [study.uitkomst for study in methode.onderzoek.studies if study.uitkomst]
    return found


@pytest.mark.parametrize("slug", SLUGS)
def test_every_fact_is_on_the_page(methode: Methode, page: HtmlPage) -> None:
    wanted = facts(methode) + figures(methode) + texts(methode)
    assert [text for text in wanted if plain(text) not in page.text.casefold()] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_every_property_is_on_the_page(methode: Methode, page: HtmlPage, gids: Gids) -> None:
    for each in properties(methode, gids):
        assert each.naam.lower() in page.text.lower()
        assert each.kenmerk.waarom in page.text
        assert all(waarde.naam.lower() in page.text.lower() for waarde in each.waarden)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_page_leads_to_every_publication(methode: Methode, page: HtmlPage) -> None:
    keys = {study.publicatie for study in methode.onderzoek.studies}
    keys |= {each.beschrijving for each in methode.elementen}
    keys |= {methode.handboek.publicatie} if methode.handboek.publicatie else set()
    assert {f"../../bronnen/#{key}" for key in keys} <= set(page.links)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_page_leads_to_its_elements_relatives_and_the_overview(
    methode: Methode, page: HtmlPage
) -> None:
    wanted = {f"../../actie/{each.element}/" for each in methode.elementen}
    wanted |= {f"../{each.methode}/" for each in methode.verwant}
    assert wanted | {"../", "../../checklist/"} <= set(page.links)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_page_names_its_sources(methode: Methode, page: HtmlPage) -> None:
    assert "bronnen-van-deze-pagina" in page.ids
    assert f"../../bronnen/#{methode.bron.bron}" in page.links
    marks = [link for link in page.all("a") if "bron" in link.classes]
    assert len(marks) >= len(facts(methode))


def test_every_method_is_in_the_overview(site: BuiltSite) -> None:
    links = set(site.page("methoden/").links)
    assert {f"{slug}/" for slug in SLUGS} <= links
    pages = {path.parent.name for path in Path(site.folder, "methoden").glob("*/index.html")}
    assert pages == {*SLUGS, "vergelijk"}
