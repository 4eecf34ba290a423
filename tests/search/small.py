"""A few made-up documents, and a language of few words, for tests of one part of the search."""

from __future__ import annotations

from functools import cache

from wijkengids.search.documents import Document, Section
from wijkengids.search.dutch import Dutch
from wijkengids.search.vocabulary import Vocabulary

LEMMAS = {
    "soep": "soep",
    "soepen": "soep",
    "buurt": "buurt",
    "buurten": "buurt",
    "bank": "bank",
    "banken": "bank",
    "bankje": "bank",
    "straat": "straat",
    "straten": "straat",
    "koken": "koken",
    "kookt": "koken",
    "plan": "plan",
    "plannen": "plan",
    "bewoner": "bewoner",
    "bewoners": "bewoner",
    "budget": "budget",
    "budgetten": "budget",
    "informeren": "informeren",
    "informeerde": "informeren",
    "intensief": "intensief",
}


def document(
    titel: str,
    tekst: str = "",
    *,
    soort: str = "methode",
    namen: tuple[str, ...] = (),
    zoekwoorden: tuple[str, ...] = (),
) -> Document:
    """Return a document with one section of text."""
    return Document(
        uri=f"{soort}/{titel.lower().replace(' ', '-')}/",
        soort=soort,
        titel=titel,
        namen=namen,
        zoekwoorden=zoekwoorden,
        sections=(Section(anchor="zo", heading="Zo werkt het", text=tekst),),
    )


@cache
def small_dutch() -> Dutch:
    """Return a language of twenty words."""
    return Dutch(LEMMAS, {})


def vocabulary(*documents: Document, phrases: tuple[str, ...] = ()) -> Vocabulary:
    """Return the vocabulary of documents in the small language."""
    return Vocabulary(small_dutch(), documents, phrases)
