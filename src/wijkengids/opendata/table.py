"""The methods as a table, `methoden.csv`, that opens in a spreadsheet with a double click.

That is why there is a semicolon between the columns, as Dutch spreadsheets expect, and a mark at
the start that says that the text is UTF-8.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from wijkengids.opendata.record import Data

MARK = "\ufeff"
SEPARATOR = ";"
UNKNOWN = "onbekend"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that starts so is a formula to a spreadsheet."""


def table(records: Iterable[Data]) -> str:
    """Return the table: a row for each method, names instead of codes."""
    rows = [_row(record) for record in records]
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), delimiter=SEPARATOR)
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return MARK + text.getvalue()


def _row(record: Data) -> Mapping[str, str]:
    kenmerken = record["kenmerken"]
    return {
        "id": record["id"],
        "naam": record["naam"],
        "ook_genoemd": _joined(record["aliassen"]),
        "adres": record["adres"],
        "samenvatting": record["samenvatting"],
        "elementen": _joined(each["element"]["naam"] for each in record["elementen"]),
        **{name: _names(kenmerken[name]["waarden"]) for name in kenmerken},
        "voor_wie": _text(record["doelgroep"]),
        "doel": _text(record["doel"]),
        "ontwikkelaar": _text(record["ontwikkelaar"]),
        "handboek": record["handboek"]["status"]["naam"],
        "onderzoek": record["onderzoek"]["status"]["naam"],
        "bron": _place(record["bron"]),
        "gecontroleerd": record["gecontroleerd"],
        "gewijzigd": record["gewijzigd"] or "",
    }


def _names(codes: list[dict[str, str]]) -> str:
    return _joined(each["naam"] for each in codes) or UNKNOWN


def _text(fact: Data | None) -> str:
    return str(fact["tekst"]) if fact else UNKNOWN


def _place(place: Data) -> str:
    parts: list[Any] = [place["bron"]["naam"], place["plaats"]]
    return ", ".join(part for part in parts if part)


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(texts)


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
