"""What a word is: the same here and in `docs/assets/search/text.mjs`."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable

WORD = re.compile(r"[a-z0-9]+")
ACCENT = re.compile(r"[\u0300-\u036f]")
POSSESSIVE = re.compile(r"(?<=[a-z0-9])'s?(?![a-z])")

SAYS_NOTHING = """
    aan al alle alleen als alsof altijd andere anders beetje ben bent bij bijvoorbeeld daar daarbij
    daarmee daarom daarvoor dan dat de deze die dit doe doen doet door dus een eens en er ergens
    erover ervan ervoor etc even gaan gaat ge geen graag had heb hebben hebt heeft heel hem hen het
    hier hij hoe hoort hun iemand iets ik in is ja je jij jou jouw jullie kan kunnen kunt maar me
    mee meer men met mij mijn moet moeten na naar nee niet nog nu of om omdat onder ons onze ook op
    over s t te tegen ten ter toch toe toen tot u uit uw van veel via voor vooral waar waarbij
    waarin waarmee waarom waarop waarvan waarvoor wat we wel welk welke wie wij wil willen word
    worden wordt zal ze zelf zich zij zijn zo zoals zonder zou
"""
STOP_WORDS = frozenset(SAYS_NOTHING.split())
"""Words that say nothing about what somebody seeks."""


def fold(text: str) -> str:
    """Return `text` without capitals and accents."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return ACCENT.sub("", plain).lower()


@functools.lru_cache(maxsize=100_000)
def words(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`; a plural or genitive ’s is left out."""
    return tuple(WORD.findall(POSSESSIVE.sub("", fold(text))))


def squeeze(text: str) -> str:
    """Return the words of `text` as one, so that spaces and hyphens make no difference."""
    return "".join(words(text))


def telling(found: Iterable[str]) -> list[str]:
    """Return the words that are no stop words; all of them when nothing else is left."""
    found = list(found)
    return [word for word in found if word not in STOP_WORDS] or found
