"""Writes a text as YAML on one line, between quotes when it needs them."""

from __future__ import annotations

import re

SPECIAL_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`~=<]|$|\s")
SPECIAL_INSIDE = re.compile(r":(\s|$)|\s#|[\n\t]|\s$|[\"\]}]$")
IN_BRACKETS = re.compile(r"[,\[\]{}:?]")
"""A question mark ends a text there, as far as the parser goes."""


def needs_quotes(text: str, *, in_brackets: bool = False) -> bool:
    """Tell whether `text` would be read otherwise without quotes."""
    if SPECIAL_START.match(text) or SPECIAL_INSIDE.search(text):
        return True
    return in_brackets and IN_BRACKETS.search(text) is not None


def as_scalar(text: str, *, in_brackets: bool = False, quoted: bool = False) -> str:
    """Return `text` as YAML; between double quotes when it needs them or when asked for."""
    if not quoted and not needs_quotes(text, in_brackets=in_brackets):
        return text
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(signs.get(sign, sign) for sign in text) + '"'
