from __future__ import annotations

from tests.render.markdown_site import settings
from tests.site.conftest import ROOT, BuiltSite

NOT_EDITED = {"404.html"}


def edit_links(site: BuiltSite, address: str) -> list[str]:
    return [
        link.attributes["href"]
        for link in site.page(address).all("a")
        if "edit" in link.attributes.get("rel", "").split()
    ]


def source(site: BuiltSite, address: str) -> str:
    repository = settings()["extra"]["repository"]
    (link,) = edit_links(site, address)
    base = f"{repository['url']}/edit/{repository['branch']}/"
    assert link.startswith(base)
    return link.removeprefix(base)


def test_every_page_leads_to_a_file_that_exists(site: BuiltSite) -> None:
    for address in set(site.addresses) - NOT_EDITED - {""}:
        assert (ROOT / source(site, address)).is_file(), address


def test_generated_pages_lead_to_content_and_other_pages_to_docs(site: BuiltSite) -> None:
    assert source(site, "methoden/kan-wel/") == "content/methods/kan-wel.yaml"
    assert source(site, "actie/animo/") == "content/actie/elementen.yaml"
    assert source(site, "begrippen/") == "content/begrippen.yaml"
    assert source(site, "gids/wijkaanpak/") == "docs/gids/wijkaanpak.md"
    assert source(site, "over/") == "docs/over.md"
