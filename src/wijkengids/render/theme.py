"""What the theme writes or ships that a reader should not get: HTML that is not valid, dead weight.

The theme is a library of ours, so what it does wrong is mended here and not in a copy of it.
"""

from __future__ import annotations

import re

STYLE = "assets/css/wijkengids.css"
"""Our style sheets in one: a page is seen sooner when it waits for fewer files."""
CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
"""`autocomplete` says nothing on a checkbox, and the standard does not allow it there."""
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
ROUND_A_TABLE = (
    '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">',
    "</div></div>",
)
"""What the script of the theme puts around a table, so that a wide one can be scrolled."""
UNUSED = re.compile(r"assets/(javascripts/.*|stylesheets/.*\.map)")
"""The scripts of the theme and its source maps: no page of ours loads them."""


def mended(html: str) -> str:
    """Return a page of the theme as valid HTML, with tables that scroll by themselves."""
    before, after = ROUND_A_TABLE
    return TABLE.sub(lambda table: before + table.group() + after, CHECKBOX.sub(r"\1", html))


def is_unused(uri: str) -> bool:
    """Tell whether a file of the theme is one that no page loads."""
    return UNUSED.fullmatch(uri) is not None
