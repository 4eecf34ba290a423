from __future__ import annotations

import dataclasses
import datetime
import re

import pytest

from actie_engine.model import Gids, Vindplaats
from tests.render.markdown_site import ROOT, meta_of
from wijkengids.render.chapters import Chapter
from wijkengids.render.pages import pages
from wijkengids.render.renderer import Page, Renderer

SINGLE = {
    "actie/index.md",
    "actie/rollen.md",
    "actie/regels.md",
    "checklist.md",
    "methoden/index.md",
    "begrippen.md",
    "bronnen.md",
    "register.md",
}


def test_every_address_of_the_design_has_a_page(gids: Gids, made: dict[str, Page]) -> None:
    elements = {f"actie/{slug}.md" for slug in gids.elementen}
    methods = {f"methoden/{slug}.md" for slug in gids.methoden}
    assert SINGLE | elements | methods <= set(made)


def test_no_two_pages_share_an_address(gids: Gids, chapters: tuple[Chapter, ...]) -> None:
    everything: tuple[Page | Chapter, ...] = (*pages(gids, chapters), *chapters)
    uris = [page.uri for page in everything]
    assert len(uris) == len(set(uris))


def test_every_page_comes_from_a_file_that_exists(made: dict[str, Page]) -> None:
    assert [page.source for page in made.values() if not (ROOT / page.source).is_file()] == []


def test_every_page_has_a_title_and_a_description(made: dict[str, Page]) -> None:
    for page in made.values():
        meta = meta_of(page.markdown)
        assert meta["title"]
        assert meta["description"]
        assert page.title


def test_methods_stand_outside_the_menu_and_name_their_parent(
    gids: Gids, made: dict[str, Page]
) -> None:
    for slug in gids.methoden:
        page = made[f"methoden/{slug}.md"]
        assert not page.in_nav
        assert meta_of(page.markdown)["ouder"] == {"titel": "Methoden", "url": "methoden/"}


def test_the_same_content_gives_the_same_pages(gids: Gids, chapters: tuple[Chapter, ...]) -> None:
    today = datetime.date(2026, 12, 1)
    assert pages(gids, chapters, today) == pages(gids, chapters, today)


def test_a_former_address_leads_to_the_method(
    renderer: Renderer, chapters: tuple[Chapter, ...]
) -> None:
    methode = dataclasses.replace(renderer.gids.methoden["kan-wel"], vroeger=("kan-wel-methode",))
    gids = dataclasses.replace(
        renderer.gids, methoden={**renderer.gids.methoden, "kan-wel": methode}
    )
    moved = next(
        page for page in pages(gids, chapters) if page.uri == "methoden/kan-wel-methode.md"
    )
    meta = meta_of(moved.markdown)
    assert (meta["template"], meta["naar"]) == ("verhuisd.html", "../kan-wel/")
    assert "(kan-wel.md)" in moved.markdown
    assert moved.source == "content/methods/kan-wel.yaml"


def method_page(gids: Gids, today: datetime.date) -> Page:
    methode = gids.methoden["kan-wel"]
    return Renderer(gids=gids, today=today).render(
        "methoden/x.md", "methode.md.j2", "", default=methode.bron, methode=methode
    )


def notice(gids: Gids, today: datetime.date) -> bool:
    return "meer dan twee jaar geleden" in method_page(gids, today).markdown


def test_a_page_that_was_checked_long_ago_says_so(gids: Gids) -> None:
    checked = datetime.date.fromisoformat(gids.methoden["kan-wel"].gecontroleerd)
    assert not notice(gids, checked + datetime.timedelta(days=729))
    assert notice(gids, checked + datetime.timedelta(days=735))


def test_what_was_checked_long_ago_is_told_at_the_top(gids: Gids) -> None:
    methode = gids.methoden["kan-wel"]
    later = datetime.date.fromisoformat(methode.gecontroleerd) + datetime.timedelta(days=735)
    markdown = method_page(gids, later).markdown
    assert markdown.index("Lang niet nagekeken") < markdown.index("## In één oogopslag")


