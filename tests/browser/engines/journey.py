"""What a professional does, in any browser: search, answer, read the advice, come back."""

from __future__ import annotations

import html
import json
import re
import time

from actie_engine import worker
from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids, Vraag
from tests.browser.engines.surfer import Surfer, text_of, visible, wait_for

ADVICE = "[data-advies-tekst]"
QUESTIONS = 4
FOLLOWS = 60
"""Seconds in which the advice follows the last answer, also on a busy machine."""

STARTED_AGAIN = "performance.getEntriesByName('wijkengids.hele-python').length > 0"
"""The engine stopped, or asked Python for more than it had."""

NARROW = 320
"""CSS pixels: a small phone, and a screen of 1280 pixels at 400%."""


def search(surfer: Surfer, home: str) -> None:
    """Find the voucher method from another page."""
    surfer.goto(f"{home}over/")
    surfer.click("[data-zoek]")
    wait_for(surfer, visible("dialog.zoek input[type=search]"))
    surfer.type("dialog.zoek input[type=search]", "voucher")
    wait_for(surfer, "document.querySelector('.zoek-uitkomst a[href*=\"methoden/voucher\"]')")


def to_an_advice(surfer: Surfer, home: str, gids: Gids) -> None:
    """Answer questions, read the advice that CPython would give, and find it back later."""
    vragen = gids.instrumenten["uitvoering"].vragen[:QUESTIONS]
    surfer.goto(f"{home}checklist/")
    for vraag in vragen:
        answer(surfer, vraag)
    expected = in_cpython(gids, vragen)
    see_advice(surfer, expected)
    assert not surfer.run(STARTED_AGAIN)
    surfer.goto(f"{home}over/")
    surfer.goto(f"{home}checklist/#advies")
    see_advice(surfer, expected)
    assert not surfer.run(STARTED_AGAIN)


def answer(surfer: Surfer, vraag: Vraag) -> None:
    """Choose the first answer of a question."""
    question = f"#vraag-{vraag.id}"
    surfer.run(f"void (location.hash = {json.dumps(question)})")
    wait_for(surfer, visible(question))
    choice = f'{question} input[value="{vraag.antwoorden[0].slug}"]'
    surfer.click(choice)
    wait_for(surfer, f"document.querySelector({json.dumps(choice)}).checked")


def see_advice(surfer: Surfer, expected: str) -> None:
    """See the advice, word for word."""
    surfer.run("void (location.hash = 'advies')")
    wait_for(surfer, f"document.querySelector('{ADVICE}').childElementCount > 0")
    wait_for(surfer, "!document.querySelector('[data-advies]').ariaBusy")
    end = time.monotonic() + FOLLOWS
    while (shown := text_in(surfer, ADVICE)) != squeezed(expected) and time.monotonic() < end:
        time.sleep(0.2)  # the advice on the answer before is still there
    assert shown == squeezed(expected)


def text_in(surfer: Surfer, css: str) -> str:
    """Return the text of an element, squeezed."""
    return squeezed(surfer.run(f"document.querySelector('{css}').textContent"))


def in_cpython(gids: Gids, vragen: tuple[Vraag, ...]) -> str:
    """Return the text of the advice that Python on this machine gives."""
    worker.start(dump_bundle(gids))
    answers = {
        "versie": 1,
        "instrument": "uitvoering",
        "context": {},
        "antwoorden": {vraag.id: vraag.antwoorden[0].slug for vraag in vragen},
        "notities": {},
    }
    request = {"type": "advies", "antwoorden": answers, "basis": "../"}
    reply = json.loads(worker.handle(json.dumps(request)))
    return html.unescape(re.sub(r"<[^>]+>", "", reply["html"]))


def squeezed(text: str) -> str:
    """Return a text without any space: browsers differ in those between elements."""
    return "".join(text.split())


def fits_a_narrow_page(surfer: Surfer, url: str) -> None:
    """See that a page needs no scrolling sideways at 320 CSS pixels."""
    surfer.resize(NARROW, 640)
    surfer.goto(url)
    wait_for(surfer, f"innerWidth <= {NARROW}")
    assert surfer.run("document.documentElement.scrollWidth") <= NARROW, url
    assert surfer.run(text_of("h1"))
