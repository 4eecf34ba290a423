"""Text as it stands in HTML."""

from __future__ import annotations

import html
import re

SPECIAL = re.compile("[&<>\"']").search


def escape(text: str) -> str:
    """Return a text in which nothing is read as HTML.

    Few texts have anything to escape, and a report has hundreds; one look finds those.
    """
    return html.escape(text) if SPECIAL(text) else text
