"""Gathers the finished pages of a site, and gives the files that its search needs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from actie_engine.model import Gids
from wijkengids.kept import cache_of
from wijkengids.search.article import Article, read_article
from wijkengids.search.collect import documents
from wijkengids.search.kept_index import kept_index
from wijkengids.search.library import library_files
from wijkengids.search.synonyms import read_synonyms

ASSETS = "assets/search"
HOME = frozenset({"", ".", "./"})
"""The home page only repeats what stands elsewhere."""


class SearchSite:
    """The search of the site whose project folder is `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.articles: dict[str, Article] = {}

    def add(self, uri: str, html: str) -> None:
        """Take in a finished page."""
        article = read_article(html)
        if article is not None and uri not in HOME:
            self.articles[uri] = article

    def files(self, gids: Gids) -> Mapping[str, str]:
        """Return the text of every file by its address."""
        found = documents(gids, self.articles)
        index = kept_index(found, read_synonyms(self.root / "content"), cache_of(self.root))
        library = library_files(self.root)
        return {
            **{f"{ASSETS}/index/{name}": text for name, text in index.items()},
            **{f"{ASSETS}/{name}": text for name, text in library.items()},
        }

    @property
    def is_whole(self) -> bool:
        """Tell whether the library is there, without which the search does not work."""
        return bool(library_files(self.root))
