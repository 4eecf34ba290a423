"""Lists of Dutch word forms that rules of thumb need; `woordvormen.yaml` holds them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from wijkengids.content.yaml_text import read_yaml

LIST = Path(__file__).with_name("woordvormen.yaml")


@cache
def word_forms(name: str) -> frozenset[str]:
    """Return the words of one list."""
    document = read_yaml(LIST.read_bytes())
    if document.findings:
        raise ValueError(f"{LIST.name}: {document.findings}")
    return frozenset(document.data[name].split())
