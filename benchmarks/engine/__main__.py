"""Print how long an advice takes with 39, 500 and 5,000 methods: `python -m benchmarks.engine`.

Times differ by machine; the ratios tell whether anything grows faster than the number of methods.
Every time is processor time, the median of several runs. The methods beyond the real ones are made
up, with other properties each, so that nothing is saved by methods being alike.
"""

from __future__ import annotations

import dataclasses
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from actie_engine.advies import Adviseur
from actie_engine.answers import Antwoorden, read_answers
from actie_engine.bundle import dump_bundle, open_bundle
from actie_engine.model import Gids, Kenmerk, KenmerkLijst, Methode
from actie_engine.report.html import as_html
from actie_engine.report.markdown import as_markdown
from wijkengids.content.validate import load

ROOT = Path(__file__).parents[2]
SIZES = (39, 500, 5_000)
RUNS = 9
SCENARIO = ROOT / "tests" / "scenarios" / "moedergroep.json"

type Steps = dict[str, Callable[[], object]]


def guide_of(gids: Gids, size: int) -> Gids:
    """Return the guide with `size` methods: the real ones, and made-up ones after them."""
    methods = list(gids.methoden.values())[:size]
    chance = random.Random(size)
    for number in range(size - len(methods)):
        methods.append(made_up(gids, methods[number % len(gids.methoden)], number, chance))
    return dataclasses.replace(gids, methoden={each.slug: each for each in methods})


def made_up(gids: Gids, like: Methode, number: int, chance: random.Random) -> Methode:
    """Return a method with properties of its own."""
    elements = chance.sample(list(gids.elementen), chance.randint(1, 2))
    placed = tuple(dataclasses.replace(like.elementen[0], element=each) for each in elements)
    properties = dataclasses.replace(
        like.kenmerken,
        biedt=some(gids, "hulp", chance),
        setting=some(gids, "setting", chance),
        doelgroepen=some(gids, "doelgroepen", chance),
        fasen=some(gids, "fasen", chance),
        rollen=KenmerkLijst(waarden=tuple(chance.sample(list(gids.rollen), chance.randint(0, 2)))),
        inspanning=Kenmerk(waarde=chance.choice(["licht", "gemiddeld", "zwaar", "onbekend"])),
    )
    return dataclasses.replace(
        like,
        slug=f"verzonnen-{number}",
        naam=f"Verzonnen {number}",
        elementen=placed,
        kenmerken=properties,
    )


def some(gids: Gids, lijst: str, chance: random.Random) -> KenmerkLijst:
    """Return none to three values of a list."""
    slugs = [keuze.slug for keuze in gids.keuzelijsten[lijst].keuzes]
    return KenmerkLijst(waarden=tuple(chance.sample(slugs, chance.randint(0, 3))))


def steps(gids: Gids) -> Steps:
    """Return what is measured, by name."""
    text = dump_bundle(gids)
    adviseur = Adviseur(gids)
    answers = scenario(gids)
    advies = adviseur.advise(answers)
    return {
        "open the bundle": lambda: open_bundle(text),
        "full advice": lambda: adviseur.advise(answers),
        "  of which what-if": lambda: adviseur.what_if(answers),
        "advice as JSON": advies.to_json,
        "report as HTML": lambda: as_html(advies, gids),
        "report as Markdown": lambda: as_markdown(advies, gids),
    }


def scenario(gids: Gids) -> Antwoorden:
    """Return the answers of a scenario in which nearly every question is answered."""
    return read_answers(json.loads(SCENARIO.read_text(encoding="utf-8"))["antwoorden"], gids)


def median_ms(step: Callable[[], object]) -> float:
    """Return the median time of a step in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        step()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1000


def measured(gids: Gids) -> dict[int, dict[str, float]]:
    """Return the time of every step for every size of the guide."""
    return {
        size: {name: median_ms(step) for name, step in steps(guide_of(gids, size)).items()}
        for size in SIZES
    }


def table(times: dict[int, dict[str, float]]) -> Iterator[str]:
    """Yield the lines of the report; a ratio is time per method against that for the first size."""
    first = SIZES[0]
    yield (
        f"{'':22}" + "".join(f"{size:>12} methods" for size in SIZES) + "   time per method, ratio"
    )
    for name in times[first]:
        cells = "".join(f"{times[size][name]:>17.2f} ms" for size in SIZES)
        per_method = [times[size][name] / size for size in SIZES]
        ratios = " ".join(f"{each / per_method[0]:.2f}" for each in per_method)
        yield f"{name:22}{cells}   {ratios}"


def main() -> None:
    """Measure and print."""
    gids = load(ROOT / "content")
    sizes = {size: len(dump_bundle(guide_of(gids, size))) // 1000 for size in SIZES}
    print(f"median of {RUNS} runs; bundle of {sizes} kB")
    for line in table(measured(gids)):
        print(line)


if __name__ == "__main__":
    main()
