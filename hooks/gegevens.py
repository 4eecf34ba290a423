"""MkDocs hook: adds the open data, says on pages what they are, and dates the sitemap."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the files of open data."""
    for uri, text in config.extra["site"].open_data(config.site_url or "").items():
        files.append(File.generated(config, uri, content=text))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Give templates the linked data of the page and the data that stand beside it."""
    site, uri = config.extra["site"], page.file.src_uri
    description = page.meta.get("description", config.site_description)
    context["linked_data"] = site.linked_data(
        uri,
        page.meta.get("title", page.title),
        description,
        config.site_url or "",
        page.canonical_url or "",
    )
    context["alternates"] = site.alternates(uri)
    page.update_date = site.date_of(uri)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Leave the sitemap out when the site does not know its own address: it would be empty."""
    return "" if template_name == "sitemap.xml" and not config.site_url else output
