"""Whatever an editor saves, `make fix` never stops with a fault of its own."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from wijkengids.editing.fix.pipeline import fix
from wijkengids.editing.fix.source import parses

CONTENT = Path(__file__).resolve().parents[2] / "content"
NAME = "methods/vouchersysteem.yaml"
PIECES = ["a", ": ", "- ", "\n", "  ", "{", "}", "[", "]", ", ", '"', "'", "#", " #x", "&a ", "*a"]
PIECES += ["|", ">-\n", "!t ", "---\n", "\t", "\r\n", "slug", "naam", "doel", "bron", "tekst", "é"]


def check(content: bytes) -> None:
    fixed = fix(NAME, content)
    again = fix(NAME, fixed.content)
    assert (again.content, again.problem) == (fixed.content, fixed.problem)
    if not fixed.problem:
        assert parses(fixed.content.decode())


@given(st.binary(max_size=60))
def test_any_bytes(content: bytes) -> None:
    check(content)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_text_of_yaml_signs(pieces: list[str]) -> None:
    check("".join(pieces).encode())


def test_any_single_slip_in_a_real_file() -> None:
    text = (CONTENT / NAME).read_text(encoding="utf-8")
    rng = random.Random(1)
    for _ in range(60):
        start = rng.randrange(len(text))
        end = start + rng.choice([0, 0, 1, 2, 5])
        check((text[:start] + rng.choice(PIECES) + text[end:]).encode())
