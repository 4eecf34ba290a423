"""MkDocs hook: takes from the theme what is valid and what is used."""

from __future__ import annotations

from typing import Any

from mkdocs.structure.files import Files

from wijkengids.render.theme import is_unused, valid_html


def on_files(files: Files, **_: Any) -> None:
    """Leave out what the theme ships and no page loads."""
    for file in [each for each in files if is_unused(each.src_uri)]:
        files.remove(file)


def on_post_page(output: str, **_: Any) -> str:
    """Mend the HTML of a page."""
    return valid_html(output)


def on_post_template(output_content: str, **_: Any) -> str:
    """Mend the HTML of the page for addresses that are not there."""
    return valid_html(output_content)
