"""Which pages the guide has, each with the file that an editor changes for it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence

from actie_engine.model import Gids, Methode
from wijkengids.render.chapters import Chapter
from wijkengids.render.checklist import sheets
from wijkengids.render.register import register
from wijkengids.render.renderer import Page, Renderer
from wijkengids.today import today

SINGLE = (
    ("actie/index.md", "actie.md.j2", "content/actie/elementen.yaml"),
    ("actie/rollen.md", "rollen.md.j2", "content/actie/rollen.yaml"),
    ("actie/regels.md", "regels.md.j2", "content/actie/weging.yaml"),
    ("methoden/index.md", "methoden.md.j2", "content/keuzelijsten.yaml"),
    ("begrippen.md", "begrippen.md.j2", "content/begrippen.yaml"),
    ("meewerken/voorstel.md", "voorstel.md.j2", "docs/meewerken/index.md"),
)
COMPARISON = "methoden/vergelijk.md"


def pages(
    gids: Gids, chapters: Sequence[Chapter], on: datetime.date | None = None
) -> tuple[Page, ...]:
    """Return every generated page; `chapters` are the pages written by hand."""
    renderer = Renderer(gids=gids, today=on or today())
    made = [renderer.render(*page) for page in SINGLE]
    made.append(_comparison(renderer))
    made.extend(_checklist_pages(renderer))
    made.extend(_element_pages(renderer))
    for methode in gids.methoden.values():
        made.extend(_method_pages(renderer, methode))
    return (*made, _bibliography(renderer, [*chapters, *made]), _register(renderer, chapters))


def method_source(slug: str) -> str:
    """Return the file of a method."""
    return f"content/methods/{slug}.yaml"


def _comparison(renderer: Renderer) -> Page:
    source = "content/keuzelijsten.yaml"
    return renderer.render(COMPARISON, "vergelijk.md.j2", source, in_nav=False)


def _checklist_pages(renderer: Renderer) -> Iterator[Page]:
    source, vellen = "content/actie/uitvoering.yaml", sheets(renderer.gids)
    yield renderer.render("checklist.md", "checklist.md.j2", source, vellen=vellen)
    yield renderer.render(
        "checklist/papier.md", "checklist-papier.md.j2", source, in_nav=False, vellen=vellen
    )


def _element_pages(renderer: Renderer) -> Iterator[Page]:
    source = "content/actie/elementen.yaml"
    for element in renderer.gids.elementen.values():
        uri = f"actie/{element.slug}.md"
        yield renderer.render(uri, "element.md.j2", source, element=element)


def method_page(renderer: Renderer, methode: Methode) -> Page:
    """Return the page of a method."""
    return renderer.render(
        f"methoden/{methode.slug}.md",
        "methode.md.j2",
        method_source(methode.slug),
        in_nav=False,
        default=methode.bron,
        methode=methode,
    )


def _method_pages(renderer: Renderer, methode: Methode) -> Iterator[Page]:
    page = method_page(renderer, methode)
    yield page
    for former in methode.vroeger:
        uri = f"methoden/{former}.md"
        yield renderer.render(uri, "verhuisd.md.j2", page.source, in_nav=False, methode=methode)


def _bibliography(renderer: Renderer, citing: Sequence[Page | Chapter]) -> Page:
    cited_on = _cited_on(citing)
    source = "content/bronnen.yaml"
    return renderer.render("bronnen.md", "bronnen.md.j2", source, cited_on=cited_on)


def _cited_on(citing: Sequence[Page | Chapter]) -> Mapping[str, Sequence[Page | Chapter]]:
    """Return per publication the pages that cite it, in the order of their titles."""
    pages_of: dict[str, list[Page | Chapter]] = {}
    for page in sorted(citing, key=lambda page: page.title.casefold()):
        for key in page.keys:
            pages_of.setdefault(key, []).append(page)
    return pages_of


def _register(renderer: Renderer, chapters: Sequence[Chapter]) -> Page:
    ingangen = register(renderer.gids, chapters)
    source = "content/begrippen.yaml"
    return renderer.render("register.md", "register.md.j2", source, ingangen=ingangen)
