"""Finds sentences in the passive voice: a form of *worden* with a past participle.

A guess from the form of words, for advice only. Who does something is then often left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkengids.language.word_forms import word_forms

AUXILIARY = re.compile(r"(?:word|wordt|worden|werd|werden|geworden)")
PREFIXES = (
    "aan|achter|af|be|bij|binnen|buiten|dicht|door|er|goed|her|in|klaar|los|mede|mee|mis|na|neer|om|"
    "onder|ont|op|open|over|rond|samen|stil|tegen|teleur|terug|thuis|toe|tot|uit|vast|ver|vol|voor|"
    "voort|vrij|waar|weg"
)
WEAK = re.compile(
    rf"(?:{PREFIXES})*ge\w{{2,}}[dt]|(?:be|er|her|ont|ver|onder|over|voor)\w{{3,}}[dt]"
)
STRONG = re.compile(rf"(?:{PREFIXES})*ge(?:\w{{2,}}en|\w+(?:aan|ien))")
WORD = re.compile(r"\w+")
CLAUSE_END = re.compile(r"[,;:()–.!?]|\b(?:en|maar|want|of|dat|die|om|als|omdat|terwijl|waar)\b")


def passives(text: str) -> Iterator[tuple[int, str]]:
    """Yield where a passive starts in `text`, and its verb: `wordt … verdeeld`."""
    start = 0
    for end in [*(match.start() for match in CLAUSE_END.finditer(text)), len(text)]:
        yield from _in_clause(text, start, end)
        start = end


def _in_clause(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    words = list(WORD.finditer(text, start, end))
    auxiliary = next((w for w in words if AUXILIARY.fullmatch(w.group().lower())), None)
    if auxiliary is None:
        return
    after = [word for word in words if word.start() > auxiliary.start()]
    before = [word for word in words if word.start() < auxiliary.start()]
    for candidates, form in ((after, "{0} … {1}"), (before[-3:], "{1} {0}")):
        for word in candidates:
            if is_participle(word.group().lower()):
                yield auxiliary.start(), form.format(auxiliary.group().lower(), word.group())
                return


def is_participle(word: str) -> bool:
    """Tell whether a word looks like a past participle."""
    if word in word_forms("geen_voltooid_deelwoord"):
        return False
    if word in word_forms("voltooid_deelwoord"):
        return True
    return any(form.fullmatch(word) for form in (WEAK, STRONG))
