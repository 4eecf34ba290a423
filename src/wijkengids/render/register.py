"""The alphabetical register: every name under which something in the guide can be found."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from actie_engine.model import Gids
from wijkengids.render.chapters import Chapter


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Ingang:
    """A name in the register, where it leads, and what one finds there."""

    naam: str
    uri: str
    soort: str
    anker: str = ""


def register(gids: Gids, chapters: Iterable[Chapter]) -> tuple[Ingang, ...]:
    """Return every name once; a name that leads to several pages stands there for each."""
    return tuple(dict.fromkeys(_entries(gids, chapters)))


def _entries(gids: Gids, chapters: Iterable[Chapter]) -> Iterator[Ingang]:
    yield from _terms(gids)
    yield from _methods(gids)
    yield from _instrument(gids)
    for chapter in chapters:
        if chapter.uri.startswith("gids/") and not chapter.uri.endswith("index.md"):
            yield Ingang(naam=chapter.title, uri=chapter.uri, soort="hoofdstuk")


def _terms(gids: Gids) -> Iterator[Ingang]:
    for begrip in gids.begrippen.values():
        for naam in filter(None, (begrip.naam, begrip.voluit)):
            yield Ingang(naam=naam, uri="begrippen.md", soort="begrip", anker=begrip.slug)


def _methods(gids: Gids) -> Iterator[Ingang]:
    for methode in gids.methoden.values():
        for naam in (methode.naam, *methode.aliassen):
            yield Ingang(naam=naam, uri=f"methoden/{methode.slug}.md", soort="methode")


def _instrument(gids: Gids) -> Iterator[Ingang]:
    for element in gids.elementen.values():
        uri = f"actie/{element.slug}.md"
        for naam in (element.naam, *element.ook_genoemd):
            yield Ingang(naam=naam, uri=uri, soort="element van ACTIE")
        for pool in element.polen:
            yield Ingang(naam=pool.kort, uri=uri, soort=element.naam)
    for rol in gids.rollen.values():
        yield Ingang(naam=rol.naam, uri="actie/rollen.md", soort="rol", anker=rol.slug)
