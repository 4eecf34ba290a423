"""The other way round: what exists is also used."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.findings import Finding
from actie_engine.model import Bron, Instrument
from actie_engine.model.actie import Regelboek
from wijkengids.content.library import Library
from wijkengids.content.references import references


def check_coverage(library: Library) -> Iterator[tuple[str, Finding]]:
    """Check that every answer, thing to do, pole and publication is used somewhere."""
    if not all(file.is_good for file in library.files.values()):
        return
    rules = {regelboek.instrument: regelboek for _, regelboek in library.records(Regelboek)}
    for file, instrument in library.records(Instrument):
        regelboek = rules.get(instrument.slug)
        if regelboek is None:
            what = f"er zijn geen regels bij ‘{instrument.slug}’"
            remedy = f"maak actie/regels-{instrument.slug}.yaml"
            yield file, Finding(path=("slug",), what=what, remedy=remedy)
            continue
        for finding in (
            *_unused_answers(instrument, regelboek),
            *_unused_things_to_do(instrument, regelboek),
        ):
            yield file, finding
    for finding in _uncited_publications(library):
        yield "bronnen.yaml", finding


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
                what = f"geen regel gebruikt antwoord ‘{antwoord.slug}’ van ‘{vraag.id}’"
                path = ("vragen", row, "antwoorden", column)
                yield Finding(path=path, what=what, remedy="schrijf een regel of haal het weg")


def _unused_things_to_do(instrument: Instrument, regelboek: Regelboek) -> Iterator[Finding]:
    used = {doen for regel in regelboek.regels for doen in regel.doen}
    for index, doen in enumerate(instrument.doen):
        if doen.id not in used:
            what = f"geen regel vraagt om ‘{doen.id}’"
            remedy = "noem het onder ‘doen’ van een regel"
            yield Finding(path=("doen", index), what=what, remedy=remedy)


def _uncited_publications(library: Library) -> Iterator[Finding]:
    cited = {
        reference.name
        for file in library.files.values()
        for reference in references(file.record)
        if reference.kind == "bron"
    }
    bronnen: tuple[Bron, ...] = library.items("bronnen.yaml")
    for index, bron in enumerate(bronnen):
        if bron.sleutel not in cited and not bron.genoemd_in:
            what = f"publicatie ‘{bron.sleutel}’ wordt nergens genoemd"
            remedy = "noem haar in een methode, of zeg onder ‘genoemd_in’ welke bron haar noemt"
            yield Finding(path=("bronnen", index), what=what, remedy=remedy)
