"""What a method says of itself is consistent."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from actie_engine.findings import Finding
from actie_engine.model import Methode
from wijkengids.content.library import Library


def check_methods(library: Library) -> Iterator[tuple[str, Finding]]:
    """Check each method, and that no two methods claim the same address."""
    taken = {PurePosixPath(name).stem for name, _ in library.records(Methode)}
    for file, methode in library.records(Methode):
        for finding in (
            *_check_properties(methode),
            *_check_evidence(methode),
            *_check_handbook(methode),
            *_check_relations(methode),
            *_check_former_slugs(methode, taken),
        ):
            yield file, finding


def _check_properties(methode: Methode) -> Iterator[Finding]:
    """A known property says on which fact it rests."""
    for field in dataclasses.fields(methode.kenmerken):
        kenmerk = getattr(methode.kenmerken, field.name)
        if kenmerk.waarden and not kenmerk.waarom:
            what = f"bij ‘{field.name}’ staat niet waar de waarde op steunt"
            remedy = "voeg ‘waarom’ toe, of schrijf onbekend"
            yield Finding(path=("kenmerken", field.name), what=what, remedy=remedy)


def _check_evidence(methode: Methode) -> Iterator[Finding]:
    onderzoek, count = methode.onderzoek, len(methode.onderzoek.studies)
    told = count > 0 or onderzoek.toelichting is not None
    if (onderzoek.status == "bekend" and not told) or (onderzoek.status != "bekend" and count):
        what = f"onderzoek is ‘{onderzoek.status}’, met {count} studies"
        remedy = "noem de studies, of kies onbekend of niet-vermeld"
        yield Finding(path=("onderzoek", "status"), what=what, remedy=remedy)
    bewijs = methode.kenmerken.bewijs.waarde
    if bewijs in {"geevalueerd", "meer-onderzoeken"} and onderzoek.status != "bekend":
        what = f"bewijs ‘{bewijs}’ zonder onderzoek"
        remedy = "noem het onderzoek onder ‘onderzoek’, of kies alleen-beschreven"
        yield Finding(path=("kenmerken", "bewijs"), what=what, remedy=remedy)


def _check_handbook(methode: Methode) -> Iterator[Finding]:
    handboek = methode.handboek
    if handboek.status == "bekend" and handboek.publicatie is None and not handboek.toelichting:
        what = "er is een handboek, maar niet welk"
        remedy = "geef de sleutel onder ‘publicatie’, of een toelichting"
        yield Finding(path=("handboek",), what=what, remedy=remedy)


def _check_relations(methode: Methode) -> Iterator[Finding]:
    for index, verwant in enumerate(methode.verwant):
        if verwant.methode == methode.slug:
            what, remedy = "de methode is verwant aan zichzelf", "noem een andere methode"
            yield Finding(path=("verwant", index, "methode"), what=what, remedy=remedy)
    counts = Counter(plaatsing.element for plaatsing in methode.elementen)
    for index, plaatsing in enumerate(methode.elementen):
        if counts[plaatsing.element] > 1:
            what, remedy = f"‘{plaatsing.element}’ staat er twee keer", "haal er een weg"
            yield Finding(path=("elementen", index, "element"), what=what, remedy=remedy)


def _check_former_slugs(methode: Methode, taken: set[str]) -> Iterator[Finding]:
    for index, slug in enumerate(methode.vroeger):
        if slug in taken:
            what, remedy = f"het adres ‘{slug}’ is in gebruik", "kies een slug die vrij is"
            yield Finding(path=("vroeger", index), what=what, remedy=remedy)
