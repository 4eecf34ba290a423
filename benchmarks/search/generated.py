"""Makes sites of any size: the documents of the guide, and methods made of their sentences.

A made-up method has a name of its own and the text of a real one, in which one word in six is
another Dutch word, so that the vocabulary grows with the site as that of a real one does.
"""

from __future__ import annotations

import dataclasses
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from wijkengids.content.validate import load
from wijkengids.search.article import read_article
from wijkengids.search.collect import documents as collected
from wijkengids.search.documents import Document, Section
from wijkengids.search.dutch import dutch
from wijkengids.search.site import HOME

CONTENT = Path(__file__).parents[2] / "content"
NOT_FOUND_IN = HOME | {"register/"}
SEED = 20261122
WORD = re.compile(r"[a-zé]{6,}")
CHANGED = 1 / 6
STARTS = [
    "buurt",
    "dorps",
    "wijk",
    "straat",
    "stads",
    "bewoners",
    "burger",
    "jongeren",
    "ouderen",
    "zorg",
    "groen",
    "sport",
]
MIDDLES = [
    "tafel",
    "kring",
    "raad",
    "spiegel",
    "plan",
    "fonds",
    "huis",
    "werk",
    "kracht",
    "netwerk",
    "makelaar",
    "gesprek",
]
SYLLABLES = [
    "ba",
    "do",
    "fi",
    "gel",
    "ho",
    "ka",
    "lin",
    "mo",
    "nor",
    "pel",
    "ra",
    "sen",
    "tor",
    "vin",
    "wal",
    "zil",
]


def documents_of(site: Path) -> list[Document]:
    """Return the documents of a built site."""
    articles = {}
    for path in sorted(site.rglob("index.html")):
        uri = path.parent.relative_to(site).as_posix() + "/"
        article = read_article(path.read_text(encoding="utf-8"))
        if article and uri not in NOT_FOUND_IN:
            articles[uri] = article
    return collected(load(CONTENT), articles)


def documents(real: Sequence[Document], methods: int) -> list[Document]:
    """Return the real documents, with made-up methods until there are `methods` of them."""
    of_methods = [each for each in real if each.soort == "methode"]
    chance = random.Random(SEED)
    words = sorted(word for word in dutch().lemmas if WORD.fullmatch(word))
    made = [
        _method(number, chance.choice(of_methods), words, chance)
        for number in range(methods - len(of_methods))
    ]
    others = [each for each in real if each.soort != "methode"]
    return [*of_methods, *made, *others]


def _method(number: int, model: Document, words: Sequence[str], chance: random.Random) -> Document:
    name = " ".join(_name(number, chance))
    sections = tuple(
        Section(anchor=each.anchor, heading=each.heading, text=_changed(each.text, words, chance))
        for each in model.sections
    )
    return dataclasses.replace(
        model,
        uri=f"methoden/verzonnen-{number}/",
        titel=name,
        namen=(name,),
        zoekwoorden=tuple(chance.sample(words, 5)),
        kort=_changed(model.kort, words, chance),
        sections=sections,
    )


def _name(number: int, chance: random.Random) -> Iterator[str]:
    yield (chance.choice(STARTS) + chance.choice(MIDDLES)).title()
    base = len(SYLLABLES)
    yield "".join(SYLLABLES[number // base**place % base] for place in range(4)).title()


def _changed(text: str, words: Sequence[str], chance: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        return chance.choice(words) if chance.random() < CHANGED else match.group()

    return WORD.sub(other, text)
