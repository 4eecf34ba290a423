"""Questions and the rules about them fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from actie_engine.answers import WEET_NIET
from actie_engine.findings import Finding, Path, suggestion
from actie_engine.model import Element, Instrument, Regel, Vraag
from actie_engine.model.actie import Regelboek
from wijkengids.content.library import Library


def check_questions(library: Library) -> Iterator[tuple[str, Finding]]:
    """A question belongs to an element or to a precondition, and `weet-niet` is not in content."""
    for file, instrument in library.records(Instrument):
        for index, vraag in enumerate(instrument.vragen):
            for finding in _check_question(vraag, ("vragen", index)):
                yield file, finding


def _check_question(vraag: Vraag, path: Path) -> Iterator[Finding]:
    if (vraag.element is None) == (vraag.randvoorwaarde is None):
        what = f"vraag ‘{vraag.id}’ hoort niet bij precies één onderdeel"
        yield Finding(path=path, what=what, remedy="geef ‘element’ of ‘randvoorwaarde’, niet beide")
    for index, antwoord in enumerate(vraag.antwoorden):
        if antwoord.slug == WEET_NIET:
            what, remedy = "‘weet-niet’ staat tussen de antwoorden", "haal het weg; het komt vanzelf"
            yield Finding(path=(*path, "antwoorden", index, "slug"), what=what, remedy=remedy)


def check_rules(library: Library) -> Iterator[tuple[str, Finding]]:
    """A rule names answers that exist, has an effect, and its pole belongs to its element."""
    vragen = {
        vraag.id: vraag
        for _, instrument in library.records(Instrument)
        for vraag in instrument.vragen
    }
    elementen = {element.slug: element for element in library.items("actie/elementen.yaml")}
    for file, regelboek in library.records(Regelboek):
        for index, regel in enumerate(regelboek.regels):
            path: Path = ("regels", index)
            for finding in (
                *_check_condition(regel, vragen, path),
                *_check_effect(regel, path),
                *_check_pole(regel, elementen, path),
            ):
                yield file, finding


def _check_condition(regel: Regel, vragen: Mapping[str, Vraag], path: Path) -> Iterator[Finding]:
    for vraag_id, antwoorden in regel.als.items():
        if vraag_id not in vragen:
            continue
        allowed = {antwoord.slug for antwoord in vragen[vraag_id].antwoorden}
        for index, antwoord in enumerate(antwoorden):
            if antwoord not in allowed:
                what = f"vraag ‘{vraag_id}’ heeft geen antwoord ‘{antwoord}’"
                place = (*path, "als", vraag_id, index)
                yield Finding(path=place, what=what, remedy=suggestion(antwoord, allowed))


def _check_effect(regel: Regel, path: Path) -> Iterator[Finding]:
    effects = (regel.aanwezig, regel.gewicht, regel.rollen, regel.vraagt, regel.doen)
    if not regel.als:
        what, remedy = f"regel ‘{regel.id}’ heeft geen voorwaarde", "noem onder ‘als’ een vraag"
        yield Finding(path=path, what=what, remedy=remedy)
    if not any(effects) and not regel.randvoorwaarde and not regel.waarschuwing:
        what = f"regel ‘{regel.id}’ doet niets"
        remedy = "geef punten, iets om te doen of een waarschuwing, of haal de regel weg"
        yield Finding(path=path, what=what, remedy=remedy)
    if (regel.aanwezig or regel.pool) and regel.element is None:
        what = f"regel ‘{regel.id}’ geeft punten zonder element"
        yield Finding(path=path, what=what, remedy="zet er ‘element’ bij")
    if (regel.pool is None) != (regel.gewicht == 0):
        what = f"regel ‘{regel.id}’ heeft een pool zonder gewicht, of een gewicht zonder pool"
        yield Finding(path=path, what=what, remedy="geef ‘pool’ en ‘gewicht’ samen")


def _check_pole(regel: Regel, elementen: Mapping[str, Element], path: Path) -> Iterator[Finding]:
    element = elementen.get(regel.element or "")
    if element is None or regel.pool is None:
        return
    allowed = [pool.slug for pool in element.polen]
    if regel.pool not in allowed:
        what = f"pool ‘{regel.pool}’ hoort niet bij {element.naam}"
        place = (*path, "pool")
        yield Finding(path=place, what=what, remedy=f"kies {allowed[0]} of {allowed[1]}")
