"""The rules of an instrument as readers see them: what every answer does."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from actie_engine.model import Antwoord, Doen, Gids, Instrument, Regel, Vraag


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Werking:
    """What a rule does, in words; `eerste` is set where the page shows it for the first time."""

    regel: Regel
    gevolgen: tuple[str, ...]
    doen: tuple[Doen, ...]
    eerste: bool


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Uitwerking:
    """An answer with the rules that it fires on its own."""

    antwoord: Antwoord
    regels: tuple[Werking, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Voorwaarde:
    """A question with the answers at which a rule with several questions fires."""

    vraag: Vraag
    antwoorden: tuple[Antwoord, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Combinatie:
    """A rule that looks at several questions at once."""

    voorwaarden: tuple[Voorwaarde, ...]
    werking: Werking


def answers_of(vraag: Vraag, instrument: Instrument, gids: Gids) -> tuple[Uitwerking, ...]:
    """Return what each answer to a question does."""
    own = [regel for regel in gids.regels[instrument.slug].regels if set(regel.als) == {vraag.id}]
    shown: set[str] = set()
    answers = []
    for antwoord in vraag.antwoorden:
        hits = [regel for regel in own if antwoord.slug in regel.als[vraag.id]]
        rules = tuple(_working(regel, instrument, gids, regel.id not in shown) for regel in hits)
        shown.update(regel.id for regel in hits)
        answers.append(Uitwerking(antwoord=antwoord, regels=rules))
    return tuple(answers)


def combinations(instrument: Instrument, gids: Gids) -> tuple[Combinatie, ...]:
    """Return the rules that look at several questions at once."""
    return tuple(
        Combinatie(
            voorwaarden=tuple(_conditions(regel, instrument)),
            werking=_working(regel, instrument, gids, first=True),
        )
        for regel in gids.regels[instrument.slug].regels
        if len(regel.als) > 1
    )


def _conditions(regel: Regel, instrument: Instrument) -> Iterator[Voorwaarde]:
    for vraag in instrument.vragen:
        if slugs := regel.als.get(vraag.id):
            answers = tuple(each for each in vraag.antwoorden if each.slug in slugs)
            yield Voorwaarde(vraag=vraag, antwoorden=answers)


def _working(regel: Regel, instrument: Instrument, gids: Gids, first: bool) -> Werking:
    called = tuple(doen for doen in instrument.doen if doen.id in regel.doen)
    effects = tuple(_effects(regel, gids))
    return Werking(regel=regel, gevolgen=effects, doen=called, eerste=first)


def _effects(regel: Regel, gids: Gids) -> Iterator[str]:
    """Yield what a rule does besides calling for things to do."""
    if regel.element and regel.aanwezig:
        side = "voor" if regel.aanwezig > 0 else "tegen"
        yield f"{_points(regel.aanwezig)} {side} {gids.elementen[regel.element].naam}"
    if regel.element and regel.pool:
        polen = {pool.slug: pool.kort for pool in gids.elementen[regel.element].polen}
        yield f"{_points(regel.gewicht)} naar de kant ‘{polen[regel.pool]}’"
    for rol, punten in regel.rollen.items():
        side = "voor" if punten > 0 else "tegen"
        yield f"{_points(punten)} {side} de rol {gids.rollen[rol].naam}"
    if regel.vraagt:
        hulp = gids.keuzelijsten["hulp"]
        yield f"vraagt om {', '.join(hulp.naam_van(each).lower() for each in regel.vraagt)}"
    if stand := regel.randvoorwaarde:
        naam = gids.randvoorwaarden[stand.slug].naam
        yield f"{naam}: {gids.keuzelijsten['stand'].naam_van(stand.stand).lower()}"
    if regel.waarschuwing:
        gevaar = gids.keuzelijsten["waarschuwing"].naam_van(regel.waarschuwing)
        yield f"waarschuwing: {gevaar.lower()}"


def _points(punten: int) -> str:
    return f"{abs(punten)} punt" if abs(punten) == 1 else f"{abs(punten)} punten"
