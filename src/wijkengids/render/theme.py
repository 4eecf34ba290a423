"""What the theme writes or ships that a reader should not get: HTML that is not valid, dead weight.

The theme is a library of ours, so what it does wrong is mended here and not in a copy of it.
"""

from __future__ import annotations

import re

STYLE = "assets/css/wijkengids.css"
"""Our style sheets in one: a page is seen sooner when it waits for fewer files."""
CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
"""`autocomplete` says nothing on a checkbox, and the standard does not allow it there."""
UNUSED = re.compile(r"assets/(javascripts|stylesheets)/(.*\.map|lunr/.*|workers/.*)")
"""Source maps, and the search of the theme: no page of ours loads them."""


def valid_html(html: str) -> str:
    """Return a page of the theme without what the HTML standard does not allow."""
    return CHECKBOX.sub(r"\1", html)


def is_unused(uri: str) -> bool:
    """Tell whether a file of the theme is one that no page loads."""
    return UNUSED.fullmatch(uri) is not None
