"""The list of Dutch words that simplemma has: 370,000 forms, each with its lemma, folded.

Reading it takes more than half a second, so what was read is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wijkengids.kept import kept, place_of, program
from wijkengids.search.words import fold

NAME = "lemmas-*.txt"
BETWEEN = "\0"
"""What stands between the forms and their lemmas."""


def listed(build: Path | None = None) -> dict[str, str]:
    """Return the lemma of every form, in the order of the lemmas; `build` is where it is kept."""
    made_of = program(Path(__file__).parent, "simplemma")
    forms, lemmas = kept(place_of(NAME, build, made_of), _read).split(BETWEEN)
    return dict(zip(forms.split("\n"), lemmas.split("\n"), strict=True))


def _read() -> str:
    """Read the list as a whole; to ask simplemma for each lemma in turn takes as long again."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415 - slow import
        _load_dictionary_from_disk,
    )

    lemmas_of = _load_dictionary_from_disk("nl")
    forms, lemmas = _folded(lemmas_of), _folded(lemmas_of.values())
    first = dict(zip(reversed(forms), reversed(lemmas), strict=True))
    in_order = sorted(first, key=first.__getitem__)
    return "\n".join(in_order) + BETWEEN + "\n".join(map(first.__getitem__, in_order))


def _folded(words_of_list: Iterable[bytes]) -> list[str]:
    """Return words of the list folded; it writes some compounds as `buur_man`."""
    text = b"\n".join(words_of_list).decode().replace("_", "").lower()
    return [word if word.isascii() else fold(word) for word in text.split("\n")]
