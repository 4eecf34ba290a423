"""The worker in the built site gives, byte for byte, the advice that CPython gives."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from playwright.sync_api import Page

from actie_engine import worker
from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids, Instrument
from tests.browser.server import SiteServer
from tests.scenarios.cases import NAMES, scenario

pytestmark = pytest.mark.browser

ASK = """async ([module, requests]) => {
    const { Engine } = await import(module);
    const engine = new Engine();
    const versie = await engine.start();
    const replies = [];
    for (const answers of requests) {
        const { instrument, kantelpunten, html } = await engine.advise(answers, '../');
        const { tekst } = await engine.ask('json', { antwoorden: answers });
        replies.push({ instrument, kantelpunten, html, tekst });
    }
    return { versie, replies };
}"""


def answer_sets(gids: Gids, instrument: Instrument) -> list[dict[str, Any]]:
    """Return answers of many kinds: none, one question, all first, all last, and at random."""
    first = {vraag.id: vraag.antwoorden[0].slug for vraag in instrument.vragen}
    last = {vraag.id: vraag.antwoorden[-1].slug for vraag in instrument.vragen}
    one = dict([next(iter(first.items()))])
    chosen = [{}, one, first, last, *(at_random(instrument, seed) for seed in range(20))]
    contexts = [context_at_random(gids, seed) for seed in range(len(chosen))]
    return [
        {
            "versie": 1,
            "instrument": instrument.slug,
            "context": context,
            "antwoorden": answers,
            "notities": {},
        }
        for context, answers in zip(contexts, chosen, strict=True)
    ]


def at_random(instrument: Instrument, seed: int) -> dict[str, str]:
    chance = random.Random(seed)
    answers = {}
    for vraag in instrument.vragen:
        slugs = [*(antwoord.slug for antwoord in vraag.antwoorden), "weet-niet", None]
        if slug := chance.choice(slugs):
            answers[vraag.id] = slug
    return answers


def context_at_random(gids: Gids, seed: int) -> dict[str, str]:
    chance = random.Random(seed)
    return {
        vraag.slug: chance.choice(gids.keuzelijsten[vraag.lijst].keuzes).slug
        for vraag in gids.context.values()
        if chance.random() < 0.7
    }


def in_cpython(gids: Gids, answers: list[dict[str, Any]]) -> dict[str, Any]:
    versie = json.loads(worker.start(dump_bundle(gids)))["versie"]
    replies = []
    for each in answers:
        request = {"antwoorden": each, "basis": "../"}
        shown, whole = (
            json.loads(worker.handle(json.dumps({"type": what, **request})))
            for what in ("advies", "json")
        )
        del shown["type"]
        replies.append({**shown, "tekst": whole["tekst"]})
    return {"versie": versie, "replies": replies}


def test_same_bytes(page: Page, server: SiteServer, gids: Gids, instrument: Instrument) -> None:
    answers = answer_sets(gids, instrument)
    page.goto(server.url)
    module = f"{server.url}assets/checklist/engine.mjs"
    found = page.evaluate(ASK, [module, answers])
    assert found == in_cpython(gids, answers)


def test_every_scenario_gives_the_same_bytes(page: Page, server: SiteServer, gids: Gids) -> None:
    """The stories of both instruments, one after another in one worker."""
    answers = [scenario(name)["antwoorden"] for name in NAMES]
    assert {each["instrument"] for each in answers} == set(gids.instrumenten)
    page.goto(server.url)
    found = page.evaluate(ASK, [f"{server.url}assets/checklist/engine.mjs", answers])
    expected = in_cpython(gids, answers)
    assert found["versie"] == expected["versie"]
    for name, there, here in zip(NAMES, found["replies"], expected["replies"], strict=True):
        assert there == here, name


def test_wrong_answers_come_back_as_a_message(page: Page, server: SiteServer) -> None:
    page.goto(server.url)
    module = f"{server.url}assets/checklist/engine.mjs"
    failure = page.evaluate(
        """async (module) => {
            const { Engine } = await import(module);
            const wrong = { versie: 1, instrument: 'bestaat-niet' };
            return new Engine().advise(wrong, '../').catch(({ kind, message }) => [kind, message]);
        }""",
        module,
    )
    assert failure[0] == "answers"
    assert "instrument" in failure[1]
