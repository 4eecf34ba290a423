"""Tells whether two texts of a file say the same."""

from __future__ import annotations

from typing import Any

import yaml

from wijkengids.editing.fix.source import LOADER
from wijkengids.editing.fix.typography import typographic


def says_the_same(before: str, after: str) -> bool:
    """Tell whether both can be read and differ in form alone.

    Form is: the order of fields, quotes, line breaks, spaces and typographic signs.
    """
    try:
        return bool(meaning(before) == meaning(after))
    except yaml.YAMLError:
        return False


def meaning(text: str) -> Any:
    """Return what a file says as plain data, free of form."""
    return _meaning(yaml.compose(text, Loader=LOADER))


def _meaning(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        pairs = [(key.value, _meaning(value)) for key, value in node.value]
        return {"fields": dict(pairs), "number": len(pairs)}
    if isinstance(node, yaml.SequenceNode):
        return [_meaning(item) for item in node.value]
    return None if node is None else typographic(" ".join(node.value.split()))
