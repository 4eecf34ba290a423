"""How long an advice takes with 39, 500 and 5,000 methods, and with more questions.

In CPython and in Pyodide; more questions in CPython alone, which runs the same steps.

Times differ by machine; the ratios tell whether anything grows faster than the number of methods.
Times in CPython are processor time; in Pyodide, under Node, there is only the clock. The methods
beyond the real ones are made up, with other properties each, so that nothing is saved by methods
being alike.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import random
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from actie_engine.advies import Advies, Adviseur
from actie_engine.answers import Antwoorden, read_answers
from actie_engine.bundle import dump_bundle, open_bundle
from actie_engine.model import Gids, Kenmerk, KenmerkLijst, Methode
from actie_engine.report.html import as_html
from actie_engine.report.markdown import as_markdown
from benchmarks.engine.questions import answered, with_questions
from benchmarks.result import Goal, Result, Series, Table
from wijkengids.content.validate import load

ROOT = Path(__file__).parents[2]
SIZES = (39, 500, 5_000)
QUESTIONS = (1, 2, 4)
"""How many times the questions of the scenario are asked."""
ADVICE = "full advice"
SCRIPT = Path(__file__).with_name("pyodide.mjs")
SCENARIO = ROOT / "tests" / "scenarios" / "moedergroep.json"

type Steps = dict[str, Callable[[], object]]
type Times = dict[int, dict[str, list[float]]]


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
    answers = scenario(gids)
    advies = Adviseur(gids).advise(answers)
    return {
        "open the bundle": lambda: open_bundle(text),
        ADVICE: lambda: advise(gids, answers),
        "  of which what-if": lambda: Adviseur(gids).what_if(answers),
        "advice as JSON": advies.to_json,
        "report as HTML": lambda: as_html(advies, gids),
        "report as Markdown": lambda: as_markdown(advies, gids),
    }


def advise(gids: Gids, answers: Antwoorden) -> Advies:
    """Return the advice of an engine that has worked nothing out yet."""
    return Adviseur(gids).advise(answers)


def scenario(gids: Gids) -> Antwoorden:
    """Return the answers of a scenario in which nearly every question is answered."""
    return read_answers(json.loads(SCENARIO.read_text(encoding="utf-8"))["antwoorden"], gids)


def times_ms(step: Callable[[], object], runs: int) -> list[float]:
    """Return the times of a step in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        step()
        times.append((time.process_time() - start) * 1000)
    return times


def in_cpython(guides: Mapping[int, Gids], runs: int) -> Times:
    """Return the times of every step for every size of the guide."""
    return {
        size: {name: times_ms(step, runs) for name, step in steps(gids).items()}
        for size, gids in guides.items()
    }


def in_pyodide(guides: Mapping[int, Gids], runs: int) -> tuple[Times, dict[int, float]]:
    """Return the same for Pyodide, and the MiB of its memory with a guide of each size."""
    given = {
        "answers": SCENARIO.read_text(encoding="utf-8"),
        "runs": runs,
        "bundles": {size: dump_bundle(gids) for size, gids in guides.items()},
    }
    command = ["node", str(SCRIPT), str(ROOT / "node_modules/pyodide/pyodide.mjs"), str(ROOT)]
    done = subprocess.run(
        command, input=json.dumps(given), capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    times = {int(size): each["times"] for size, each in found.items()}
    return times, {int(size): each["memory"] for size, each in found.items()}


def measure(runs: int) -> Result:
    """Measure both at every size."""
    gids = load(ROOT / "content")
    guides = {size: guide_of(gids, size) for size in SIZES}
    cpython = in_cpython(guides, runs)
    pyodide, memory = in_pyodide(guides, runs)
    kinds = {"CPython": cpython, "Pyodide": pyodide}
    tables = [_table(name, times) for name, times in kinds.items()]
    mebibytes = [f"{each:.0f}" for each in memory.values()]
    columns = ["", *(f"{size:,} methods" for size in SIZES)]
    tables.append(
        Table(
            title="Memory of the worker's Python",
            columns=columns,
            rows=[["MiB", *mebibytes]],
        )
    )
    goals = [
        Goal(
            what=f"full advice in {name}: time per method at 5,000 against 39 methods",
            limit=1.0,
            found=_per_method(times, SIZES[-1]) / _per_method(times, SIZES[0]),
        )
        for name, times in kinds.items()
    ]
    table, goal = _more_questions(gids, runs)
    return Result(
        title="Engine", tables=[*tables, table], goals=[*goals, goal], raw={"memory": memory}
    )


def _more_questions(gids: Gids, runs: int) -> tuple[Table, Goal]:
    """Measure an advice with all questions of the scenario asked several times."""
    answers = scenario(gids)
    series, numbers = [], []
    for times in QUESTIONS:
        more, given = with_questions(gids, answers.instrument, times), answered(answers, times)
        series.append(Series(values=times_ms(functools.partial(advise, more, given), runs)))
        numbers.append(len(more.instrumenten[answers.instrument].vragen))
    columns = ["ms", *(f"{number} questions" for number in numbers)]
    rows = [[ADVICE, *(each.text(2) for each in series)]]
    table = Table(title="CPython, more questions", columns=columns, rows=rows)
    goal = Goal(
        what=f"full advice: time per question at {numbers[-1]} against {numbers[0]} questions",
        limit=1.0,
        found=series[-1].median / numbers[-1] / (series[0].median / numbers[0]),
    )
    return table, goal


def _per_method(times: Times, size: int) -> float:
    return statistics.median(times[size][ADVICE]) / size


def _table(name: str, times: Times) -> Table:
    rows = []
    for step in times[SIZES[0]]:
        series = [Series(values=times[size][step]) for size in SIZES]
        speed = 1000 / series[0].median
        rows.append([step, *(each.text(2) for each in series), f"{speed:,.0f}"])
    columns = ["ms", *(f"{size:,} methods" for size in SIZES), f"a second at {SIZES[0]}"]
    return Table(title=name, columns=columns, rows=rows)
