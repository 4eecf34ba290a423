"""The advice in short: one line a subject, for those who read no further."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.report.blocks import Block, Heading, Item, Items, Line, Paragraph, Strong
from actie_engine.report.wording import Wording
from actie_engine.rol import DUIDELIJK, GEEN
from actie_engine.words import counted, enumerated, punten, sentence

STATUS_LABELS = {
    "tekort": "komt tekort",
    "aandacht": "vraagt aandacht",
    "voldoende": "voldoende",
    "onbekend": "nog onbekend",
}
SHOWN = 2
THIN = 3
"""An advice is thin when fewer than one question in three was answered."""


def summary_section(advies: Advies, words: Wording) -> Iterator[Block]:
    """Yield the summary."""
    yield Heading(2, "In het kort", "kort")
    answered, asked = len(advies.antwoorden.antwoorden), len(advies.instrument.vragen)
    if answered * THIN < asked:
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
    if rol.zekerheid == DUIDELIJK:
        return (f"je antwoorden wijzen het meest naar {named[0]}.",)
    return (f"{enumerated(named)} liggen dicht bij elkaar.",)


def _elements(advies: Advies) -> Line:
    parts = []
    for status, label in STATUS_LABELS.items():
        names = [
            stand.element.naam
            for stand in advies.elementen
            if stand.status == status and stand.vragen
        ]
        if names:
            parts.append(f"{label}: {enumerated(names)}")
    return (sentence("; ".join(parts)),)


def _dangers(advies: Advies) -> Line:
    named = [
        f"{danger} ({counted(len(reasons), 'antwoord wijst', 'antwoorden wijzen')} erop)"
        for danger, reasons in advies.waarschuwingen.items()
    ]
    return (f"voor {enumerated(named)}.",) if named else ()


def _start(advies: Advies) -> Line:
    return (" ".join(each.doen.tekst for each in advies.doen[:SHOWN]),) if advies.doen else ()


def _methods(advies: Advies) -> Line:
    names = [each.methode.methode.naam for each in advies.mix.delen]
    if not names:
        best = [each.methode.naam for each in advies.methoden if each.aanbevolen]
        return (f"{best[0]} past het best bij je antwoorden.",) if best else ()
    if len(names) == 1:
        return (f"{names[0]} hoort bij wat nu zwak is.",)
    return (f"{enumerated(names)} dekken samen wat nu zwak is.",)


def _open(advies: Advies) -> Line:
    if not advies.open_vragen:
        return ()
    count = counted(len(advies.open_vragen), "vraag", "vragen")
    return (f"{count}. Begin met: ‘{advies.open_vragen[0].vraag.gesprek}’",)
