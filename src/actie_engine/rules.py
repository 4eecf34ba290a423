"""Which rules fire for which answers, and the tree of everything they contribute.

A rule fires when every question it names has one of the answers it names. No rule can name
`weet-niet`, so an unanswered question never fires one: unknown is not bad.

Evaluating gives one tree, the `Spoor`: kinds of effect, what each is about, and under that the
contributions. Every number and every sentence of an advice is a reading of that tree.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from actie_engine.model import Regel

AANWEZIG, POOL, ROL = "aanwezig", "pool", "rol"
HULP, DOEN, WAARSCHUWING, RANDVOORWAARDE = "hulp", "doen", "waarschuwing", "randvoorwaarde"


@dataclasses.dataclass(frozen=True, slots=True)
class Effect:
    """One thing that a rule does: what kind, about what, and how strongly."""

    soort: str
    op: str
    punten: int


@dataclasses.dataclass(frozen=True, slots=True)
class Bijdrage:
    """A leaf of the tree: the answers, the rule they fired, and one effect of it."""

    antwoorden: Mapping[str, str]
    regel: Regel
    effect: Effect

    @property
    def punten(self) -> int:
        """How strongly it counts."""
        return self.effect.punten

    @property
    def reden(self) -> str:
        """What the answers mean, in a sentence."""
        return self.regel.reden

    def to_data(self) -> dict[str, object]:
        """Return the contribution as plain data for the advice."""
        return {
            "antwoorden": dict(self.antwoorden),
            "regel": self.regel.id,
            "effect": {"soort": self.effect.soort, "op": self.effect.op},
            "punten": self.punten,
            "reden": self.reden,
            "bron": self.regel.bron,
        }


class Spoor:
    """The tree of one evaluation."""

    def __init__(self, bijdragen: Iterable[Bijdrage]) -> None:
        self.bijdragen = tuple(bijdragen)
        self.takken: dict[str, dict[str, list[Bijdrage]]] = {}
        for bijdrage in self.bijdragen:
            tak = self.takken.setdefault(bijdrage.effect.soort, {})
            tak.setdefault(bijdrage.effect.op, []).append(bijdrage)

    def over(self, soort: str, op: str) -> tuple[Bijdrage, ...]:
        """Return the contributions of one kind about one thing, in the order of the rules."""
        return tuple(self.takken.get(soort, {}).get(op, ()))

    def wat(self, soort: str) -> tuple[str, ...]:
        """Return what contributions of one kind are about, in the order of the rules."""
        return tuple(self.takken.get(soort, {}))


def pole_name(element: str, pool: str) -> str:
    """Return how the tree names a pole: `animo.aansluiten`."""
    return f"{element}.{pool}"


def effects(regel: Regel) -> Iterator[Effect]:
    """Yield everything that a rule does when it fires."""
    if regel.element and regel.aanwezig:
        yield Effect(AANWEZIG, regel.element, regel.aanwezig)
    if regel.element and regel.pool:
        yield Effect(POOL, pole_name(regel.element, regel.pool), regel.gewicht)
    for rol, punten in regel.rollen.items():
        yield Effect(ROL, rol, punten)
    for hulp in regel.vraagt:
        yield Effect(HULP, hulp, 1)
    for doen in regel.doen:
        yield Effect(DOEN, doen, 1)
    if regel.waarschuwing:
        yield Effect(WAARSCHUWING, regel.waarschuwing, 1)
    if regel.randvoorwaarde:
        yield Effect(RANDVOORWAARDE, f"{regel.randvoorwaarde.slug}.{regel.randvoorwaarde.stand}", 1)


def fires(regel: Regel, antwoorden: Mapping[str, str]) -> bool:
    """Tell whether the answers meet every condition of the rule."""
    return all(antwoorden.get(vraag) in allowed for vraag, allowed in regel.als.items())


def fired(regels: Iterable[Regel], antwoorden: Mapping[str, str]) -> tuple[Regel, ...]:
    """Return the rules that fire, in their own order."""
    return tuple(regel for regel in regels if fires(regel, antwoorden))


def trace(regels: Iterable[Regel], antwoorden: Mapping[str, str]) -> Spoor:
    """Return the tree of what these answers contribute."""
    return Spoor(
        Bijdrage({vraag: antwoorden[vraag] for vraag in regel.als}, regel, effect)
        for regel in fired(regels, antwoorden)
        for effect in effects(regel)
    )


def total(bijdragen: Iterable[Bijdrage]) -> int:
    """Return the sum of the points."""
    return sum(bijdrage.punten for bijdrage in bijdragen)


def strongest(bijdragen: Iterable[Bijdrage]) -> Bijdrage | None:
    """Return the contribution that weighs most, whatever its sign; the first of equals."""
    return max(bijdragen, key=lambda bijdrage: abs(bijdrage.punten), default=None)
