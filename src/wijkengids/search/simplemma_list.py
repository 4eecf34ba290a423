"""The list of Dutch words that simplemma has: 370,000 forms, each with its lemma, folded.

Reading it takes more than half a second, so what was read is kept in `build/`. Its name there tells
which list it was made of, and by which program.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from wijkengids.search import words
from wijkengids.search.words import fold

LIST = "strategies/dictionaries/data/nl.plzma"
NAME = "lemmas-{}.txt"
BETWEEN = "\0"
"""What stands between the forms and their lemmas in the kept file."""


def listed(folder: Path | None = None) -> dict[str, str]:
    """Return the lemma of every form, in the order of the lemmas; `folder` keeps what was read."""
    kept = folder / NAME.format(_digest()) if folder and folder.is_dir() else None
    if kept and kept.is_file():
        forms, lemmas = kept.read_text(encoding="utf-8").split(BETWEEN)
        return dict(zip(forms.split("\n"), lemmas.split("\n"), strict=True))
    found = _read()
    if kept:
        _keep(kept, found)
    return found


def _digest() -> str:
    """Return a hash of the list and of the program that reads it."""
    package = find_spec("simplemma")
    origin = package.origin if package else None
    files = (Path(origin or "").parent / LIST, Path(__file__), Path(words.__file__))
    digests = (hashlib.sha256(file.read_bytes()).digest() for file in files)
    return hashlib.sha256(b"".join(digests)).hexdigest()[:16]


def _read() -> dict[str, str]:
    """Read the list as a whole; to ask simplemma for each lemma in turn takes as long again."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415 - slow import
        _load_dictionary_from_disk,
    )

    lemmas_of = _load_dictionary_from_disk("nl")
    forms, lemmas = _folded(lemmas_of), _folded(lemmas_of.values())
    first = dict(zip(reversed(forms), reversed(lemmas), strict=True))
    return {form: first[form] for form in sorted(first, key=first.__getitem__)}


def _folded(words_of_list: Iterable[bytes]) -> list[str]:
    """Return words of the list folded; it writes some compounds as `buur_man`."""
    text = b"\n".join(words_of_list).decode().replace("_", "").lower()
    return [word if word.isascii() else fold(word) for word in text.split("\n")]


def _keep(path: Path, found: Mapping[str, str]) -> None:
    """Write what was read, in one step, in the place of what an older list or program left."""
    for old in set(path.parent.glob(NAME.format("*"))) - {path}:
        old.unlink(missing_ok=True)
    new = path.with_suffix(f".{os.getpid()}.new")
    new.write_text("\n".join(found) + BETWEEN + "\n".join(found.values()), encoding="utf-8")
    new.replace(path)
