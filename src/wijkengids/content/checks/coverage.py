"""The other way round: what exists is also used."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import PurePosixPath

from actie_engine.findings import Finding, quoted
from actie_engine.model import Bron, Instrument
from actie_engine.model.actie import Regelboek
from wijkengids.content.library import Library


def check_coverage(library: Library, faulty: Set[str]) -> Iterator[tuple[str, Finding]]:
    """Every answer, thing to do and publication is used somewhere.

    Nothing is said about what a file with a mistake (`faulty`) might have used.
    """
    for file, instrument in library.records(Instrument):
        rules = str(PurePosixPath(file).with_name(f"regels-{instrument.slug}.yaml"))
        if faulty.isdisjoint((file, rules)):
            for finding in _unused(library, instrument, rules):
                yield file, finding
    if not faulty:
        for finding in _uncited_publications(library):
            yield "bronnen.yaml", finding


def _unused(library: Library, instrument: Instrument, rules: str) -> Iterator[Finding]:
    if rules not in library.files:
        what, remedy = (f"er zijn geen regels bij {quoted(instrument.slug)}", f"maak {rules}")
        yield Finding(path=("slug",), what=what, remedy=remedy)
    else:
        yield from _unused_answers(instrument, library.files[rules].record)
        yield from _unused_things_to_do(instrument, library.files[rules].record)


def _unused_answers(instrument: Instrument, regelboek: Regelboek) -> Iterator[Finding]:
    used = {
        (vraag, antwoord)
        for regel in regelboek.regels
        for vraag, antwoorden in regel.als.items()
        for antwoord in antwoorden
    }
    for row, vraag in enumerate(instrument.vragen):
        for column, antwoord in enumerate(vraag.antwoorden):
            if (vraag.id, antwoord.slug) not in used:
                about = f"antwoord {quoted(antwoord.slug)} van {quoted(vraag.id)}"
                path = ("vragen", row, "antwoorden", column, "slug")
                remedy = f"schrijf een regel in regels-{instrument.slug}.yaml, of haal het weg"
                yield Finding(path=path, what=f"geen regel gebruikt {about}", remedy=remedy)


def _unused_things_to_do(instrument: Instrument, regelboek: Regelboek) -> Iterator[Finding]:
    used = {doen for regel in regelboek.regels for doen in regel.doen}
    for index, doen in enumerate(instrument.doen):
        if doen.id not in used:
            what = f"geen regel vraagt om {quoted(doen.id)}"
            remedy = f"noem het onder ‘doen’ van een regel in regels-{instrument.slug}.yaml"
            yield Finding(path=("doen", index, "id"), what=what, remedy=remedy)


def _uncited_publications(library: Library) -> Iterator[Finding]:
    cited = {
        reference.name.partition(",")[0].strip()
        for file in library.files.values()
        for reference in file.references
        if reference.kind in {"bron", "herkomst"}
    }
    bronnen: tuple[Bron, ...] = library.items("bronnen.yaml")
    for index, bron in enumerate(bronnen):
        if bron.sleutel not in cited and not bron.genoemd_in:
            what = f"publicatie {quoted(bron.sleutel)} wordt nergens genoemd"
            remedy = "noem haar in een methode, of zeg onder ‘genoemd_in’ welke bron haar noemt"
            yield Finding(path=("bronnen", index, "sleutel"), what=what, remedy=remedy)
