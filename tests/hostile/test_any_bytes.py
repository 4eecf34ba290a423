"""What `make fuzz` looks for at length, in short: no input breaks what reads files and links."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from actie_engine.answers import AnswersError
from actie_engine.openen import open_text
from fuzzing.shapes import answers
from fuzzing.targets import INHOUD, TARGETS, Target, guide, known
from tests.content.strategies import LIKE_YAML

LINKS = st.text("0123456789abcdefghijklmnopqrstuvwxyzABC.-_~%é\u202e\x00", max_size=80)
INPUT = st.binary(max_size=200) | LIKE_YAML.map(str.encode) | LINKS.map(str.encode)


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_any_bytes(target: Target) -> None:
    @settings(max_examples=300, deadline=None)
    @given(INPUT)
    @example(b"")
    @example(b"\xff\xfe" * 100)
    @example("\ud800".encode("utf-8", "surrogatepass"))
    def holds(content: bytes) -> None:
        target(content)

    holds()


def test_made_up_files_get_past_the_door() -> None:
    """Enough of them hold answers that exist; otherwise only the door was tested."""
    chance = random.Random(7)
    texts = (json.dumps(answers(chance.randbytes(80), known())) for _ in range(300))
    assert sum(map(holds_an_answer, texts)) > 10


def holds_an_answer(text: str) -> bool:
    try:
        return bool(open_text(text, guide(), INHOUD).antwoorden["antwoorden"])
    except AnswersError:
        return False
