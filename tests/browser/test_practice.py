"""Python practises between the first answers of a reader, and never keeps one waiting for long."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

# What a module is asked, when questions come at such times (milliseconds after the one before).
ASKED = """async ([file, pauses]) => {
    const { Practice } = await import(file);
    const practised = [];
    const module = {
        handle_utf8: (request) => {
            practised.push(request);
            return { toJs: () => new Uint8Array(), destroy: () => {} };
        },
    };
    const practice = new Practice();
    for (const [number, pause] of pauses.entries()) {
        practice.after(module, `vraag ${number}`);
        await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return practised;
}"""
LONG, SHORT = 2_500, 10
"""Milliseconds: more than enough to practise in, and by far not enough."""


@pytest.fixture
def practised(page: Page, server: SiteServer) -> Any:
    page.goto(server.url)
    file = f"{server.url}assets/checklist/practice.mjs"
    return lambda *pauses: page.evaluate(ASKED, [file, pauses])


def test_a_few_times_and_then_no_more(practised: Any) -> None:
    assert practised(LONG, LONG) == ["vraag 0"] * 4


def test_not_while_a_reader_is_answering(practised: Any) -> None:
    assert practised(*[SHORT] * 20) == []


def test_what_was_asked_last(practised: Any) -> None:
    assert practised(SHORT, SHORT, LONG) == ["vraag 2"] * 4
