"""The list of Dutch words that simplemma has: 370,000 forms, each with its lemma, folded.

Reading it takes more than half a second, so what was read is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from wijkengids.kept import kept, place_of, program
from wijkengids.search.words import fold

NAME = "lemmas-*.txt"
BETWEEN = "\0"
"""What stands between the forms and their lemmas."""
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
"""All of a word that has to be folded, once its capitals are gone."""


def listed(cache: Path | None = None) -> dict[str, str]:
    """Return the lemma of every form; `cache` is the folder in which the list is kept."""
    made_of = program(Path(__file__).parent, "simplemma")
    forms, lemmas = kept(place_of(NAME, cache, made_of), _read).split(BETWEEN)
    first_comes_last = zip(reversed(forms.split("\n")), reversed(lemmas.split("\n")), strict=True)
    return dict(first_comes_last)


def _read() -> str:
    """Read the list as a whole; to ask simplemma for each lemma in turn takes as long again."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415 - slow import
        _load_dictionary_from_disk,
    )

    lemmas = _load_dictionary_from_disk("nl")
    return _folded(lemmas) + BETWEEN + _folded(lemmas.values())


def _folded(words: Iterable[bytes]) -> str:
    """Return words of the list folded; it writes some compounds as `buur_man`."""
    text = b"\n".join(words).decode().replace("_", "").lower()
    return BEYOND_ASCII.sub(lambda found: fold(found.group()), text)
