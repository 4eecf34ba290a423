"""The advice in short: one line a subject, for those who read no further."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.elementen import ONBEKEND, ZWAK, ElementStand
from actie_engine.report.balance import gravest_first
from actie_engine.report.blocks import Block, Heading, Item, Items, Line, Paragraph, Strong
from actie_engine.report.wording import Wording
from actie_engine.rol import DUIDELIJK, GEEN
from actie_engine.words import counted, enumerated, is_little, punten

STATUS_LABELS = {
    "tekort": "Tekort",
    "aandacht": "Aandacht",
    "voldoende": "Voldoende",
    "onbekend": "Nog onbekend",
}
SHOWN = 2


def summary_section(advies: Advies, words: Wording) -> Iterator[Block]:
    """Yield the summary."""
    yield Heading(2, "In het kort", "kort")
    answered, asked = len(advies.antwoorden.antwoorden), len(advies.instrument.vragen)
    if is_little(answered, asked):
        yield Paragraph((_thin(answered, asked),), kind="dun")
    lines: tuple[tuple[str, Line], ...] = (
        ("Eerst", _first(advies)),
        ("Rol", _role(advies, words)),
        ("Elementen", _elements(advies)),
        ("Pas op", _dangers(advies)),
        ("Om mee te beginnen", _start(advies)),
        ("Methoden", _methods(advies)),
        ("Nog open", _open(advies)),
    )
    yield Items(tuple(Item((Strong(f"{head}: "), *line)) for head, line in lines if line))


def _thin(answered: int, asked: int) -> str:
    verb = "is" if answered == 1 else "zijn"
    return (
        f"Van de {asked} vragen {verb} er pas {answered} beantwoord. Lees dit als een eerste "
        "indruk: elk volgend antwoord kan veel veranderen."
    )


def _first(advies: Advies) -> Line:
    lacking = [each.randvoorwaarde.naam for each in advies.randvoorwaarden if each.eerst]
    if not lacking:
        return ()
    names = enumerated([lacking[0], *(name.lower() for name in lacking[1:])])
    verb = "is" if len(lacking) == 1 else "zijn"
    return (f"{names} {verb} niet op orde. Investeer daar eerst in.",)


def _role(advies: Advies, words: Wording) -> Line:
    rol = advies.rol
    if not rol.vragen:
        return ()
    if rol.zekerheid == GEEN:
        return ("je antwoorden wijzen nog niet naar een rol.",)
    points = {score.rol.slug: score.punten for score in rol.scores}
    named = [f"{words.roles([slug])} ({punten(points[slug])})" for slug in rol.aanbevolen]
    little = f"{rol.beantwoord} van de {len(rol.vragen)} vragen die hierover gaan"
    basis = f" Dat rust op {little}." if is_little(rol.beantwoord, len(rol.vragen)) else ""
    if rol.zekerheid == DUIDELIJK:
        return (f"je antwoorden wijzen het meest naar {named[0]}.{basis}",)
    return (f"{enumerated(named)} liggen dicht bij elkaar.{basis}",)


def _elements(advies: Advies) -> Line:
    """Return the elements by status; how much was answered stands by what rests on little."""
    parts = []
    for status, label in STATUS_LABELS.items():
        names = [
            _name(stand) for stand in advies.elementen if stand.status == status and stand.vragen
        ]
        if names:
            parts.append(f"{label}: {enumerated(names)}.")
    return (" ".join(parts),)


def _name(stand: ElementStand) -> str:
    if stand.status == ONBEKEND or not is_little(stand.beantwoord, stand.vragen):
        return stand.element.naam
    return f"{stand.element.naam} ({stand.beantwoord} van {stand.vragen} beantwoord)"


def _dangers(advies: Advies) -> Line:
    named = [
        f"{danger} ({counted(len(reasons), 'antwoord wijst', 'antwoorden wijzen')} erop)"
        for danger, reasons in gravest_first(advies)
    ]
    return (f"voor {enumerated(named)}.",) if named else ()


def _start(advies: Advies) -> Line:
    """Return the first things to do; those for an element that needs something come first."""
    weak = {stand.element.slug for stand in advies.elementen if stand.status in ZWAK}
    ordered = sorted(advies.doen, key=lambda each: each.doen.element not in weak)
    return (" ".join(each.doen.tekst for each in ordered[:SHOWN]),) if ordered else ()


def _methods(advies: Advies) -> Line:
    names = [each.methode.methode.naam for each in advies.mix.delen]
    if not names:
        return _not_fitting(advies)
    fits = "past bij" if len(names) == 1 else "passen samen bij"
    weak = "een deel van wat nu zwak is" if advies.mix.zonder else "wat nu zwak is"
    return (f"{enumerated(names)} {fits} {weak}.",)


def _not_fitting(advies: Advies) -> Line:
    """Return the best method where none fits what is weak, or where nothing is weak."""
    best = next((each.methode.naam for each in advies.methoden if each.aanbevolen), None)
    if best is None:
        return ()
    if advies.mix.zonder:
        return (f"geen past precies; {best} komt het dichtst in de buurt.",)
    return (f"niet nodig, maar {best} kan van pas komen.",)


def _open(advies: Advies) -> Line:
    if not advies.open_vragen:
        return ()
    first, *others = (f"‘{each.vraag.gesprek}’" for each in advies.open_vragen)
    if not others:
        return (f"1 vraag: {first}",)
    return (f"{len(advies.open_vragen)} vragen. Begin met: {first}",)
