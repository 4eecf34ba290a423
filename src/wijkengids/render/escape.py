"""Makes text from content safe in Markdown and in HTML alike."""

from __future__ import annotations

import re

from markupsafe import Markup

SPECIAL = re.compile(r"[&<>\"'`*_\[\]{}()#+\\|~^=:!$-]")
LINE_BREAKS = re.compile(r"\s*\n\s*")


def escape(value: object) -> Markup:
    """Return `value` with every character that means something as a character reference.

    Markup that templates made themselves passes unchanged.
    """
    if isinstance(value, Markup):
        return value
    text = LINE_BREAKS.sub(" ", str(value))
    return Markup(SPECIAL.sub(lambda match: f"&#{ord(match.group())};", text))
