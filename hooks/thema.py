"""MkDocs hook: takes what is valid and used from the theme; pages wait for fewer files."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from wijkengids.render.theme import STYLE, is_unused, mended


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what the theme ships and no page loads; join the style sheets of every page."""
    for file in [each for each in files if is_unused(each.src_uri)]:
        files.remove(file)
    sheets = [files.src_uris[uri] for uri in config.extra_css]
    style = "\n".join(sheet.content_string for sheet in sheets)
    files.append(File.generated(config, STYLE, content=style))
    for sheet in sheets:
        files.remove(sheet)
    config.extra_css = [STYLE]


def on_post_page(output: str, **_: Any) -> str:
    """Mend the HTML of a page."""
    return mended(output)


def on_post_template(output_content: str, **_: Any) -> str:
    """Mend the HTML of the page for addresses that are not there."""
    return mended(output_content)
