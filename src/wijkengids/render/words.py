"""Small help with Dutch words: lists, dates, sentences, and the order of names."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Protocol

from markupsafe import Markup

from wijkengids.render.escape import escape

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
ARTICLE = re.compile(r"^(de|het) ")
SENTENCE = re.compile(r".*?[.!?](?=\s|$)")


class Named(Protocol):
    """Anything that has a name."""

    @property
    def naam(self) -> str:
        """The name."""


def joined(words: Sequence[str], last_word: str = "en") -> str:
    """Return words as prose, `a, b en c`; when one of them is Markup, so is the prose."""
    if any(isinstance(word, Markup) for word in words):
        words = [escape(word) for word in words]
    *first, last = words
    if not first:
        return last
    comma = Markup(", ") if isinstance(last, Markup) else ", "
    return comma.join(first) + f" {last_word} " + last


def lower_first(text: str) -> str:
    """Return `text` with a small first letter, unless it starts with an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def opgesomd(names: Sequence[str]) -> str:
    """Return names of values as prose that starts with a capital: `Idee, plan en uitvoering`."""
    first, *rest = names
    return joined([first, *(lower_first(name) for name in rest)])


def datum(date: str) -> str:
    """Return a date as prose: `22 november 2026`."""
    year, month, day = date.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def meervoud(noun: str) -> str:
    """Return the plural of a kind of publication: `Boeken`, `Rapporten`, `Brochures`."""
    return f"{noun}s" if noun.endswith(("e", "y")) else f"{noun}en"


def eerste_zin(text: str) -> str:
    """Return the first sentence of `text`."""
    match = SENTENCE.match(text)
    return match.group() if match else text


def per_letter[T: Named](items: Iterable[T]) -> list[tuple[str, list[T]]]:
    """Return things with a name by their first letter, in the order in which readers seek them."""
    ordered = sorted(items, key=lambda item: sort_key(item.naam))
    return [(letter, list(group)) for letter, group in itertools.groupby(ordered, key=_letter)]


def _letter(item: Named) -> str:
    first = sort_key(item.naam)[:1].upper()
    return first if first.isalpha() else "0"


@functools.lru_cache(maxsize=16_384)
def sort_key(name: str) -> str:
    """Return what a name is ordered by: no capitals, accents or article, as a reader seeks it."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(sign for sign in plain if sign.isalnum() or sign == " ")
    return ARTICLE.sub("", letters.strip())
