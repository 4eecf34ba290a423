"""Makes text from content safe in Markdown and in HTML alike.

A character reference means itself in both, so `&#42;` is a star and never the start of emphasis.
Letters, digits and most punctuation stay as they are: the page's source remains readable.
"""

from __future__ import annotations

import functools
import re

from markupsafe import Markup

SPECIAL = re.compile(
    r"""
    [&<>"'`*_\[\]{}()#+\\|~^=:!$@]
    | (?<!\w)-|-(?!\w)      # `- item`, `---`; a hyphen inside a word is harmless
    | \?(?=\?)              # `??? block`
    | (?<=[0-9])\.(?=\s|$)  # `1. item`
    """,
    re.VERBOSE,
)
MAX_KEPT = 16_384
"""Texts of which the escaped form is kept: names and choices stand on many pages."""
UNPRINTABLE = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")


def one_line(text: str) -> str:
    """Return `text` without spaces around it, and with each run of blanks as a single space."""
    return UNPRINTABLE.sub(" ", text).strip()


def escape(value: object) -> Markup:
    """Return `value` with every character that means something as a character reference.

    Markup that templates made themselves passes unchanged. Text becomes one line, so that it can
    never start a block of its own.
    """
    if isinstance(value, Markup):
        return value
    return _escaped(str(value))


@functools.lru_cache(maxsize=MAX_KEPT)
def _escaped(text: str) -> Markup:
    return Markup(SPECIAL.sub(_reference, one_line(text)))


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"
