"""An Atom feed of the methods that changed last.

The date of a method is that of the last change of its file according to git; where git does not
know, the date on which it was last compared with its sources. Names in the feed never change, also
when the site moves: they are made of the name of the method alone.
"""

from __future__ import annotations

import dataclasses
import datetime
import uuid
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from wijkengids.opendata.about import ATTRIBUTION, FEED, LICENCE, LICENCE_URL, absolute

ATOM = "http://www.w3.org/2005/Atom"
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
MOST = 50
ET.register_namespace("", ATOM)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A method in the feed; `is_change` tells whether its date is that of a change."""

    slug: str
    naam: str
    adres: str
    samenvatting: str
    datum: datetime.date
    is_change: bool


def feed(entries: Sequence[Entry], base: str) -> str:
    """Return the feed, the newest first; addresses in it are absolute when `base` is given."""
    newest = sorted(entries, key=lambda entry: (-entry.datum.toordinal(), entry.slug))[:MOST]
    root = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "nl"})
    _add(root, "id", _urn("wijzigingen"))
    _add(root, "title", "Wijkengids: gewijzigde methoden")
    _add(root, "updated", _moment(newest[0].datum))
    _add(root, "rights", f"{ATTRIBUTION}, {LICENCE}")
    _add(_add(root, "author"), "name", ATTRIBUTION)
    if base:
        _link(root, "self", absolute(FEED, base), "application/atom+xml")
    _link(root, "alternate", absolute("methoden/", base), "text/html")
    _link(root, "license", LICENCE_URL, "text/html")
    for entry in newest:
        _entry(_add(root, "entry"), entry)
    ET.indent(root)
    return f"{DECLARATION}\n{ET.tostring(root, encoding='unicode')}\n"


def _entry(element: ET.Element, entry: Entry) -> None:
    _add(element, "id", _urn(f"methoden/{entry.slug}"))
    _add(element, "title", entry.naam)
    _add(element, "updated", _moment(entry.datum))
    _link(element, "alternate", entry.adres, "text/html")
    what = "Gewijzigd" if entry.is_change else "Met de bronnen vergeleken"
    _add(element, "summary", f"{what} op {entry.datum.isoformat()}. {entry.samenvatting}")


def _add(parent: ET.Element, tag: str, text: str | None = None) -> ET.Element:
    element = ET.SubElement(parent, f"{{{ATOM}}}{tag}")
    element.text = text
    return element


def _link(parent: ET.Element, rel: str, href: str, kind: str) -> None:
    _add(parent, "link").attrib.update({"rel": rel, "href": href, "type": kind})


def _moment(date: datetime.date) -> str:
    return f"{date.isoformat()}T00:00:00Z"


def _urn(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"wijkengids/{name}").urn
