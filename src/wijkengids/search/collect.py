"""Makes documents of the finished pages of a guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from actie_engine.model import Begrip, Bron, Element, Gids, Methode
from wijkengids.search.article import Article
from wijkengids.search.documents import Document
from wijkengids.search.words import squeeze

UNKNOWN = "onbekend"
GROUPS = ("methode", "actie", "gids", "begrip", "bron", "overig")
"""What documents are grouped by, in the order of `docs/assets/search/groups.mjs`."""

LISTS = frozenset({"begrippen/", "bronnen/"})
"""Pages of which every entry is a document of its own."""


def documents(gids: Gids, articles: Mapping[str, Article]) -> list[Document]:
    """Return what can be found, group by group; `articles` are pages by their address."""
    found = [*_pages(gids, articles), *_terms(gids), *_publications(gids)]
    return sorted(found, key=lambda each: (GROUPS.index(each.soort), each.uri))


def _pages(gids: Gids, articles: Mapping[str, Article]) -> Iterator[Document]:
    for uri, article in articles.items():
        names, keywords = _names(uri, gids)
        yield Document(
            uri=uri,
            soort=_soort(uri, gids),
            titel=article.title,
            namen=names,
            zoekwoorden=keywords,
            kort=article.description,
            sections=() if uri in LISTS else article.sections,
        )


def _soort(uri: str, gids: Gids) -> str:
    top, _, rest = uri.partition("/")
    if top == "methoden" and rest.rstrip("/") in gids.methoden:
        return "methode"
    if top in ("actie", "checklist"):
        return "actie"
    return "gids" if top == "gids" else "overig"


def _names(uri: str, gids: Gids) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the other names of a page, and the words under which it is sought as well."""
    top, _, rest = uri.partition("/")
    slug = rest.rstrip("/")
    if top == "methoden" and slug in gids.methoden:
        return _names_of_method(gids.methoden[slug], gids)
    if top == "actie" and slug in gids.elementen:
        return _names_of_element(gids.elementen[slug])
    if uri == "actie/rollen/":
        return (), tuple(rol.naam for rol in gids.rollen.values())
    return (), ()


def _names_of_method(methode: Methode, gids: Gids) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A term that is a name of the method lends it its other spellings."""
    names = (methode.naam, *methode.aliassen)
    known = {squeeze(name) for name in names}
    spellings = [
        spelling
        for begrip in gids.begrippen.values()
        if not known.isdisjoint(map(squeeze, _spellings(begrip)))
        for spelling in _spellings(begrip)
    ]
    return names, (*methode.zoekwoorden, *spellings)


def _names_of_element(element: Element) -> tuple[tuple[str, ...], tuple[str, ...]]:
    poles = (name for pool in element.polen for name in (pool.naam, pool.kort))
    return (element.naam, *element.ook_genoemd), tuple(poles)


def _spellings(begrip: Begrip) -> tuple[str, ...]:
    return (begrip.naam, *filter(None, (begrip.voluit,)), *begrip.ook)


def _terms(gids: Gids) -> Iterator[Document]:
    for begrip in gids.begrippen.values():
        title = f"{begrip.naam} ({begrip.voluit})" if begrip.voluit else begrip.naam
        yield Document(
            uri=f"begrippen/#{begrip.slug}",
            soort="begrip",
            titel=title,
            namen=_spellings(begrip),
            kort=begrip.uitleg,
        )


def _publications(gids: Gids) -> Iterator[Document]:
    """Yield the publications, except pages elsewhere that are called after a method."""
    methods = {
        squeeze(name)
        for methode in gids.methoden.values()
        for name in (methode.naam, *methode.aliassen)
    }
    for bron in gids.bronnen.values():
        if squeeze(bron.titel) not in methods:
            yield _publication(bron)


def _publication(bron: Bron) -> Document:
    by = ", ".join(bron.auteurs)
    title = bron.titel if bron.titel != UNKNOWN else by or bron.sleutel
    told = (bron.ondertitel, by, bron.uitgever, bron.plaats, bron.jaar)
    return Document(
        uri=f"bronnen/#{bron.sleutel}",
        soort="bron",
        titel=title,
        zoekwoorden=bron.auteurs,
        kort=". ".join(part for part in told if part and part != title),
    )
