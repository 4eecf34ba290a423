"""Very many changes in one visit: every advice is right, and the browser does not fill up.

`SOAK_CHANGES` sets how many changes there are; `make soak` makes it 10,000.
"""

from __future__ import annotations

import dataclasses
import json
import os
import random
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, override

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from actie_engine import worker
from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids, Instrument
from tests.browser.checklist import Checklist
from tests.browser.engines.journey import STARTED_AGAIN
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

CHANGES = int(os.environ.get("SOAK_CHANGES", "100"))
AT_ONCE = 20  # changes that a hurried reader makes before the page asks for an advice
WARM = 0.2  # of the changes come before memory is measured: the browser fills its caches first
MEGABYTE = 1_000_000
SLACK = {"heap": 5 * MEGABYTE, "nodes": 5_000, "listeners": 500, "resident": 150 * MEGABYTE}

# Notes what the page asks of its worker, and what comes back.
LISTEN = """
globalThis.Worker = class extends Worker {
    constructor(...given) {
        super(...given);
        this.addEventListener('message', ({ data }) => {
            if (data.type === 'advies') globalThis.replies = [...(globalThis.replies ?? []), data];
        });
    }
    postMessage(message, transfer) {
        if (message.type === 'advies') (globalThis.asked ??= new Map()).set(message.id, message);
        super.postMessage(message, transfer);
    }
};"""
# Chooses answers as clicks do; resolves with the last question to the engine and its reply.
CHOOSE = """async (changes) => {
    const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
    const region = document.querySelector('[data-advies]');
    replies.length = 0;
    for (const { name, value } of changes) {
        document.querySelector(`[name="${name}"][value="${value}"]`).click();
        await pause(5);
    }
    const isDone = () => replies.length && !region.hasAttribute('aria-busy');
    for (let n = 0; n < 6000 && !isDone(); n++) await pause(10);
    const { id, kantelpunten, html } = replies.at(-1);
    const question = asked.get(id);
    asked.clear();
    const shown = document.querySelector('[data-advies-tekst]').textContent;
    return { question, kantelpunten, html, shown };
}"""


@dataclasses.dataclass
class Visit:
    """A visitor who keeps changing answers, and what the answers should be by now."""

    page: Page
    instrument: Instrument
    chance: random.Random
    answers: dict[str, str] = dataclasses.field(default_factory=dict)

    def change(self, count: int) -> dict[str, Any]:
        """Change so many answers; return what the engine was asked and what came of it."""
        found: dict[str, Any] = self.page.evaluate(CHOOSE, list(self._changes(count)))
        return found

    def _changes(self, count: int) -> Iterator[dict[str, str]]:
        for _ in range(count):
            vraag = self.chance.choice(self.instrument.vragen)
            slugs = [*(antwoord.slug for antwoord in vraag.antwoorden), "weet-niet"]
            slug = self.chance.choice(
                [each for each in slugs if each != self.answers.get(vraag.id)]
            )
            self.answers[vraag.id] = slug
            yield {"name": f"{self.instrument.slug}.{vraag.id}", "value": slug}


class Memory:
    """What a tab takes, once everything that can go is gone."""

    def __init__(self, page: Page, browser: Browser) -> None:
        self.tab: CDPSession = page.context.new_cdp_session(page)
        self.browser = browser.new_browser_cdp_session()

    def measure(self) -> dict[str, int]:
        """Return bytes of the page's heap, counts of nodes and listeners, bytes of the process."""
        for _ in range(2):
            self.tab.send("HeapProfiler.collectGarbage")
        counts = self.tab.send("Memory.getDOMCounters")
        return {
            "heap": round(self.tab.send("Runtime.getHeapUsage")["usedSize"]),
            "nodes": counts["nodes"],
            "listeners": counts["jsEventListeners"],
            "resident": sum(map(resident, self._renderers())),
        }

    def _renderers(self) -> list[int]:
        processes = self.browser.send("SystemInfo.getProcessInfo")["processInfo"]
        return [each["id"] for each in processes if each["type"] == "renderer"]


def resident(pid: int) -> int:
    """Return the bytes that a process takes in memory."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


class Text(HTMLParser):
    """The text in HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(html)
        self.close()

    @override
    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def in_cpython(question: dict[str, Any]) -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(worker.handle(json.dumps(question)))
    return reply


def check(found: dict[str, Any], visit: Visit) -> None:
    """See that the engine was asked about the answers there are, and that its advice is right."""
    question = found["question"]
    assert question["antwoorden"]["antwoorden"] == visit.answers
    expected = in_cpython({key: question[key] for key in ("type", "antwoorden", "basis")})
    assert found["kantelpunten"] == expected["kantelpunten"]
    assert found["html"] == expected["html"]
    assert found["shown"] == "".join(Text(expected["html"]).parts)


@pytest.fixture
def browser_memory(page: Page, browser: Browser) -> Memory:
    return Memory(page, browser)


def test_many_changes(
    page: Page,
    server: SiteServer,
    gids: Gids,
    instrument: Instrument,
    browser_memory: Memory,
) -> None:
    worker.start(dump_bundle(gids))
    page.add_init_script(LISTEN)
    checklist = Checklist(page, server.url).open("advies")
    visit = Visit(page, instrument, random.Random(CHANGES))
    checklist.answer(instrument.vragen[0])
    visit.answers[instrument.vragen[0].id] = instrument.vragen[0].antwoorden[0].slug
    checklist.expect_advice()

    made = advices = 0
    before: dict[str, int] = {}
    while made < CHANGES:
        count = min(visit.chance.randint(1, AT_ONCE), CHANGES - made)
        check(visit.change(count), visit)
        made, advices = made + count, advices + 1
        if not before and made >= WARM * CHANGES:
            before = browser_memory.measure()
    growth = {key: size - before[key] for key, size in browser_memory.measure().items()}
    print(f"\n{made} changes, {advices} advices, all right; before {before}; growth {growth}")
    assert {key: size for key, size in growth.items() if size > SLACK[key]} == {}
    assert page.evaluate(STARTED_AGAIN) is False
    checklist.expect_answered(len(visit.answers))
