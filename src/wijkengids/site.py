"""The guide as a site: what there is to publish, and where each page is edited."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids
from wijkengids.content.validate import ContentError, load
from wijkengids.editing import history, upkeep_page
from wijkengids.editing.stale import upkeep
from wijkengids.render.chapters import Chapter, read_chapters, with_citations
from wijkengids.render.citations import Citations
from wijkengids.render.pages import pages
from wijkengids.render.renderer import Page
from wijkengids.render.words import datum
from wijkengids.today import today
from wijkengids.trust.pages import trust_pages

ENGINE = "assets/engine"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Site:
    """The guide in the project folder `root`, ready to publish."""

    root: Path
    gids: Gids
    chapters: tuple[Chapter, ...]
    changed: Mapping[str, datetime.date]

    @classmethod
    def load(cls, root: Path) -> Site:
        """Load `content/` and `docs/` below `root`; raises ContentError when they have mistakes."""
        gids = load(root / "content")
        chapters = read_chapters(root / "docs")
        messages = [message for each in chapters for message in each.messages(gids.bronnen)]
        if messages:
            raise ContentError(tuple(sorted(messages)))
        return cls(root=root, gids=gids, chapters=chapters, changed=history.dates(root))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every generated page."""
        return (*pages(self.gids, self.chapters), self._upkeep_page(), *trust_pages(self.root))

    def _upkeep_page(self) -> Page:
        return Page(
            uri=upkeep_page.URI,
            markdown=upkeep_page.upkeep_page(upkeep(self.gids, today(), self.changed)),
            source="docs/meewerken/index.md",
            keys=frozenset(),
        )

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """The file that an editor changes, for every page."""
        pages: tuple[Page | Chapter, ...] = (*self.chapters, *self.pages)
        return {page.uri: page.source for page in pages}

    def data_files(self) -> Mapping[str, str]:
        """Return the text of every generated data file, by its address."""
        return {f"{ENGINE}/bundle.json": dump_bundle(self.gids)}

    def engine_files(self) -> Mapping[str, Path]:
        """Return the files of the built engine by their address; empty when it was not built."""
        folder = self.root / "build" / "engine"
        paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
        return {f"{ENGINE}/{path.relative_to(folder).as_posix()}": path for path in paths}

    def with_citations(self, uri: str, markdown: str) -> str:
        """Return the Markdown of a page, with the citations of a hand-written one numbered."""
        if uri not in {chapter.uri for chapter in self.chapters}:
            return markdown
        return with_citations(markdown, Citations(self.gids.bronnen, "../" * uri.count("/")))

    def last_changed(self, uri: str) -> str | None:
        """Return when the file behind a page last changed, in words; None when not known."""
        changed = self.changed.get(self.sources.get(uri, ""))
        return datum(changed.isoformat()) if changed else None

    def edit_url(self, uri: str, repository: Mapping[str, str]) -> str | None:
        """Return where the page at `uri` is edited in the repository; None when nowhere."""
        if uri not in self.sources:
            return None
        return f"{repository['url']}/edit/{repository['branch']}/{self.sources[uri]}"
