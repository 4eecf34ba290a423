"""Prints the advice on language: what is found per file, and a table of totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from wijkengids.language.advice import KINDS, Advice

MAX_SHOWN = 90
CLOSING = (
    "Dit is advies: niets is fout, niets wordt tegengehouden. Een lange zin kun je vaak knippen.\n"
    "Bij de lijdende vorm: zeg wie het doet. Soms is de zin goed zoals hij is."
)


def full_report(found: Sequence[Advice], words: Counter[str]) -> str:
    """Return all advice per file, and the totals; `words` counts the words of each file."""
    lines: list[str] = []
    for file, group in groupby(found, key=attrgetter("file")):
        lines += ["", file, *(f"  {line}" for line in _lines(group))]
    return "\n".join([*lines, "", *totals(found, words), "", CLOSING, ""])


def worst_report(found: Sequence[Advice], count: int) -> str:
    """Return the `count` sentences on which there is most advice, the worst first."""
    places: dict[tuple[str, int, int], list[Advice]] = {}
    for advice in found:
        places.setdefault((advice.file, advice.line, advice.column), []).append(advice)
    worst = sorted(places.values(), key=lambda group: -sum(each.weight for each in group))
    lines = [f"{group[0].file}:{line}" for group in worst[:count] for line in _lines(group)]
    return "\n".join([*lines, ""])


def _lines(group: Iterable[Advice]) -> Iterator[str]:
    for advice in group:
        place = f"{advice.line}:{advice.column}"
        shown = "" if advice.detail.startswith("‘") else f": {_short(advice.sentence)}"
        yield f"{place}: {advice.kind}, {advice.detail}{shown}"


def _short(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"


def totals(found: Sequence[Advice], words: Counter[str]) -> Iterator[str]:
    """Yield the lines of the table: per file the words, and how often each kind was found."""
    counts = {file: Counter[str]() for file in words}
    for advice in found:
        counts[advice.file][advice.kind] += 1
    width = max((len(file) for file in words), default=0)
    yield _row("bestand", ["woorden", *KINDS], width)
    for file in sorted(counts, key=lambda file: (-counts[file].total(), file)):
        if counts[file]:
            yield _row(file, [words[file], *(counts[file][kind] for kind in KINDS)], width)
    clean = sum(not counts[file] for file in words)
    if clean:
        yield f"{clean} andere bestanden: niets gevonden"
    together = sum(counts.values(), Counter[str]())
    yield _row("samen", [words.total(), *(together[kind] for kind in KINDS)], width)


def _row(name: str, cells: Iterable[object], width: int) -> str:
    return f"{name:<{width}}  " + "  ".join(f"{cell!s:>14}" for cell in cells)
