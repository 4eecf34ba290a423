"""Templates print values, and never put text together behind the back of `escape`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wijkengids.render.environment import TEMPLATES

FORBIDDEN = re.compile(
    r"\{[{%][^}%]*(?:~|\|\s*(?:safe|join|escape|e|forceescape|urlize|replace\([^)]*<)\b)"
)
SAFE = frozenset(("checklist.md.j2",))  # its macros escape every value themselves


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.j2")), ids=lambda path: path.name)
def test_no_template_joins_or_unescapes_text(template: Path) -> None:
    if template.name in SAFE:
        pytest.skip("marks what its own macros made as safe")
    assert FORBIDDEN.findall(template.read_text(encoding="utf-8")) == []


def test_the_search_for_forbidden_words_finds_them() -> None:
    for line in ("{{ a ~ b }}", "{{ a | safe }}", '{{ x | join(", ") }}', '{% set x = a ~ "b" %}'):
        assert FORBIDDEN.search(line)
