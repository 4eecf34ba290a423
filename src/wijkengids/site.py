"""The guide as a site: what there is to publish, and where each page is edited."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids
from wijkengids.content.validate import folder_files
from wijkengids.drafts.preview import Dialect
from wijkengids.drafts.session import settings
from wijkengids.editing import changes_page, history, upkeep_page
from wijkengids.editing.stale import upkeep
from wijkengids.guide import Guide, kept_guide
from wijkengids.opendata import files as open_data
from wijkengids.opendata import linked
from wijkengids.render.chapters import Chapter, read_chapters, with_citations
from wijkengids.render.citations import Citations
from wijkengids.render.environment import environment
from wijkengids.render.kept_templates import keep_templates
from wijkengids.render.pages import method_source
from wijkengids.render.renderer import Page
from wijkengids.render.words import datum
from wijkengids.repository import Repository
from wijkengids.runtime.manifest import MANIFEST_NAME, with_file
from wijkengids.today import today
from wijkengids.trust.pages import trust_pages

ENGINE = "assets/engine"
BUNDLE = "bundle.json"
DRAFTS = "assets/redactie/python"
SHIPPED = "inhoud.json"
PACKAGE = "assets/pakket"
BUILT = {ENGINE: "engine", DRAFTS: "redactie", PACKAGE: "pakket"}
"""The folder in `build/` of what stands at an address."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Site:
    """The guide in the project folder `root`, ready to publish."""

    root: Path
    guide: Guide
    chapters: tuple[Chapter, ...]
    changed: Mapping[str, datetime.date]

    @classmethod
    def load(cls, root: Path, cache: Path | None = None) -> Site:
        """Load `content/` and `docs/` below `root`; raises ContentError when they have mistakes.

        `cache` is the folder in which the guide is kept, and templates as Jinja compiled them.
        """
        if cache:
            keep_templates(environment(), cache)
        chapters = read_chapters(root / "docs")
        guide = kept_guide(folder_files(root / "content"), chapters, today(), cache)
        return cls(root=root, guide=guide, chapters=chapters, changed=history.dates(root))

    @property
    def gids(self) -> Gids:
        """The content."""
        return self.guide.gids

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every generated page."""
        return (
            *self.guide.pages,
            self._upkeep_page(),
            self._changes_page(),
            *self._trust_pages(),
        )

    def _trust_pages(self) -> Iterable[Page]:
        """Return the pages about the program; content alone, to compare with, has none of it."""
        return trust_pages(self.root) if (self.root / "package.json").is_file() else ()

    def _upkeep_page(self) -> Page:
        return Page(
            uri=upkeep_page.URI,
            markdown=upkeep_page.upkeep_page(upkeep(self.gids, today(), self.changed)),
            source="docs/meewerken/index.md",
            keys=frozenset(),
        )

    def _changes_page(self) -> Page:
        return Page(
            uri=changes_page.URI,
            markdown=changes_page.changes_page(self.root),
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
        return self._data(ENGINE, "bundle", BUNDLE, dump_bundle(self.gids))

    def _data(self, address: str, part: str, name: str, text: str) -> dict[str, str]:
        """Return a data file, and the manifest of what was built with that file in it."""
        files = {f"{address}/{name}": text}
        manifest = self.root / "build" / BUILT[address] / MANIFEST_NAME
        if manifest.is_file():
            whole = with_file(manifest.read_text(encoding="utf-8"), part, name, text.encode())
            files[f"{address}/{MANIFEST_NAME}"] = whole
        return files

    def engine_files(self) -> Mapping[str, Path]:
        """Return the files of the built engine by their address; empty when it was not built."""
        return self._built(ENGINE)

    def package_files(self) -> Mapping[str, Path]:
        """Return the engine as a package for any Pyodide, by the address of its files."""
        return self._built(PACKAGE)

    def draft_files(self) -> Mapping[str, Path]:
        """Return the files that the form for drafts needs besides, by their address."""
        return self._built(DRAFTS)

    def draft_data(self, repository: Repository, dialect: Dialect) -> Mapping[str, str]:
        """Return the text of the content and the settings of that form, by its address."""
        data = settings(folder_files(self.root / "content"), repository, dialect)
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return self._data(DRAFTS, "content", SHIPPED, text)

    def _built(self, address: str) -> Mapping[str, Path]:
        folder = self.root / "build" / BUILT[address]
        paths = (path for path in sorted(folder.glob("*")) if path.name != MANIFEST_NAME)
        return {f"{address}/{path.name}": path for path in paths}

    def open_data(self, base: str) -> Mapping[str, str]:
        """Return the text of every file of open data; `base` is the site’s address, if known."""
        dates = {slug: self.changed.get(method_source(slug)) for slug in self.gids.methoden}
        known = {slug: date for slug, date in dates.items() if date}
        return open_data.files(self.gids, known, base)

    def linked_data(self, uri: str, title: str, description: str, base: str, url: str) -> str:
        """Return JSON-LD that says what the page at `uri` is."""
        page = linked.PageFacts(
            uri=uri,
            title=title,
            description=description,
            base=base,
            url=url,
            changed=self.changed.get(self.sources.get(uri, "")),
        )
        return linked.linked_data(page, self.gids)

    def alternates(self, uri: str) -> tuple[tuple[str, str, str], ...]:
        """Return address, kind and title of the data that belong to a page."""
        return linked.alternates(uri, self.gids)

    def date_of(self, uri: str) -> str | None:
        """Return when the file behind a page last changed, as year-month-day; None if unknown."""
        changed = self.changed.get(self.sources.get(uri, ""))
        return changed.isoformat() if changed else None

    def with_citations(self, uri: str, markdown: str) -> str:
        """Return the Markdown of a page, with the citations of a hand-written one numbered."""
        if uri not in {chapter.uri for chapter in self.chapters}:
            return markdown
        return with_citations(markdown, Citations(self.gids.bronnen, "../" * uri.count("/")))

    def last_changed(self, uri: str) -> str | None:
        """Return when the file behind a page last changed, in words; None when not known."""
        date = self.date_of(uri)
        return datum(date) if date else None

    def edit_url(self, uri: str, repository: Repository) -> str | None:
        """Return where the page at `uri` is edited in the repository; None when nowhere."""
        return repository.edit(self.sources[uri]) if uri in self.sources else None
