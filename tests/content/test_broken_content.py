"""Every mistake that an editor can make is told once, exactly, at the right place.

A broken file is a file of the small guide with one mistake in it; `messages.txt` beside the broken
files says what is expected.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping

import pytest

from tests.content.broken import FOLDER, Mistake, mistakes
from wijkengids.content.messages import as_text
from wijkengids.content.validate import validate

MISTAKES = mistakes()
each_mistake = pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)


@each_mistake
def test_mistake_is_told_once(mistake: Mistake, small_files: Mapping[str, bytes]) -> None:
    messages = validate({**small_files, mistake.replaces: mistake.content()}).messages
    assert tuple(map(as_text, messages)) == mistake.messages


@each_mistake
def test_file_holds_one_mistake(mistake: Mistake, small_files: Mapping[str, bytes]) -> None:
    good = small_files[mistake.replaces].splitlines(keepends=True)
    broken = mistake.content().splitlines(keepends=True)
    changes = difflib.SequenceMatcher(None, good, broken, autojunk=False).get_opcodes()
    assert len([change for change in changes if change[0] != "equal"]) == 1


@each_mistake
def test_message_says_what_to_do(mistake: Mistake) -> None:
    for message in mistake.messages:
        _place, _, words = message.partition(": ")
        what, _, remedy = words.partition("; ")
        assert what
        assert remedy


def test_every_broken_file_is_listed() -> None:
    listed = [mistake.name for mistake in MISTAKES]
    assert sorted(listed) == sorted(path.stem for path in FOLDER.glob("*.yaml"))


def test_there_are_many_kinds() -> None:
    assert len(MISTAKES) >= 45


def test_small_guide_is_good(small_files: Mapping[str, bytes]) -> None:
    assert validate(small_files).messages == ()
