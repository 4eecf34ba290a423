"""MkDocs hook: builds the index of the search from the finished pages."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from wijkengids.search.site import SearchSite

log = logging.getLogger("mkdocs.hooks.zoeken")


def on_config(config: MkDocsConfig) -> None:
    """Start anew for every build."""
    config.extra["search"] = SearchSite(Path(config.config_file_path).parent)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Take a page in, unless it says `search: {exclude: true}`."""
    if not page.meta.get("search", {}).get("exclude"):
        config.extra["search"].add(page.url, output)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the index and the library."""
    search = config.extra["search"]
    for uri, text in search.files(config.extra["site"].gids).items():
        path = Path(config.site_dir, uri)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if not search.is_whole:
        log.info("node_modules/minisearch ontbreekt: zoeken werkt pas na ‘make engine’")
