"""What a method says of itself is consistent."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from actie_engine.findings import MISPLACED, Finding, quoted
from actie_engine.model import Kenmerk, Kenmerken, Methode
from actie_engine.model.basis import ONBEKEND
from actie_engine.model.fields import DATE, SLUG
from actie_engine.model.methode import Handboek, Onderzoek
from actie_engine.shape import shapes
from wijkengids.content.files import ContentFile
from wijkengids.content.library import Library

WEBSITE = re.compile(r"(https?://)?[\w-]+(\.[\w-]+)+(:\d+)?(/\S*)?")
RESEARCHED = {"geevalueerd", "meer-onderzoeken"}
OTHER_PAGES = {"index": "de lijst van methoden", "vergelijk": "de pagina om te vergelijken"}
"""What stands between the methods in addresses, and is none."""


def check_methods(library: Library) -> Iterator[tuple[str, Finding]]:
    """Check each method, and that no two methods claim the same address."""
    files = {PurePosixPath(file.name).stem: file.name for file in library.of(Methode)}
    taken = files | OTHER_PAGES
    for file in library.of(Methode):
        if any(finding.kind == MISPLACED for finding in file.findings):
            continue
        for check in (
            _check_address,
            _check_properties,
            _check_research,
            _check_evidence,
            _check_handbook,
            _check_related,
            _check_websites,
            _check_date,
        ):
            for finding in check(file):
                yield file.name, finding
        for finding in _check_former_slugs(file, taken):
            yield file.name, finding


def _check_address(file: ContentFile) -> Iterator[Finding]:
    slug = file.data_at("slug")
    if slug in OTHER_PAGES:
        what = f"het adres {quoted(slug)} hoort al bij {OTHER_PAGES[slug]}"
        yield Finding(path=("slug",), what=what, remedy="kies een andere slug")


def _check_properties(file: ContentFile) -> Iterator[Finding]:
    """A known property says on which fact it rests; an unknown one says just that."""
    for name, shape in shapes(Kenmerken).items():
        kenmerk = file.part(shape.hint, "kenmerken", name)
        if kenmerk is None:
            continue
        path = ("kenmerken", name)
        if kenmerk.waarden and not kenmerk.waarom:
            what = f"bij {quoted(name)} staat niet op welk feit de waarde steunt"
            remedy = f"zet er ‘waarom’ bij, of schrijf ‘{name}: {ONBEKEND}’"
            yield Finding(path=path, what=what, remedy=remedy, at_key=True)
        if not kenmerk.waarden and isinstance(file.data_at(*path), Mapping):
            what = f"{quoted(name)} is onbekend, en dat past op één regel"
            remedy = f"schrijf ‘{name}: {ONBEKEND}’"
            yield Finding(path=path, what=what, remedy=remedy, at_key=True)


def _check_research(file: ContentFile) -> Iterator[Finding]:
    """Research is named where it is known, and only there."""
    onderzoek: Onderzoek | None = file.part(Onderzoek, "onderzoek")
    if onderzoek is None:
        return
    known = onderzoek.status == "bekend"
    if known and not onderzoek.studies and onderzoek.toelichting is None:
        what = "er is onderzoek bekend, maar er staat niet welk"
        remedy = "noem het onder ‘studies’, of kies onbekend of niet-vermeld"
        yield Finding(path=("onderzoek", "status"), what=what, remedy=remedy)
    if not known and onderzoek.studies:
        what = f"onderzoek is {quoted(onderzoek.status)}, maar er staat wel onderzoek bij"
        remedy = "kies bekend, of haal ‘studies’ weg"
        yield Finding(path=("onderzoek", "status"), what=what, remedy=remedy)


def _check_evidence(file: ContentFile) -> Iterator[Finding]:
    """Evidence rests on research, and research counts as evidence."""
    onderzoek: Onderzoek | None = file.part(Onderzoek, "onderzoek")
    bewijs: Kenmerk | None = file.part(Kenmerk, "kenmerken", "bewijs")
    if onderzoek is None or bewijs is None or any(_check_research(file)):
        return
    known, path = onderzoek.status == "bekend", ("kenmerken", "bewijs")
    if bewijs.waarde in RESEARCHED and not known:
        what = f"bewijs is {quoted(bewijs.waarde)}, maar er is geen onderzoek bekend"
        remedy = "noem het onder ‘onderzoek’, of kies alleen-beschreven"
        yield Finding(path=(*path, "waarde"), what=what, remedy=remedy)
    if bewijs.waarde == "alleen-beschreven" and known:
        what = f"bewijs is {quoted(bewijs.waarde)}, maar er is onderzoek bekend"
        remedy = "kies geevalueerd of meer-onderzoeken"
        yield Finding(path=(*path, "waarde"), what=what, remedy=remedy)


def _check_handbook(file: ContentFile) -> Iterator[Finding]:
    handboek: Handboek | None = file.part(Handboek, "handboek")
    if handboek is None:
        return
    known = handboek.status == "bekend"
    if known and handboek.publicatie is None and handboek.toelichting is None:
        what = "er is een handboek bekend, maar er staat niet welk"
        remedy = "zet er ‘publicatie’ of ‘toelichting’ bij, of kies onbekend of niet-vermeld"
        yield Finding(path=("handboek", "status"), what=what, remedy=remedy)
    if not known and handboek.publicatie:
        what = f"handboek is {quoted(handboek.status)}, maar er staat wel een publicatie bij"
        remedy = "kies bekend, of haal ‘publicatie’ weg"
        yield Finding(path=("handboek", "status"), what=what, remedy=remedy)


def _check_related(file: ContentFile) -> Iterator[Finding]:
    for index, verwant in enumerate(file.data_at("verwant") or ()):
        if isinstance(verwant, Mapping) and verwant.get("methode") == file.data_at("slug"):
            what, remedy = ("de methode is verwant aan zichzelf", "noem een andere methode")
            yield Finding(path=("verwant", index, "methode"), what=what, remedy=remedy)


def _check_former_slugs(file: ContentFile, taken: dict[str, str]) -> Iterator[Finding]:
    """A former address is a slug, and leads to one method."""
    for index, slug in _texts(file, "vroeger"):
        path = ("vroeger", index)
        remedy = "haal het weg; een oud adres kan maar op één plek staan"
        if not SLUG.fullmatch(slug):
            what = f"{quoted(slug)} heeft niet de vorm van een slug"
            remedy = "schrijf kleine letters, cijfers en koppeltekens, zoals kern-met-pit"
            yield Finding(path=path, what=what, remedy=remedy)
        elif slug in taken:
            what = f"het adres {quoted(slug)} hoort al bij {taken[slug]}"
            yield Finding(path=path, what=what, remedy=remedy)
        else:
            taken[slug] = file.name


def _check_websites(file: ContentFile) -> Iterator[Finding]:
    for index, website in _texts(file, "websites"):
        if not WEBSITE.fullmatch(website):
            what = f"{quoted(website)} is geen webadres"
            remedy = "schrijf het zoals de bron, bijvoorbeeld www.movisie.nl"
            yield Finding(path=("websites", index), what=what, remedy=remedy)


def _check_date(file: ContentFile) -> Iterator[Finding]:
    date = file.data_at("gecontroleerd")
    if not isinstance(date, str) or not DATE.fullmatch(date):
        return
    try:
        datetime.date.fromisoformat(date)
    except ValueError:
        what = f"de datum {date} bestaat niet"
        remedy = "schrijf jaar-maand-dag van een bestaande dag"
        yield Finding(path=("gecontroleerd",), what=what, remedy=remedy)


def _texts(file: ContentFile, field: str) -> Iterator[tuple[int, str]]:
    data = file.data_at(field)
    items = [data] if isinstance(data, str) else data if isinstance(data, list) else ()
    yield from ((index, item) for index, item in enumerate(items) if isinstance(item, str))
