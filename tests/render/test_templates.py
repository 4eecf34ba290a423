"""Templates print values, and never put text together behind the back of `escape`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wijkengids.render.environment import TEMPLATES

FORBIDDEN = re.compile(
    r"\{[{%][^}%]*(?:~|\|\s*(?:safe|join|escape|e|forceescape|urlize|replace\([^)]*<)\b)"
)
SAFE = "checklist.md.j2"
"""Marks as safe what its own macros made; they escape every value themselves."""

CHECKED = sorted(path for path in TEMPLATES.glob("*.j2") if path.name != SAFE)


@pytest.mark.parametrize("template", CHECKED, ids=lambda path: path.name)
def test_no_template_joins_or_unescapes_text(template: Path) -> None:
    assert FORBIDDEN.findall(template.read_text(encoding="utf-8")) == []


def test_the_search_for_forbidden_words_finds_them() -> None:
    for line in ("{{ a ~ b }}", "{{ a | safe }}", '{{ x | join(", ") }}', '{% set x = a ~ "b" %}'):
        assert FORBIDDEN.search(line)
