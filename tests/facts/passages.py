"""Cuts a file of the guide into passages, each with the sources that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.facts.ledger import texts

CITATION = re.compile(r"@([a-z0-9-]+)")


def passages(path: Path) -> Iterator[tuple[set[str], str]]:
    """Yield the keys of the sources and the text of each passage.

    A passage is a paragraph, list or table in Markdown, and one item of a list in YAML.
    """
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        for block in re.split(r"\n\s*\n", text):
            yield set(CITATION.findall(block)), " ".join(block.split())
    else:
        for item in items(yaml.load(text, Loader=yaml.BaseLoader)):
            source = item.get("bron", item.get("sleutel", ""))
            yield {source.partition(",")[0]}, " ".join(texts(item))


def items(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the mappings in lists, the innermost only: one that holds such lists is passed over."""
    if isinstance(value, Mapping):
        for item in value.values():
            yield from items(item)
    elif isinstance(value, list):
        for item in value:
            inner = list(items(item))
            yield from inner
            if isinstance(item, Mapping) and not inner:
                yield item
