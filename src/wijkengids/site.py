"""The guide as a site: what there is to publish, and where each page is edited."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids
from wijkengids.content.validate import load
from wijkengids.render.citations import Citations
from wijkengids.render.pages import Page, pages

ENGINE = "assets/engine"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Site:
    """The guide in the project folder `root`, ready to publish."""

    root: Path
    gids: Gids

    @classmethod
    def load(cls, root: Path) -> Site:
        """Load the content below `root`; raises ContentError when it has mistakes."""
        return cls(root=root, gids=load(root / "content"))

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """The file that an editor changes, for every generated page."""
        return {page.uri: page.source for page in self.pages()}

    @cached_property
    def rendered(self) -> tuple[Page, ...]:
        """Every generated page."""
        return tuple(pages(self.gids))

    def pages(self) -> tuple[Page, ...]:
        """Return every generated page."""
        return self.rendered

    def data_files(self) -> Mapping[str, str]:
        """Return the text of every generated data file, by its address."""
        return {f"{ENGINE}/bundle.json": dump_bundle(self.gids)}

    def with_citations(self, uri: str, markdown: str) -> str:
        """Return hand-written Markdown with its citations numbered and listed."""
        if uri in self.sources:
            return markdown
        citations = Citations(self.gids.bronnen, "../" * uri.count("/"))
        return citations.replace_in(markdown) + str(citations.list())

    def edit_url(self, uri: str, repository: Mapping[str, str]) -> str:
        """Return where the page at `uri` is edited in the repository."""
        source = self.sources.get(uri, f"docs/{uri}")
        return f"{repository['url']}/edit/{repository['branch']}/{source}"


def engine_files(root: Path) -> dict[str, Path]:
    """Return the files of the built engine by their address; empty when it was not built."""
    folder = root / "build" / "engine"
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {f"{ENGINE}/{path.relative_to(folder).as_posix()}": path for path in paths}
