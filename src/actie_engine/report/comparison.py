"""The report of a comparison: where answers agree, where they differ, and what changed since."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.elementen import AANDACHT, ElementStand
from actie_engine.model import Gids
from actie_engine.report.blocks import (
    Block,
    Document,
    Figure,
    Folded,
    Heading,
    Item,
    Items,
    Line,
    Paragraph,
    Strong,
    Table,
)
from actie_engine.report.elements import balance_text
from actie_engine.report.places_svg import places_svg
from actie_engine.report.wording import Wording
from actie_engine.vergelijk import (
    DEELS,
    EENS,
    OPEN,
    VERSCHIL,
    Stap,
    Vergelijking,
    VraagVergelijking,
)
from actie_engine.words import counted, enumerated

NONE = "niet beantwoord"
CHOICE = (
    "Hier staan antwoorden naast elkaar. Wie gelijk heeft, zegt dit niet: een verschil is een "
    "begin van een gesprek."
)


def comparison_title(vergelijking: Vergelijking) -> str:
    """Return the title of the report."""
    return f"Vergelijking: {vergelijking.instrument.naam}"


def comparison_report(vergelijking: Vergelijking, gids: Gids) -> Document:
    """Return the report of a comparison as blocks."""
    writer = _Comparison(vergelijking, Wording(gids, vergelijking.instrument))
    return (
        Paragraph((CHOICE,)),
        *writer.versions(),
        *writer.overview(),
        *writer.places(),
        *writer.steps(),
        *writer.differences(),
        *writer.half_open(),
        *writer.agreements(),
    )


class _Comparison:
    def __init__(self, vergelijking: Vergelijking, words: Wording) -> None:
        self.vergelijking = vergelijking
        self.words = words
        self.namen = [each.naam for each in vergelijking.sets]

    def versions(self) -> Iterator[Block]:
        """Say what was not compared, and why."""
        for naam in self.vergelijking.andere_inhoud:
            text = (
                "is ingevuld met een andere versie van de gids. Vergeleken is wat in beide "
                "versies staat; een vraag zonder antwoord bestond daar misschien nog niet."
            )
            yield Paragraph((Strong(f"{naam} "), text))
        for each in self.vergelijking.sets:
            if each.antwoorden.meldingen:
                yield Paragraph((Strong(f"Van {each.naam} is niet vergeleken:"),))
                yield Items(tuple(Item((note,)) for note in each.antwoorden.meldingen))

    def overview(self) -> Iterator[Block]:
        """Yield role and elements of all sets side by side."""
        yield Heading(2, "Naast elkaar", "naast-elkaar")
        roles = tuple(
            self.words.roles(each.advies.rol.aanbevolen) or "nog geen"
            for each in self.vergelijking.sets
        )
        elements = tuple(
            (self.words.gids.elementen[each.element].naam, *map(_status, each.standen))
            for each in self.vergelijking.elementen
            if each.standen[0].vragen
        )
        answered = tuple(
            f"{len(each.antwoorden.antwoorden)} van {len(self.vergelijking.instrument.vragen)}"
            for each in self.vergelijking.sets
        )
        rows = (
            *((("Rol", *roles),) if self._has_roles() else ()),
            *elements,
            ("Beantwoord", *answered),
        )
        yield Table("Rol en elementen naast elkaar", ("Onderdeel", *self.namen), rows)

    def places(self) -> Iterator[Block]:
        """Yield where each set stands on the balance of every element."""
        known = [
            each.standen
            for each in self.vergelijking.elementen
            if any(stand.balans is not None for stand in each.standen)
        ]
        if not known:
            return
        numbered = enumerated([f"{n} is {naam}" for n, naam in enumerate(self.namen, start=1)])
        yield Heading(2, "Waar ieder staat", "plaatsen")
        yield Paragraph((f"Tussen welke twee kanten staan de antwoorden? {numbered}.",))
        table = Table(
            "Punten voor de twee kanten van elke balans",
            ("Element", *self.namen),
            tuple((each[0].element.naam, *map(balance_text, each)) for each in known),
        )
        yield Figure(places_svg(known, self.namen), table, "plaatsen-cijfers")

    def differences(self) -> Iterator[Block]:
        """Yield the questions with different answers; what matters most to the advice first."""
        yield Heading(2, "Hier verschillen de antwoorden", "verschillen")
        found = sorted(self._with_state(VERSCHIL), key=lambda each: -each.invloed)
        if not found:
            yield Paragraph(("Op geen enkele vraag zijn verschillende antwoorden gegeven.",))
            return
        yield Paragraph(("Bovenaan staat het verschil dat het meest uitmaakt voor het advies.",))
        yield Items(tuple(map(self._difference, found)), ordered=True)

    def steps(self) -> Iterator[Block]:
        """Yield what changed from each set to the next."""
        yield Heading(2, "Wat er veranderde", "veranderd")
        for step in self.vergelijking.stappen:
            yield Paragraph((Strong(f"Van {step.van} naar {step.naar}. "), self._changes(step)))

    def half_open(self) -> Iterator[Block]:
        """Yield the questions that only some sets answered, and those that none did."""
        for state, title, anchor in (
            (DEELS, "Niet door iedereen beantwoord", "deels-open"),
            (OPEN, "Door niemand beantwoord", "open"),
        ):
            found = tuple(self._with_state(state))
            if found:
                items = tuple(map(self._difference if state == DEELS else self._open, found))
                yield Folded(f"{title}: {_questions(len(found))}", anchor, (Items(items),))

    def agreements(self) -> Iterator[Block]:
        """Yield the questions with the same answer everywhere."""
        found = tuple(self._with_state(EENS))
        if found:
            items = tuple(map(self._agreement, found))
            title = f"Hierover zijn de antwoorden gelijk: {_questions(len(found))}"
            yield Folded(title, "eens", (Items(items),))

    def _with_state(self, state: str) -> Iterator[VraagVergelijking]:
        return (each for each in self.vergelijking.vragen if each.stand == state)

    def _difference(self, each: VraagVergelijking) -> Item:
        lines: list[Line] = [
            (Strong(f"{naam}: "), self._answer(each.vraag, antwoord))
            for naam, antwoord in zip(self.namen, each.antwoorden, strict=True)
        ]
        return Item((Strong(self.words.lead(each.vraag)),), tuple(lines))

    def _open(self, each: VraagVergelijking) -> Item:
        return Item((self.words.questions[each.vraag].gesprek,))

    def _agreement(self, each: VraagVergelijking) -> Item:
        answer = self._answer(each.vraag, each.antwoorden[0])
        return Item((Strong(f"{self.words.lead(each.vraag)} "), answer))

    def _answer(self, vraag: str, antwoord: str | None) -> str:
        return NONE if antwoord is None else f"‘{self.words.answer(vraag, antwoord)}’"

    def _changes(self, step: Stap) -> str:
        if not step.vragen:
            return "Er veranderde niets."
        moved = f"{self._role_change(step)} {self._element_changes(step)}".strip()
        return f"{moved or self._unmoved()} Verder: {_answer_changes(step)}."

    def _unmoved(self) -> str:
        what = "De rol en de elementen" if self._has_roles() else "De elementen"
        return f"{what} bleven gelijk."

    def _has_roles(self) -> bool:
        return bool(self.vergelijking.sets[0].advies.rol.vragen)

    def _role_change(self, step: Stap) -> str:
        if step.rol is None:
            return ""
        before, after = map(self.words.roles, step.rol)
        return f"De rol ging van {before or 'nog geen rol'} naar {after or 'geen rol meer'}."

    def _element_changes(self, step: Stap) -> str:
        """Return which elements moved, those that moved alike together."""
        moved: dict[tuple[str, str], list[str]] = {}
        for slug, change in step.elementen.items():
            moved.setdefault(change, []).append(self.words.gids.elementen[slug].naam)
        return " ".join(
            f"Van {before} naar {after}: {enumerated(names)}."
            for (before, after), names in moved.items()
        )


def _answer_changes(step: Stap) -> str:
    """Return how many answers changed, came, and went."""
    pairs = step.vragen.values()
    counts = (
        (sum(None not in pair for pair in pairs), "anders beantwoord"),
        (sum(before is None for before, _ in pairs), "nieuw beantwoord"),
        (sum(after is None for _, after in pairs), "niet meer beantwoord"),
    )
    return enumerated([f"{_questions(count)} {text}" for count, text in counts if count])


def _status(stand: ElementStand) -> str:
    """Return how an element stands in as few words as fit in a cell."""
    return "vraagt aandacht" if stand.status == AANDACHT else stand.status


def _questions(count: int) -> str:
    return counted(count, "vraag", "vragen")
