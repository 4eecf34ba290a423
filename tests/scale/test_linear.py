"""Twice the methods or the questions is twice the work, and no more.

Counted in calls, whatever the machine does.
"""

from __future__ import annotations

import cProfile
import functools
import pstats
from collections.abc import Callable
from pathlib import Path

import pytest

from actie_engine.advies import Adviseur
from actie_engine.answers import Antwoorden
from actie_engine.bundle import dump_bundle, open_bundle
from actie_engine.model import Gids
from actie_engine.report.html import as_html
from benchmarks.content import made_up_files
from benchmarks.engine.measure import guide_of, scenario
from benchmarks.engine.questions import answered, with_questions
from wijkengids.content.files import read_file
from wijkengids.content.validate import folder_files, validate
from wijkengids.render.pages import pages

ROOT = Path(__file__).parents[2]
SIZES = (100, 200, 400)
MOST = 1.1
"""Work per method at the largest size against the smallest; made-up methods differ a little."""


@functools.cache
def files(methods: int) -> dict[str, bytes]:
    return made_up_files(folder_files(ROOT / "content"), methods)


def calls(work: Callable[[], object]) -> int:
    profile = cProfile.Profile()
    profile.runcall(work)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def load_and_validate(methods: int) -> Callable[[], object]:
    read_file.cache_clear()
    return lambda: validate(files(methods))


def render(methods: int) -> Callable[[], object]:
    gids = validate(files(methods)).gids
    assert gids is not None
    return lambda: pages(gids, ())


def make_and_open_the_bundle(methods: int) -> Callable[[], object]:
    gids = validate(files(methods)).gids
    assert gids is not None
    return lambda: open_bundle(dump_bundle(gids))


def advise(methods: int) -> Callable[[], object]:
    real = validate(files(SIZES[0])).gids
    assert real is not None
    gids = guide_of(real, methods)
    answers = scenario(gids)
    return lambda: as_html(Adviseur(gids).advise(answers), gids)


@pytest.mark.slow
@pytest.mark.parametrize("work", [load_and_validate, render, make_and_open_the_bundle, advise])
def test_work_grows_with_the_number_of_methods(
    work: Callable[[int], Callable[[], object]],
) -> None:
    work(SIZES[0])()  # what is made once, such as templates, is made now
    found = [calls(work(size)) for size in SIZES]
    per_method = [count / size for count, size in zip(found, SIZES, strict=True)]
    assert per_method[-1] <= MOST * per_method[0], dict(zip(SIZES, found, strict=True))


def test_work_grows_with_the_number_of_questions() -> None:
    gids = validate(files(39)).gids
    assert gids is not None
    answers = scenario(gids)
    found = []
    for times in (1, 2, 4):
        more = with_questions(gids, answers.instrument, times)
        advise = functools.partial(advise_and_show, more, answered(answers, times))
        advise()
        found.append(calls(advise) / times)
    assert found == sorted(found, reverse=True), "what is done once weighs less and less"


def advise_and_show(gids: Gids, answers: Antwoorden) -> str:
    advies = Adviseur(gids).advise(answers)
    return as_html(advies, gids) + advies.to_json()
