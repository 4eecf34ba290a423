"""What stands around the text is the same on all pages outside the menu that share a folder.

Hundreds of methods have the same header, tabs and menu, for none of them is an entry of the menu.
In a template: `{% call alike("header") %}…{% endcall %}`.
"""

from __future__ import annotations

from collections.abc import Callable
from posixpath import dirname

from jinja2 import pass_context
from jinja2.runtime import Context


class Alike:
    """Keeps parts of pages, for one build."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    @pass_context
    def __call__(self, context: Context, name: str, caller: Callable[[], str]) -> str:
        """Return a part of a page: what was kept of a page like it, or else what it calls."""
        page, nav = context["page"], context["nav"]
        if not page or page in nav.pages:
            return caller()
        place = name, dirname(page.url.rstrip("/"))
        if place not in self.kept:
            self.kept[place] = caller()
        return self.kept[place]
