"""Every file of open data, by its address."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence

from actie_engine.model import Gids, Methode
from wijkengids.opendata import about
from wijkengids.opendata.feed import Entry, feed
from wijkengids.opendata.record import Data, record
from wijkengids.opendata.schema import schema
from wijkengids.opendata.table import table

type Changed = Mapping[str, datetime.date]
"""When the file of a method last changed, by the slug of the method; empty where git is absent."""


def files(gids: Gids, changed: Changed, base: str) -> Mapping[str, str]:
    """Return the text of every file; `base` is the address of the site, or empty when unknown."""
    records = [
        record(methode, gids, changed.get(methode.slug), base) for methode in gids.methoden.values()
    ]
    return {
        about.METHODS_JSON: _json(_whole(records, max(changed.values(), default=None), base, "")),
        about.METHODS_SCHEMA: json.dumps(schema(base), ensure_ascii=False, indent=2) + "\n",
        about.METHODS_CSV: table(records),
        about.FEED: feed(list(_entries(gids, changed, base)), base),
        **dict(_per_method(gids, records, base)),
    }


def _per_method(gids: Gids, records: Sequence[Data], base: str) -> Iterator[tuple[str, str]]:
    """Yield a file for each method, also at its former addresses."""
    for methode, data in zip(gids.methoden.values(), records, strict=True):
        date = data["gewijzigd"]
        changed = datetime.date.fromisoformat(date) if date else None
        text = _json(_whole([data], changed, base, "../"))
        for slug in (methode.slug, *methode.vroeger):
            yield about.method_json(slug), text


def _whole(records: Sequence[Data], changed: datetime.date | None, base: str, up: str) -> Data:
    return {
        "$schema": f"{up}{about.METHODS_SCHEMA}",
        "titel": about.TITLE,
        "versie": about.VERSION,
        "licentie": {"naam": about.LICENCE, "adres": about.LICENCE_URL},
        "naamsvermelding": about.ATTRIBUTION,
        "adres": about.absolute("methoden/", base),
        "gewijzigd": changed.isoformat() if changed else None,
        "methoden": records,
    }


def _entries(gids: Gids, changed: Changed, base: str) -> Iterator[Entry]:
    for slug, methode in gids.methoden.items():
        yield Entry(
            slug=slug,
            naam=methode.naam,
            adres=about.absolute(about.method_page(slug), base),
            samenvatting=methode.samenvatting,
            datum=changed.get(slug) or _checked(methode),
            is_change=slug in changed,
        )


def _checked(methode: Methode) -> datetime.date:
    return datetime.date.fromisoformat(methode.gecontroleerd)


def _json(data: Data) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
