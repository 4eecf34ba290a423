"""The names that readers know methods, roles and things to do by, with links to their pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from actie_engine.model import Gids
from wijkengids.editing.effect.text import code, plain, quoted
from wijkengids.editing.effect.version import Version


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """Looks names up in versions, the first that has it; without `site` there are no links."""

    versions: tuple[Version, ...]
    site: str

    def page(self, title: str, address: str) -> str:
        """Return the title of a page with a link to it."""
        if not self.site:
            return f"{plain(title)} ({code(address)})"
        return f"[{plain(title)}]({self.site.rstrip('/')}{address})"

    def method(self, slug: str | None) -> str:
        """Return the name of a method with a link to its page."""
        if slug is None:
            return "geen methode"
        found = (gids.methoden[slug].naam for gids in self._guides() if slug in gids.methoden)
        return self.page(next(found, slug), f"/methoden/{slug}/")

    def roles(self, slugs: Iterable[str]) -> str:
        """Return the names of roles."""
        return " of ".join(self._role(slug) for slug in slugs) or "geen rol"

    def _role(self, slug: str) -> str:
        found = (gids.rollen[slug].naam for gids in self._guides() if slug in gids.rollen)
        return plain(next(found, slug))

    def thing_to_do(self, slug: str) -> str:
        """Return the text of a thing to do."""
        found = (
            doen.tekst
            for gids in self._guides()
            for instrument in gids.instrumenten.values()
            for doen in instrument.doen
            if doen.id == slug
        )
        return quoted(next(found, slug))

    def _guides(self) -> Iterator[Gids]:
        return (version.gids for version in self.versions if version.gids is not None)
