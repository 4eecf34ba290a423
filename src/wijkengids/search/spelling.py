"""The keys under which words lie that may be meant by a mistyped one.

A word with one or two errors still starts, ends or sounds like the right one, unless the errors are
far apart. `docs/assets/search/spelling.mjs` makes the same keys.
"""

from __future__ import annotations

import re

LETTERS = 3
CONSONANTS = 4
SOUNDS = (
    ("ch", "g"),
    ("sj", "s"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "k"),
    ("tie", "s"),
    ("x", "ks"),
    ("ce", "se"),
    ("ci", "si"),
    ("c", "k"),
    ("v", "f"),
    ("z", "s"),
    ("d", "t"),
)
DOUBLE = re.compile(r"(.)\1+")
VOWELS = re.compile(r"[aeiouyhjw]")


def keys(word: str) -> tuple[str, str, str]:
    """Return all keys of a word."""
    return start_key(word), end_key(word), sound_key(word)


def start_key(word: str) -> str:
    """Return the start of a word."""
    return word[:LETTERS]


def end_key(word: str) -> str:
    """Return the end of a word, marked as one."""
    return "-" + word[-LETTERS:]


def sound_key(word: str) -> str:
    """Return the first consonants of a word as they sound, marked as such."""
    word = DOUBLE.sub(r"\1", word)
    for written, sound in SOUNDS:
        word = word.replace(written, sound)
    return "~" + DOUBLE.sub(r"\1", VOWELS.sub("", word))[:CONSONANTS]
