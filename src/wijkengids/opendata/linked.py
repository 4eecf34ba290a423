"""Linked data on pages: what a page is, in the words of schema.org, for search engines.

An address is given only where the site knows its own: without it a page is described just the same.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
from typing import Any

from actie_engine.model import Bron, Gids, Methode
from wijkengids.opendata.about import (
    ATTRIBUTION,
    FEED,
    LANGUAGE,
    LICENCE_URL,
    METHODS_CSV,
    METHODS_JSON,
    TITLE,
    absolute,
    method_json,
)
from wijkengids.render.citations import title

type Data = dict[str, Any]

OPEN_DATA = "open-data.md"
GLOSSARY = "begrippen.md"
HOME = "index.md"
METHODS = "methoden/"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PageFacts:
    """What is known of a page; `base` and `url` are empty for a site without a known address."""

    uri: str
    title: str
    description: str
    base: str = ""
    url: str = ""
    changed: datetime.date | None = None


def linked_data(page: PageFacts, gids: Gids) -> str:
    """Return JSON-LD that can stand in a script element."""
    about = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.title,
        "description": page.description,
        "inLanguage": LANGUAGE,
        "license": LICENCE_URL,
        "publisher": {"@type": "Organization", "name": ATTRIBUTION},
        **({"url": page.url, "@id": page.url} if page.url else {}),
        **({"dateModified": page.changed.isoformat()} if page.changed else {}),
        **_part_of(page),
        **_kind(page, gids),
    }
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")  # never the end of the element that it stands in


def alternates(uri: str, gids: Gids) -> tuple[tuple[str, str, str], ...]:
    """Return address, kind and title of the data that a page has besides its text."""
    feed = (FEED, "application/atom+xml", "Gewijzigde methoden")
    methode = _method(uri, gids)
    if methode:
        return feed, (method_json(methode.slug), "application/json", f"Gegevens: {methode.naam}")
    if uri in (OPEN_DATA, f"{METHODS}index.md"):
        return feed, (METHODS_JSON, "application/json", TITLE), (METHODS_CSV, "text/csv", TITLE)
    return (feed,)


def _kind(page: PageFacts, gids: Gids) -> Data:
    methode = _method(page.uri, gids)
    if methode:
        return _article(methode, gids)
    if page.uri.startswith("gids/") and not page.uri.endswith("index.md"):
        return {"@type": "Article", "headline": page.title}
    if page.uri == HOME:
        return {"@type": "WebSite"}
    if page.uri == f"{METHODS}index.md":
        return {"@type": "CollectionPage"}
    if page.uri == GLOSSARY:
        return _terms(gids)
    return _dataset(page) if page.uri == OPEN_DATA else {}


def _method(uri: str, gids: Gids) -> Methode | None:
    slug = uri.removeprefix(METHODS).removesuffix(".md")
    return gids.methoden.get(slug) if uri.startswith(METHODS) else None


def _part_of(page: PageFacts) -> Data:
    if page.uri == HOME:
        return {}
    return {"isPartOf": {"@type": "WebSite", "name": ATTRIBUTION, **_url(page.base)}}


def _url(address: str) -> Data:
    return {"url": address} if address else {}


def _article(methode: Methode, gids: Gids) -> Data:
    keys = [
        methode.bron.bron,
        *(study.publicatie for study in methode.onderzoek.studies),
        *([methode.handboek.publicatie] if methode.handboek.publicatie else []),
    ]
    elements = (gids.elementen[plaatsing.element] for plaatsing in methode.elementen)
    names = [*methode.aliassen, *methode.zoekwoorden]
    return {
        "@type": "Article",
        "headline": methode.naam,
        "about": [{"@type": "Thing", "name": element.naam} for element in elements],
        "citation": [_work(gids.bronnen[key]) for key in dict.fromkeys(keys)],
        **({"alternateName": list(methode.aliassen)} if methode.aliassen else {}),
        **({"keywords": names} if names else {}),
    }


def _work(bron: Bron) -> Data:
    return {
        "@type": "CreativeWork",
        "name": title(bron),
        **({"author": list(bron.auteurs)} if bron.auteurs else {}),
        **({"datePublished": bron.jaar} if bron.jaar and bron.jaar.isdigit() else {}),
    }


def _terms(gids: Gids) -> Data:
    terms = [
        {"@type": "DefinedTerm", "name": begrip.naam, "description": begrip.uitleg}
        for begrip in gids.begrippen.values()
    ]
    return {"@type": "DefinedTermSet", "hasDefinedTerm": terms}


def _dataset(page: PageFacts) -> Data:
    kinds = {METHODS_JSON: "application/json", METHODS_CSV: "text/csv"}
    files = [
        {
            "@type": "DataDownload",
            "encodingFormat": kind,
            "name": uri,
            **({"contentUrl": absolute(uri, page.base)} if page.base else {}),
        }
        for uri, kind in kinds.items()
    ]
    return {
        "@type": "Dataset",
        "name": TITLE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": ATTRIBUTION},
        "distribution": files,
    }
