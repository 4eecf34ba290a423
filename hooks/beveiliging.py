"""MkDocs hook: puts into every page what a browser may do there.

Not while someone is writing: `mkdocs serve` adds a script to every page, to show changes.
"""

from __future__ import annotations

from typing import Any, Literal

from mkdocs.plugins import event_priority

from wijkengids.trust.policy import in_page

serving = {"now": False}


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
    """Remember whether the pages are to be published."""
    serving["now"] = command == "serve"


@event_priority(-100)  # when the page is finished
def on_post_page(output: str, **_: Any) -> str:
    """Put the policy into a page."""
    return output if serving["now"] else in_page(output)


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Put the policy into 404.html too."""
    page = template_name.endswith(".html") and not serving["now"]
    return in_page(output_content) if page else output_content
