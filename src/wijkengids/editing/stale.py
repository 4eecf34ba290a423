"""Which methods could do with an editor: checked long ago, thin, or without research."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Mapping

from actie_engine.model import Gids, Methode

STALE_AFTER_YEARS = 2
FEBRUARY = 2
NO_DATES: Mapping[str, datetime.date] = {}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A method, its file, its dates, and the properties of which the value is unknown."""

    slug: str
    naam: str
    bestand: str
    gecontroleerd: datetime.date
    gewijzigd: datetime.date | None
    onbekend: tuple[str, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Upkeep:
    """The methods that an editor can pick from, by what they lack; each list the worst first."""

    verouderd: tuple[Row, ...]
    dun: tuple[Row, ...]
    niet_onderzocht: tuple[Row, ...]


def upkeep(
    gids: Gids, today: datetime.date, changed: Mapping[str, datetime.date] = NO_DATES
) -> Upkeep:
    """Return what there is to do; `changed` holds per file when it last changed (`history`)."""
    methods = [(methode, _row(methode, changed)) for methode in gids.methoden.values()]
    return Upkeep(
        verouderd=_sorted(row for _, row in methods if is_stale(row.gecontroleerd, today)),
        dun=_sorted(row for methode, row in methods if methode.verkenning is None),
        niet_onderzocht=_sorted(
            row for methode, row in methods if methode.onderzoek.status != "bekend"
        ),
    )


def is_stale(checked: datetime.date, today: datetime.date) -> bool:
    """Tell whether `checked` is more than 24 months before today."""
    day = min(today.day, 28) if today.month == FEBRUARY else today.day
    return checked < today.replace(year=today.year - STALE_AFTER_YEARS, day=day)


def _row(methode: Methode, changed: Mapping[str, datetime.date]) -> Row:
    bestand = f"content/methods/{methode.slug}.yaml"
    properties = dataclasses.fields(methode.kenmerken)
    return Row(
        slug=methode.slug,
        naam=methode.naam,
        bestand=bestand,
        gecontroleerd=datetime.date.fromisoformat(methode.gecontroleerd),
        gewijzigd=changed.get(bestand),
        onbekend=tuple(
            field.name for field in properties if not getattr(methode.kenmerken, field.name).waarden
        ),
    )


def _sorted(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows: checked longest ago first, then most unknown, then by name."""
    return tuple(
        sorted(rows, key=lambda row: (row.gecontroleerd, -len(row.onbekend), row.naam.casefold()))
    )
