"""The report of an effect in Dutch Markdown, for a pull request or for one's own screen."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from wijkengids.editing.effect.advice import AdviceEffect
from wijkengids.editing.effect.compare import Effect
from wijkengids.editing.effect.facts import ANDERS, ERBIJ, WEG, Fact, FileFacts
from wijkengids.editing.effect.names import Names
from wijkengids.editing.effect.profiles import SCENARIOS
from wijkengids.editing.effect.text import changed_parts, code, number_of, plain, quoted

MOST_PAGES, MOST_FACTS, MOST_FILES, MOST_CHANGES, MOST_SCENARIOS = 40, 12, 40, 8, 15
MAX_LENGTH = 60_000
"""A comment on GitHub holds 65,536 characters."""

COLUMNS = {
    "rol": "andere rol",
    "methode": "andere eerste methode",
    "doen": "andere dingen om te doen",
    "elementen": "andere stand van een element",
}
PAGE_KINDS = {ERBIJ: "nieuw", WEG: "verdwijnt", ANDERS: "veranderd"}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """Writes the report; links lead to the site at `site`, if that is known."""

    effect: Effect
    site: str

    @property
    def names(self) -> Names:
        """The names that readers know things by."""
        return Names(versions=(self.effect.after, self.effect.before), site=self.site)

    def text(self) -> str:
        """Return the whole report."""
        lines = [
            "## Wat deze wijziging doet",
            "",
            self._summary(),
            "",
            *(f"> {note}\n" for note in self.effect.notes),
            *self._pages(),
            *self._facts(),
            *self._advice(),
            f"<sub>Vergeleken: {code(self.effect.before.label)} met "
            f"{code(self.effect.after.label)}. Met {code('make effect BASE=main')} maak je dit "
            "overzicht op je eigen computer.</sub>",
        ]
        return shortened("\n".join(lines) + "\n")

    def _summary(self) -> str:
        effect = self.effect
        parts = [number_of(len(effect.pages), "pagina", "pagina’s") + " anders"]
        facts = sum(max(len(file.facts), 1) for file in effect.files)
        parts.append(number_of(facts, "feit", "feiten") + " anders")
        if effect.advice is not None:
            total = sum(effect.advice.compared.values())
            parts.append(f"{len(effect.advice.differences)} van {total} adviezen anders")
        return f"**{' · '.join(parts)}**"

    def _pages(self) -> Iterator[str]:
        yield from ("### Pagina’s", "")
        lines = [
            f"- {PAGE_KINDS[page.kind]}: {self.names.page(page.title, page.address)}"
            for page in self.effect.pages
        ]
        yield from (*_most(lines, MOST_PAGES), *([] if lines else ["Geen verschil."]), "")

    def _facts(self) -> Iterator[str]:
        yield from ("### Feiten", "")
        for file in self.effect.files[:MOST_FILES]:
            yield from (f"#### {plain(file.title)} ({code(f'content/{file.file}')})", "")
            yield from (*_file_lines(file), "")
        rest = len(self.effect.files) - MOST_FILES
        if rest > 0:
            yield from (f"… en nog {number_of(rest, 'bestand', 'bestanden')}.", "")
        if not self.effect.files:
            yield from ("Geen verschil.", "")

    def _advice(self) -> Iterator[str]:
        yield from ("### Adviezen", "")
        advice = self.effect.advice
        if advice is None:
            yield from ("De adviezen waren niet te vergelijken.", "")
            return
        yield from (*_table(advice), "")
        yield from self._transitions(advice)
        yield from _scenarios(advice)

    def _transitions(self, advice: AdviceEffect) -> Iterator[str]:
        tellers: dict[str, Callable[[Any], str]] = {
            "rol": self.names.roles,
            "methode": self.names.method,
        }
        for aspect, tell in tellers.items():
            changes = advice.changes(aspect)
            lines = [
                f"- {tell(before)} → {tell(after)}: {number} keer"
                for (before, after), number in changes.most_common()
            ]
            if lines:
                heading = COLUMNS[aspect].capitalize()
                yield from (f"**{heading}**", "", *_most(lines, MOST_CHANGES), "")
        yield from self._things_to_do(advice)

    def _things_to_do(self, advice: AdviceEffect) -> Iterator[str]:
        came: Counter[str] = Counter()
        went: Counter[str] = Counter()
        for (before, after), number in advice.changes("doen").items():
            came.update(dict.fromkeys(after - before, number))
            went.update(dict.fromkeys(before - after, number))
        lines = [
            f"- {word}: {self.names.thing_to_do(doen)} {number} keer"
            for word, counter in (("erbij", came), ("weg", went))
            for doen, number in sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))
        ]
        if lines:
            yield from ("**Dingen om te doen**", "", *_most(lines, MOST_CHANGES), "")


def _file_lines(file: FileFacts) -> list[str]:
    if file.problem:
        return [f"- {file.problem}"]
    if file.kind != ANDERS:
        return [f"- {'nieuw bestand' if file.kind == ERBIJ else 'dit bestand verdwijnt'}"]
    return _most([_fact_line(fact) for fact in file.facts], MOST_FACTS)


def _fact_line(fact: Fact) -> str:
    field = " › ".join(plain(step) for step in fact.field)
    if fact.kind == ANDERS:
        was, now = changed_parts(fact.before, fact.after)
        return f"- **{field}** was {quoted(was)} en is nu {quoted(now)}"
    if fact.kind == ERBIJ:
        return f"- **{field}** erbij: {quoted(fact.after)}"
    return f"- **{field}** weg: {quoted(fact.before)}"


def _table(advice: AdviceEffect) -> Iterator[str]:
    yield f"| antwoorden | adviezen | anders | {' | '.join(COLUMNS.values())} |"
    yield f"| --- | {' | '.join(['---:'] * (len(COLUMNS) + 2))} |"
    for group, total in advice.compared.items():
        counts = [advice.count(group), *(advice.count(group, aspect) for aspect in COLUMNS)]
        yield f"| {plain(group)} | {total} | {' | '.join(map(str, counts))} |"


def _scenarios(advice: AdviceEffect) -> Iterator[str]:
    lines = [
        f"- {plain(each.profile.name)}: {', '.join(COLUMNS[aspect] for aspect in each.aspects)}"
        for each in advice.differences
        if each.profile.group == SCENARIOS
    ]
    if lines:
        yield from ("**Scenario’s met een ander advies**", "", *_most(lines, MOST_SCENARIOS), "")


def _most(lines: list[str], limit: int) -> list[str]:
    """Return the first lines, and how many more there are."""
    rest = len(lines) - limit
    return lines if rest <= 0 else [*lines[:limit], f"- … en nog {rest}"]


def shortened(text: str) -> str:
    """Return `text` such that it fits in a comment, cut at the end of a line."""
    if len(text) <= MAX_LENGTH:
        return text
    cut = text.rfind("\n", 0, MAX_LENGTH)
    return f"{text[:cut]}\n\n… (ingekort: het hele overzicht is te lang)\n"
