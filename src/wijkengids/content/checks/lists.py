"""The lists of choices: the ones that fields choose from are there, and their values agree."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from actie_engine.findings import Finding, Path, nearest, quoted, suggestion
from actie_engine.model import ContextVraag, Gids, Kenmerken, Keuzelijst
from wijkengids.content.files import ContentFile
from wijkengids.content.library import Library
from wijkengids.content.names import EVERY, values_at
from wijkengids.content.references import choice_lists

LISTS = "keuzelijsten.yaml"
CONTEXT = "actie/context.yaml"


def check_lists(library: Library) -> Iterator[tuple[str, Finding]]:
    """Every list that a field chooses from exists, and none lies idle."""
    for name, check in ((LISTS, _check_names), (LISTS, _check_alike), (CONTEXT, _check_context)):
        if name in library.files:
            for finding in check(library.files[name]):
                yield name, finding


def _check_names(file: ContentFile) -> Iterator[Finding]:
    if not file.is_good:
        return
    needed = choice_lists(Gids)
    lists = values_at(file.data_at(), ("keuzelijsten", EVERY, "lijst"))
    given: dict[str, Path] = {name: place for place, name in lists}
    missing = set(needed - given.keys())
    for name in sorted(given.keys() - needed):
        near = nearest(name, sorted(missing))
        missing.discard(near or "")
        what = f"geen veld kiest uit keuzelijst {quoted(name)}"
        remedy = f"bedoelde je {quoted(near)}?" if near else "haal de lijst weg"
        yield Finding(path=given[name], what=what, remedy=remedy)
    for name in sorted(missing):
        what = f"keuzelijst {quoted(name)} ontbreekt"
        remedy = "zet haar terug uit de vorige versie"
        yield Finding(path=("keuzelijsten",), what=what, remedy=remedy)


def _check_alike(file: ContentFile) -> Iterator[Finding]:
    for index, lijst in file.items(Keuzelijst, "keuzelijsten"):
        slugs = [keuze.slug for keuze in lijst.keuzes]
        for row, keuze in enumerate(lijst.keuzes):
            for column, other in enumerate(keuze.lijkt_op):
                if other not in slugs:
                    path = ("keuzelijsten", index, "keuzes", row, "lijkt_op", column)
                    what = f"{quoted(other)} staat niet in keuzelijst {quoted(lijst.lijst)}"
                    yield Finding(path=path, what=what, remedy=suggestion(other, slugs))


def _check_context(file: ContentFile) -> Iterator[Finding]:
    """What is asked beforehand is compared with a property of the methods."""
    properties = [field.name for field in dataclasses.fields(Kenmerken)]
    for index, vraag in file.items(ContextVraag, "context"):
        if vraag.lijst not in properties:
            what = f"methoden hebben geen kenmerk {quoted(vraag.lijst)}"
            remedy = suggestion(vraag.lijst, properties)
            yield Finding(path=("context", index, "lijst"), what=what, remedy=remedy)
