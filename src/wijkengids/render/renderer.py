"""Renders one page from its template, with its own numbered citations."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any

from markupsafe import Markup

from actie_engine.model import Feit, Gids, Instrument, Vindplaats
from wijkengids.editing.stale import is_stale
from wijkengids.render import facets, overview, properties, rules
from wijkengids.render.chapters import heading_of
from wijkengids.render.citations import Citations
from wijkengids.render.environment import environment
from wijkengids.render.origin import origin


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A generated page: its address in the docs, its Markdown, and the file it comes from.

    `keys` are the publications that it cites or mentions.
    """

    uri: str
    markdown: str
    source: str
    keys: frozenset[str]
    in_nav: bool = True

    @property
    def title(self) -> str:
        """Its first heading."""
        return heading_of(self.markdown)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Renderer:
    """Renders pages of one guide; `today` tells which pages were checked too long ago."""

    gids: Gids
    today: datetime.date

    def render(
        self,
        uri: str,
        template: str,
        source: str,
        *,
        in_nav: bool = True,
        default: Vindplaats | None = None,
        **values: Any,
    ) -> Page:
        """Render a page; `default` is the source of facts that name none of their own."""
        root = "../" * uri.count("/")
        citations = Citations(self.gids.bronnen, root)
        context = {**self._helpers(citations, default), "root": root, **values}
        markdown = environment().get_template(template).render(context) + str(citations.list())
        return Page(uri=uri, markdown=markdown, source=source, keys=citations.keys, in_nav=in_nav)

    def _helpers(self, citations: Citations, default: Vindplaats | None) -> dict[str, Any]:
        def bron(text: str) -> Markup:
            return citations.cite(Vindplaats(**Vindplaats.fields_from_text(text)))

        def bron_van(feit: Feit) -> Markup:
            return citations.cite(feit.bron or default)

        def herkomst(bron: str, instrument: Instrument) -> Markup:
            return citations.cite(origin(bron, instrument, self.gids))

        return {
            "gids": self.gids,
            "default": default,
            "cite": citations.cite,
            "bron": bron,
            "bron_van": bron_van,
            "herkomst": herkomst,
            "publication": citations.publication,
            "place": citations.place,
            "named_at": citations.named_at,
            "titel": citations.titel,
            "is_stale": self._is_stale,
            "overview": overview,
            "properties": properties,
            "rules": rules,
            "facets": facets,
        }

    def _is_stale(self, date: str) -> bool:
        return is_stale(datetime.date.fromisoformat(date), self.today)
