"""Turns Markdown into HTML with the extensions of the site, as mkdocs.yml lists them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import markdown  # type: ignore[import-untyped]
import yaml

from tests.site.html_page import HtmlPage

ROOT = Path(__file__).resolve().parents[2]


class SiteLoader(yaml.SafeLoader):
    """Reads mkdocs.yml; tags of MkDocs, such as !ENV, are of no interest here."""


SiteLoader.add_multi_constructor("!", lambda *_: None)


@cache
def settings() -> dict[str, Any]:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, SiteLoader)
    return loaded


def extensions() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for each in settings()["markdown_extensions"]:
        found |= each if isinstance(each, dict) else {each: {}}
    return found


def to_html(text: str, *more: Any) -> str:
    known = extensions()
    html: str = markdown.markdown(
        text, extensions=[*known, *more], extension_configs={k: v or {} for k, v in known.items()}
    )
    return html


def to_page(text: str, *more: Any) -> HtmlPage:
    return HtmlPage(to_html(body_of(text), *more))


def body_of(text: str) -> str:
    """Return a page without its front matter."""
    return text.split("\n---\n", 1)[1] if text.startswith("---\n") else text


def meta_of(text: str) -> dict[str, Any]:
    """Return the front matter of a page."""
    meta: dict[str, Any] = yaml.safe_load(text.removeprefix("---\n").split("\n---\n", 1)[0])
    return meta
