"""MkDocs hook: numbers the citations of hand-written pages, and says where pages are edited."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from wijkengids.repository import Repository


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Number the citations of a hand-written page."""
    text: str = config.extra["site"].with_citations(page.file.src_uri, markdown)
    return text


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Give templates the guide and the page’s date, and lead its edit link to the right file."""
    site = config.extra["site"]
    context["gids"] = site.gids
    context["gewijzigd"] = site.last_changed(page.file.src_uri)
    repository = Repository.from_settings(config.extra["repository"])
    page.edit_url = site.edit_url(page.file.src_uri, repository)
