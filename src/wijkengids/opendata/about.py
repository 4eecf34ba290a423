"""What all open data say of themselves: the licence, whom to name, and their addresses."""

from __future__ import annotations

from urllib.parse import urljoin

VERSION = 1
"""Goes up when a field changes its name or meaning; fields may come without that."""

TITLE = "Methoden van de Wijkengids"
ATTRIBUTION = "Wijkengids"
LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LANGUAGE = "nl"

METHODS_JSON = "methoden.json"
METHODS_SCHEMA = "methoden.schema.json"
METHODS_CSV = "methoden.csv"
FEED = "wijzigingen.xml"


def method_page(slug: str) -> str:
    """Return the address of the page of a method, from the top of the site."""
    return f"methoden/{slug}/"


def method_json(slug: str) -> str:
    """Return the address of the data of one method, from the top of the site."""
    return f"methoden/{slug}.json"


def absolute(uri: str, base: str) -> str:
    """Return `uri` on the site at `base`; without one, `uri` itself, from the top of the site."""
    return urljoin(base, uri) if base else uri
