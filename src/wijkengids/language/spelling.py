"""Finds words that are in neither the dictionary nor the project's own list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Protocol

from wijkengids.content.messages import Message
from wijkengids.language.passage import Passage, Word
from wijkengids.language.word_list import WordList, typed

MAX_SUGGESTED = 25
"""For more different words than this no suggestion is sought: each takes part of a second."""

HAS_DIGIT = re.compile(r"\d")
HAS_LETTER = re.compile(r"[^\W\d_]")
ACUTE = "\N{COMBINING ACUTE ACCENT}"


def without_stress(word: str) -> str:
    """Return `word` without the accents that may stand on any word to stress it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).replace(ACUTE, ""))


class KnowsWords(Protocol):
    """What a dictionary can tell."""

    def has(self, word: str, /) -> bool:
        """Tell whether `word` is good."""

    def near(self, word: str, /) -> str | None:
        """Return the word that was probably meant."""


class Speller:
    """Checks words against a dictionary and a word list."""

    def __init__(self, dictionary: KnowsWords, word_list: WordList) -> None:
        self.dictionary = dictionary
        self.word_list = word_list
        self.suggestions: dict[str, str | None] = {}

    def messages(self, passages: Iterable[Passage]) -> Iterator[Message]:
        """Yield a message for every unknown word."""
        for passage in passages:
            for word in self.unknown(passage):
                what = f"‘{word.text}’ staat niet in het woordenboek"
                yield Message(
                    file=passage.file,
                    line=word.line,
                    column=word.column,
                    what=what,
                    remedy=self._remedy(word.text),
                )

    def unknown(self, passage: Passage) -> Iterator[Word]:
        """Yield the unknown words of a passage."""
        names = self.word_list.spans_of_names(passage.text)
        for word in passage.words:
            in_name = any(start <= word.start < end for start, end in names)
            if not in_name and not self.knows(word.text, passage.text[word.end :][:1]):
                yield word

    def knows(self, text: str, next_sign: str = "") -> bool:
        """Tell whether a word is good, seen the sign that follows it."""
        word = typed(text)
        if self._has(word) or (next_sign == "." and self._has(f"{word}.")):
            return True
        if word.endswith("'s") and self.word_list.has(word[:-2]):
            return True
        if next_sign == "-" and self._is_first_half(word):
            return True
        return "-" in word and self._knows_parts(word.split("-"))

    def _has(self, word: str) -> bool:
        return (
            not HAS_LETTER.search(word)
            or self.word_list.has(word)
            or self.dictionary.has(word)
            or self._is_stressed(word)
        )

    def _is_stressed(self, word: str) -> bool:
        """Tell whether only accents of stress make a word strange: níet, Eén."""
        plain = without_stress(word)
        return plain != word and (self.word_list.has(plain) or self.dictionary.has(plain))

    def _is_first_half(self, word: str) -> bool:
        """Tell whether `word` is the start of a compound: burgerschaps- en bewonersbudgetten."""
        return word.endswith("s") and self._has(word[:-1])

    def _knows_parts(self, parts: list[str]) -> bool:
        """Tell whether the parts of ABCD-methode or G32-gemeente are good.

        Names and numbers make such words freely; other words must be known as a whole.
        """
        return any(map(self._is_name, parts)) and all(
            HAS_DIGIT.search(part) or self._has(part) for part in parts
        )

    def _is_name(self, part: str) -> bool:
        """Tell whether a part is a number, an abbreviation, or a word that has a capital always."""
        if HAS_DIGIT.search(part) or (part.isupper() and len(part) > 1):
            return True
        return self._has(part) and not self._has(part.lower())

    def _remedy(self, text: str) -> str:
        add = "zet het in content/woordenlijst.txt"
        near = self._near(typed(text))
        return f"bedoelde je ‘{near}’? Of {add}" if near else f"verbeter het, of {add}"

    def _near(self, word: str) -> str | None:
        if word not in self.suggestions:
            wanted = len(self.suggestions) < MAX_SUGGESTED
            self.suggestions[word] = self.dictionary.near(word) if wanted else None
        return self.suggestions[word]