def test_a_method_says_when_it_suits_and_what_is_not_known_of_that(made: dict[str, Page]) -> None:
    page = made["methoden/vouchersysteem.md"].markdown
    when = page.split("\nWanneer\n")[1].split("\nWanneer niet\n")[0]
    assert "In de fase **plan**: bewoners werken uit" in when
    assert "In de rol **faciliteren**: als een initiatief vanzelf ontstaat" in when
    assert "De bronnen noemen geen situatie waarin de methode niet past." in page
    assert "[valkuilen](#sterke-punten-en-valkuilen)" in page
    short = made["methoden/kulturhuske.md"].markdown
    assert short.split("\nWanneer\n")[1].startswith(":   De bronnen zeggen dit niet.")


def test_a_method_leads_to_the_step_of_its_element_in_the_checklist(
    made: dict[str, Page], gids: Gids
) -> None:
    for slug, methode in gids.methoden.items():
        page = made[f"methoden/{slug}.md"].markdown
        for plaatsing in methode.elementen:
            assert f"Past bij {gids.elementen[plaatsing.element].naam}, want " in page
            assert f"(../checklist.md#{plaatsing.element})" in page


def test_a_method_leads_to_a_comparison_with_its_relatives(
    made: dict[str, Page], gids: Gids
) -> None:
    for slug, methode in gids.methoden.items():
        page = made[f"methoden/{slug}.md"].markdown
        for verwant in methode.verwant:
            assert f"(vergelijk.md?methoden={slug},{verwant.methode})" in page


def test_a_method_known_from_one_line_says_so_and_stays_short(made: dict[str, Page]) -> None:
    short = made["methoden/kulturhuske.md"].markdown
    assert "Hierover is weinig bekend" in short
    for heading in ("Zo werkt het", "Kosten en cijfers", "Sterke punten", "Waar en wanneer"):
        assert heading not in short
    assert "Hierover is weinig bekend" not in made["methoden/vouchersysteem.md"].markdown


def test_no_section_is_empty(made: dict[str, Page]) -> None:
    empty = re.compile(r"^(#{2,4}) [^\n]+\n+(?=#{1,2} |\Z)", re.MULTILINE)
    for page in made.values():
        for match in empty.finditer(page.markdown):
            following = page.markdown[match.end() :].split(" ", 1)[0]
            assert following.startswith("#"), page.uri
            assert len(following) > len(match.group(1)), f"{page.uri}: {match.group().strip()}"


def test_every_citation_on_a_page_reaches_the_bibliography(
    made: dict[str, Page], chapters: tuple[Chapter, ...]
) -> None:
    bibliography = made["bronnen.md"].markdown
    everything: tuple[Page | Chapter, ...] = (*chapters, *made.values())
    for page in everything:
        for key in page.keys:
            entry = bibliography.split(f'id="{key}" markdown>')[1].split('class="publicatie"')[0]
            assert f"]({page.uri})" in entry


@pytest.mark.parametrize("word", ["Vouchersysteem", "voucherregeling", "Voucher", "Aansluiten"])
def test_the_register_has_names_aliases_terms_and_poles(made: dict[str, Page], word: str) -> None:
    assert f"- [{word}](" in made["register.md"].markdown


def test_a_method_leads_to_every_publication_that_the_verkenning_names_with_it(
    gids: Gids, made: dict[str, Page]
) -> None:
    for methode in gids.methoden.values():
        if methode.verkenning is None:
            continue
        place = Vindplaats(bron="verkenning", plaats=f"§{methode.verkenning.paragraaf}")
        named = {bron.sleutel for bron in gids.bronnen.values() if place in bron.genoemd_in}
        assert named <= made[f"methoden/{methode.slug}.md"].keys, methode.naam
