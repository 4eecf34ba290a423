"""Answers as a short text that fits behind the `#` of a link.

    1.uitvoering.0123456789ab.AAAaaaBBBbbb.CCCC

The form's version, the instrument, the version of the content (empty when unknown), six characters
an answer, and four that tell whether the link came over whole. An answer is three characters for
the question and three for the choice, each made from its slug: so a link stays true when questions
are moved, added or taken away. A name and notes do not go along.
"""

from __future__ import annotations

import functools
import hashlib
import re
import string
from collections.abc import Iterable, Iterator, Mapping

from actie_engine.answers import CONTENT_VERSION, WEET_NIET, AnswersError
from actie_engine.migrations import VERSIE
from actie_engine.model import Gids

LINK_VERSION = "1"
ALPHABET = string.digits + string.ascii_letters
CODE, CHECK = 3, 4
MAX_LENGTH = 20_000
PAIRS = re.compile(r"[0-9A-Za-z]*")
FIELDS = 5
CODES_KEPT = 1_024  # more than both instruments have questions and answers
CONTEXT = "context."

NO_LINK = "Dit is geen link met antwoorden van de checklist."
BROKEN = "Deze link is niet heel overgekomen. Vraag de afzender om haar opnieuw te sturen."
NEWER = "Deze link komt uit een nieuwere checklist. Laad de pagina opnieuw en probeer het nog eens."

type Answers = Mapping[str, Mapping[str, str]]
"""Answers per part: `context` and `antwoorden`."""


def to_link(instrument: str, answers: Answers, inhoud: str) -> str:
    """Return answers as the text of a link; `inhoud` is the version of the content."""
    given = (
        *((CONTEXT + name, slug) for name, slug in answers["context"].items()),
        *answers["antwoorden"].items(),
    )
    pairs = "".join(_code_of(name) + _code_of(slug) for name, slug in given)
    body = ".".join((LINK_VERSION, instrument, inhoud, pairs))
    return f"{body}.{code(body, CHECK)}"


def from_link(text: str, gids: Gids) -> tuple[dict[str, object], int]:
    """Return the answers in a link as plain data, and how many of them no longer exist.

    Raises AnswersError when the text is not such a link or did not come over whole.
    """
    instrument, inhoud, pairs = _take_apart(text.strip())
    if instrument not in gids.instrumenten:
        raise AnswersError(NO_LINK)
    names = _by_code(_questions(instrument, gids))
    parts: dict[str, dict[str, str]] = {"context": {}, "antwoorden": {}}
    lost = 0
    for question, answer in _pairs(pairs):
        name, slugs = names.get(question, ("", ()))
        slug = _by_code((slug, slug) for slug in slugs).get(answer)
        if slug is None:
            lost += 1
        elif name.startswith(CONTEXT):
            parts["context"][name.removeprefix(CONTEXT)] = slug
        else:
            parts["antwoorden"][name] = slug
    return {"versie": VERSIE, "instrument": instrument, "inhoud": inhoud, **parts}, lost


def code(text: str, length: int) -> str:
    """Return a few characters that stand for a text, the same everywhere and always."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest())
    characters = []
    for _ in range(length):
        number, digit = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[digit])
    return "".join(characters)


@functools.lru_cache(maxsize=CODES_KEPT)
def _code_of(name: str) -> str:
    """Return the code of a question or an answer: there are few, and every link asks for all."""
    return code(name, CODE)


def _take_apart(text: str) -> tuple[str, str, str]:
    """Return instrument, version of the content, and pairs of codes."""
    fields = text.split(".")
    if len(text) > MAX_LENGTH or not text.isascii() or not fields[0].isdigit():
        raise AnswersError(NO_LINK)
    if fields[0] != LINK_VERSION:
        raise AnswersError(NEWER)
    if len(fields) != FIELDS or code(text.rpartition(".")[0], CHECK) != fields[-1]:
        raise AnswersError(BROKEN)
    _, instrument, inhoud, pairs, _ = fields
    well_made = PAIRS.fullmatch(pairs) and len(pairs) % (2 * CODE) == 0
    if not well_made or not (inhoud == "" or CONTENT_VERSION.fullmatch(inhoud)):
        raise AnswersError(NO_LINK)
    return instrument, inhoud, pairs


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for start in range(0, len(text), 2 * CODE):
        yield text[start : start + CODE], text[start + CODE : start + 2 * CODE]


def _questions(instrument: str, gids: Gids) -> Iterator[tuple[str, tuple[str, tuple[str, ...]]]]:
    """Yield every question with its name and the slugs of its answers."""
    for name, vraag in gids.context.items():
        slugs = tuple(keuze.slug for keuze in gids.keuzelijsten[vraag.lijst].keuzes)
        yield CONTEXT + name, (CONTEXT + name, slugs)
    for each in gids.instrumenten[instrument].vragen:
        slugs = (*(antwoord.slug for antwoord in each.antwoorden), WEET_NIET)
        yield each.id, (each.id, slugs)


def _by_code[T](named: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Return what is named by the code of its name; a code of two names stands for neither."""
    found: dict[str, T] = {}
    double: set[str] = set()
    for name, value in named:
        key = _code_of(name)
        if key in found:
            double.add(key)
        found[key] = value
    return {key: value for key, value in found.items() if key not in double}
