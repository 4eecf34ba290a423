"""Search and pages stand in the report of the benchmarks with their goals."""

from __future__ import annotations

from benchmarks.lighthouse.measure import DEVICES, PAGES
from benchmarks.lighthouse.measure import result as pages
from benchmarks.lighthouse.visit import CATEGORIES, Visit
from benchmarks.result import Goal, Result
from benchmarks.search.engines import Answers, Loaded
from benchmarks.search.measure import Found
from benchmarks.search.measure import result as search
from tests.search.queries import QUERIES

RIGHT = {each.vraag: each.verwacht for each in QUERIES}
NOTHING: dict[str, tuple[str, ...]] = dict.fromkeys(RIGHT, ())


def goals(result: Result) -> dict[str, Goal]:
    return {goal.what: goal for goal in result.goals}


def visit(performance: float = 100, weight: float = 70_000) -> Visit:
    marks = dict.fromkeys(CATEGORIES, 100.0) | {"performance": performance}
    faults = frozenset() if performance == 100 else frozenset({"Laadt te lang"})
    return Visit(marks=marks, weight=weight, faults=faults)


def found(methods: int, *, first: float, pages: dict[str, tuple[str, ...]] = RIGHT) -> Found:
    answers = Answers(pages=pages, first=1, again=0.5)
    loaded = Loaded(index=400_000, first=first, following=first / 2)
    return Found(engine="wijkengids", methods=methods, rounds=[answers], loaded=loaded)


def test_the_lowest_mark_and_the_heaviest_page_count() -> None:
    visits = {(page, device): [visit()] * 3 for page in PAGES for device in DEVICES}
    visits["catalogue", "phone"] = [visit(90), visit(98), visit(100)]
    visits["chapter", "desktop"] = [visit(weight=210_000)] * 3
    visits["checklist", "phone"] = [visit(weight=3_900_000)] * 3  # with the engine
    measured = pages(visits)
    told = goals(measured)
    slow = told["Lighthouse, performance on a phone, the lowest of 5 pages"]
    assert (slow.found, slow.is_met) == (98, False)
    assert told["Lighthouse, performance on a desktop, the lowest of 5 pages"].is_met
    heavy = told["first visit to the heaviest of 4 pages to read, compressed"]
    assert (heavy.found, heavy.is_met) == (210_000, False)
    assert "- catalogue, phone: Laadt te lang" in measured.notes


def test_a_perfect_site_leaves_nothing_to_say() -> None:
    measured = pages({(page, device): [visit()] for page in PAGES for device in DEVICES})
    assert all(goal.is_met for goal in measured.goals)
    assert measured.notes == []


def test_a_search_that_misses_pages_does_not_meet_its_goal() -> None:
    name = f"recall@5 of {len(QUERIES)} queries at 39 methods"
    assert goals(search([found(39, first=40_000)]))[name].found == 1
    missed = search([found(39, first=40_000, pages=NOTHING)])
    assert (goals(missed)[name].found, goals(missed)[name].is_met) == (0, False)


def test_a_search_that_loads_more_on_a_larger_site_does_not_meet_its_goal() -> None:
    name = "bytes of a first query at 10,000 against 39 methods"
    grown = search([found(39, first=40_000), found(10_000, first=80_000)])
    assert (goals(grown)[name].found, goals(grown)[name].is_met) == (2, False)
    level = search([found(39, first=40_000), found(10_000, first=38_000)])
    assert goals(level)[name].is_met
