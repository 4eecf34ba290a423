"""Questions and the rules about them fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from actie_engine.answers import WEET_NIET
from actie_engine.findings import Finding, Path, quoted, suggestion
from actie_engine.model import Element, Instrument, Regel, Vraag
from actie_engine.model.actie import Regelboek
from wijkengids.content.files import ContentFile
from wijkengids.content.library import Library

ELEMENTS = "actie/elementen.yaml"


def check_questions(library: Library) -> Iterator[tuple[str, Finding]]:
    """A question belongs to an element or to a precondition, and `weet-niet` is not in content."""
    for file in library.of(Instrument):
        for index, vraag in file.items(Vraag, "vragen"):
            for finding in _check_question(vraag, ("vragen", index)):
                yield file.name, finding


def _check_question(vraag: Vraag, path: Path) -> Iterator[Finding]:
    if vraag.element and vraag.randvoorwaarde:
        what = f"vraag {quoted(vraag.id)} hoort bij een element en bij een randvoorwaarde"
        place, remedy = (*path, "randvoorwaarde"), "haal een van de twee weg"
        yield Finding(path=place, what=what, remedy=remedy, at_key=True)
    if not vraag.element and not vraag.randvoorwaarde:
        what = f"vraag {quoted(vraag.id)} hoort nergens bij"
        remedy = "zet er ‘element’ of ‘randvoorwaarde’ bij"
        yield Finding(path=(*path, "id"), what=what, remedy=remedy)
    for index, antwoord in enumerate(vraag.antwoorden):
        if antwoord.slug == WEET_NIET:
            what = f"{quoted(WEET_NIET)} staat tussen de antwoorden"
            place = (*path, "antwoorden", index, "slug")
            yield Finding(path=place, what=what, remedy="haal het weg; het komt er vanzelf bij")


def check_rules(library: Library) -> Iterator[tuple[str, Finding]]:
    """A rule names answers that exist, has an effect, and its pole belongs to its element."""
    elements = library.files.get(ELEMENTS)
    elementen = dict(elements.items(Element, "elementen")).values() if elements else ()
    for file in library.of(Regelboek):
        answers = _answers(library, str(file.data_at("instrument")))
        for index, regel in file.items(Regel, "regels"):
            path: Path = ("regels", index)
            for finding in (
                *_check_condition(regel, answers, path),
                *_check_effect(regel, path),
                *_check_pole(regel, {each.slug: each for each in elementen}, path),
            ):
                yield file.name, finding


def _answers(library: Library, instrument: str) -> Mapping[str, set[str]]:
    """Return the answers of every question of an instrument that it is certain about."""
    answers: dict[str, set[str]] = {}
    file: ContentFile | None = library.files.get(f"actie/{instrument}.yaml")
    for _, vraag in file.items(Vraag, "vragen") if file else ():
        slugs = {each.slug for each in vraag.antwoorden}
        if len(slugs) == len(vraag.antwoorden):
            answers.setdefault(vraag.id, set()).update(slugs)
    return answers


def _check_condition(
    regel: Regel, answers: Mapping[str, set[str]], path: Path
) -> Iterator[Finding]:
    if not regel.als:
        what = f"regel {quoted(regel.id)} heeft geen voorwaarde"
        remedy = "noem onder ‘als’ een vraag"
        yield Finding(path=(*path, "als"), what=what, remedy=remedy, at_key=True)
    for vraag, antwoorden in regel.als.items():
        for index, antwoord in enumerate(antwoorden):
            if vraag in answers and antwoord not in answers[vraag]:
                what = f"vraag {quoted(vraag)} heeft geen antwoord {quoted(antwoord)}"
                place = (*path, "als", vraag, index)
                remedy = suggestion(antwoord, sorted(answers[vraag]))
                yield Finding(path=place, what=what, remedy=remedy)


def _check_effect(regel: Regel, path: Path) -> Iterator[Finding]:
    """Yield what is wrong with what a rule does; only the first of these, as one causes others."""
    about = quoted(regel.id)
    given = (*path, "gewicht" if regel.pool is None else "pool")
    if regel.pool is not None and regel.gewicht == 0:
        what = f"regel {about} noemt een pool zonder gewicht"
        remedy = "zet er bij: gewicht: 1, 2 of 3"
        yield Finding(path=given, what=what, remedy=remedy, at_key=True)
    elif regel.pool is None and regel.gewicht:
        what, remedy = f"regel {about} geeft gewicht zonder pool", "zet er ‘pool’ bij"
        yield Finding(path=given, what=what, remedy=remedy, at_key=True)
    elif (regel.aanwezig or regel.pool) and regel.element is None:
        what = f"regel {about} geeft punten zonder element"
        yield Finding(path=(*path, "id"), what=what, remedy="zet er ‘element’ bij")
    elif not _does_something(regel):
        what = f"regel {about} doet niets"
        remedy = "geef haar punten, iets onder ‘doen’ of een waarschuwing, of haal haar weg"
        yield Finding(path=(*path, "id"), what=what, remedy=remedy)


def _does_something(regel: Regel) -> bool:
    points = (regel.aanwezig, regel.gewicht, *regel.rollen.values())
    others = (regel.vraagt, regel.doen, regel.randvoorwaarde, regel.waarschuwing)
    return any(points) or any(others)


def _check_pole(regel: Regel, elementen: Mapping[str, Element], path: Path) -> Iterator[Finding]:
    element = elementen.get(regel.element or "")
    if element is None or regel.pool is None:
        return
    allowed = [pool.slug for pool in element.polen]
    if regel.pool not in allowed:
        what = f"pool {quoted(regel.pool)} hoort niet bij {element.naam}"
        remedy = f"kies {allowed[0]} of {allowed[1]}"
        yield Finding(path=(*path, "pool"), what=what, remedy=remedy)
