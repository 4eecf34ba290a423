"""What the advice rests on: every answer, and what each rule makes of it."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.model import Gids
from actie_engine.report.blocks import Block, Folded, Item, Items, Line, Link, Strong
from actie_engine.report.wording import Wording
from actie_engine.rules import AANWEZIG, DOEN, HULP, POOL, ROL, WAARSCHUWING, Bijdrage, Effect
from actie_engine.words import signed

ANSWERS = "Je antwoorden en wat ze betekenen"
NOTES = "Je notities"


def basis_section(advies: Advies, gids: Gids, words: Wording) -> Iterator[Block]:
    """Yield the answers with what they mean, in the order of the questions."""
    reader = _Basis(advies, gids, words)
    singles = [reader.answer(vraag) for vraag in words.questions]
    items = (*(item for item in singles if item), *reader.together())
    if items:
        title = ANSWERS if advies.antwoorden.antwoorden else NOTES
        yield Folded(title, "antwoorden", (Items(items),))


class _Basis:
    def __init__(self, advies: Advies, gids: Gids, words: Wording) -> None:
        self.advies, self.gids, self.words = advies, gids, words
        self.poles = {
            f"{element.slug}.{pool.slug}": pool.kort.lower()
            for element in gids.elementen.values()
            for pool in element.polen
        }
        per_rule: dict[str, list[Bijdrage]] = {}
        for bijdrage in advies.spoor.bijdragen:
            per_rule.setdefault(bijdrage.regel.id, []).append(bijdrage)
        self.alone: dict[str, list[list[Bijdrage]]] = {}
        self.joint: list[list[Bijdrage]] = []
        for rule in per_rule.values():
            first, *more = rule[0].antwoorden
            (self.joint if more else self.alone.setdefault(first, [])).append(rule)

    def answer(self, vraag: str) -> Item | None:
        """Return an answer with its rules, or a note to a question; None when there is neither."""
        antwoord = self.advies.antwoorden.antwoorden.get(vraag)
        note = self.advies.antwoorden.notities.get(vraag)
        if antwoord is None and note is None:
            return None
        told = self.words.answer(vraag, antwoord) if antwoord else "nog niet beantwoord"
        under = [self._rule(rule) for rule in self.alone.get(vraag, ())]
        if note:
            under.append((Strong("Notitie: "), f"‘{note}’"))
        return Item((Strong(f"{self.words.lead(vraag)} "), told), tuple(under))

    def together(self) -> Iterator[Item]:
        """Yield the rules that rest on several answers together."""
        for rule in self.joint:
            head = f"Samen: {self.words.given(rule[0].antwoorden)}. "
            yield Item((Strong(head),), (self._rule(rule),))

    def _rule(self, rule: list[Bijdrage]) -> Line:
        told = [text for each in rule if (text := self._effect(each.effect))]
        counts = f" Telt voor: {'; '.join(told)}." if told else ""
        name = rule[0].regel.id
        return (f"{rule[0].reden}{counts} Regel: ", Link(name, f"actie/regels/#regel-{name}"), ".")

    def _effect(self, effect: Effect) -> str:
        """Return an effect in a few words; a precondition says it in its reason."""
        if effect.soort == AANWEZIG:
            return f"{self.gids.elementen[effect.op].naam} {signed(effect.punten)}"
        if effect.soort == POOL:
            return f"{self.poles[effect.op]} {signed(effect.punten)}"
        if effect.soort == ROL:
            return f"{self.words.roles([effect.op])} {signed(effect.punten)}"
        if effect.soort == HULP:
            return f"hulp: {self.gids.keuzelijsten['hulp'].naam_van(effect.op).lower()}"
        return {DOEN: "", WAARSCHUWING: f"pas op voor {effect.op}"}.get(effect.soort, "")
