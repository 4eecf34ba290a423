"""From an answer to the renewed advice in the page, as a reader gives it: from input to DOM."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.chromium import chromium
from benchmarks.result import Goal, Result, Series, Table
from benchmarks.serving import Host
from benchmarks.site import built_site

ANSWERS = 30
"""Answers in a run, each to another question or another choice."""
BETWEEN = 1_000
"""Milliseconds after which a quick reader gives the next answer."""
LIMIT = 50.0
LONGEST = 120_000
WATCH = """() => {
    const advice = document.querySelector("[data-advies-tekst]");
    window.times = [];
    let start;
    addEventListener("input", () => { start = performance.now(); }, true);
    new MutationObserver(() => {
        if (start === undefined) return;
        window.times.push(performance.now() - start);
        start = undefined;
    }).observe(advice, { childList: true, subtree: true });
}"""
CHOICES = '[data-instrument="uitvoering"] .vraag input[type=radio]'
COUNT = "(choices) => document.querySelectorAll(choices).length"
GIVE = "([choices, number]) => document.querySelectorAll(choices)[number].click()"


def measure(runs: int) -> Result:
    """Answer questions, one after another, in new browsers."""
    every: list[float] = []
    medians: list[float] = []
    host = Host({"site": built_site()})
    with sync_playwright() as playwright:
        for _ in range(runs):
            with (
                tempfile.TemporaryDirectory() as profile,
                chromium(playwright, Path(profile)) as browser,
            ):
                times = _answer_all(browser.new_page(), host.url)
            every += times
            medians.append(statistics.median(times))
    host.stop()
    p95 = statistics.quantiles(every, n=20)[-1]
    row = [str(len(every)), Series(values=medians).text(1), f"{p95:.1f}", f"{max(every):.1f}"]
    columns = ["answers", "ms, median of each run", "p95", "longest"]
    goal = Goal(what="answer → renewed advice in the page, p95", limit=LIMIT, found=p95, unit="ms")
    table = Table(title="From input to DOM", columns=columns, rows=[row])
    return Result(title="Answer", tables=[table], goals=[goal], raw={"ms": every})


def _answer_all(page: Page, home: str) -> list[float]:
    page.goto(f"{home}site/checklist/")
    page.wait_for_selector(".met-script", state="attached")
    count = page.evaluate(COUNT, CHOICES)
    step = count // (ANSWERS + 1)
    page.evaluate(GIVE, [CHOICES, 0])
    page.wait_for_selector(
        "[data-advies-tekst] h3, [data-advies-tekst] h2", state="attached", timeout=LONGEST
    )
    page.evaluate(WATCH)
    for number in range(1, ANSWERS + 1):
        page.evaluate(GIVE, [CHOICES, number * step])
        page.wait_for_function("count => window.times.length === count", arg=number)
        page.wait_for_timeout(BETWEEN)
    times: list[float] = page.evaluate("window.times")
    return times
