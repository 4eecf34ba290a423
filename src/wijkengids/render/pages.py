"""Which pages the guide has, each with the file that an editor changes for it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from actie_engine.model import Feit, Gids, Methode, Vindplaats
from wijkengids.render.citations import Citations
from wijkengids.render.environment import environment


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A generated page: its address in the docs, its Markdown, and the file it comes from."""

    uri: str
    markdown: str
    source: str
    in_nav: bool = True


def pages(gids: Gids) -> Iterator[Page]:
    """Yield every generated page of the guide."""
    for uri, template, source in (
        ("actie/index.md", "actie.md.j2", "content/actie/elementen.yaml"),
        ("actie/rollen.md", "rollen.md.j2", "content/actie/rollen.yaml"),
        ("actie/regels.md", "regels.md.j2", "content/actie/regels-uitvoering.yaml"),
        ("checklist.md", "checklist.md.j2", "content/actie/uitvoering.yaml"),
        ("methoden/index.md", "methoden.md.j2", "content/keuzelijsten.yaml"),
        ("begrippen.md", "begrippen.md.j2", "content/begrippen.yaml"),
        ("bronnen.md", "bronnen.md.j2", "content/bronnen.yaml"),
    ):
        yield Page(uri=uri, markdown=_render(template, uri, gids), source=source)
    for element in gids.elementen.values():
        uri = f"actie/{element.slug}.md"
        markdown = _render("element.md.j2", uri, gids, element=element)
        yield Page(uri=uri, markdown=markdown, source="content/actie/elementen.yaml")
    for methode in gids.methoden.values():
        yield from _method_pages(methode, gids)


def _method_pages(methode: Methode, gids: Gids) -> Iterator[Page]:
    source, uri = f"content/methods/{methode.slug}.yaml", f"methoden/{methode.slug}.md"
    markdown = _render("methode.md.j2", uri, gids, default=methode.bron, methode=methode)
    yield Page(uri=uri, markdown=markdown, source=source, in_nav=False)
    for former in methode.vroeger:
        old = f"methoden/{former}.md"
        moved = _render("verhuisd.md.j2", old, gids, methode=methode)
        yield Page(uri=old, markdown=moved, source=source, in_nav=False)


def _render(
    template: str, uri: str, gids: Gids, default: Vindplaats | None = None, **values: Any
) -> str:
    """Render a page; `default` is the source of facts that name none of their own."""
    root = "../" * uri.count("/")
    citations = Citations(gids.bronnen, root)

    def bron_van(feit: Feit) -> Any:
        return citations.cite(feit.bron or default)

    text = environment().get_template(template).render(
        gids=gids,
        root=root,
        cite=citations.cite,
        bron_van=bron_van,
        default=default,
        vindplaats=parse_citation,
        **values,
    )
    return text + str(citations.list())


def parse_citation(text: str) -> Vindplaats:
    """Return the place that a citation in content names."""
    return Vindplaats(**Vindplaats.fields_from_text(text))
