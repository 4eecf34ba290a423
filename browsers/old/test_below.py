"""Below the declared minimum everything can be read, and the checklist says what is needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from actie_engine.model import Gids
from browsers.old.chromium import OldChromium
from scripts.old_chromium import programs
from tests.browser.engines.surfer import wait_for
from tests.browser.kinds import kinds
from tests.browser.server import SiteServer
from wijkengids.trust.pages import read

CHROME = read("browsers")[0]
BELOW = [version for version in programs() if version < int(CHROME["vanaf"])]
TOLD = "p.melding[data-te-oud]"
WITHOUT_ADVICE = min(BELOW)
"""So old that its Python does not start."""

below = pytest.mark.parametrize("version", BELOW)


def seen(css: str) -> str:
    """Return the expression for ‘this element has a place on the page’: old browsers know it."""
    return f"document.querySelector({json.dumps(css)})?.getClientRects().length > 0"


@below
def test_the_page_names_it(visitor: OldChromium) -> None:
    assert f"Chromium {visitor.version}" in CHROME["melding_in"]


@below
def test_every_kind_of_page_can_be_read(
    visitor: OldChromium, site: Path, server: SiteServer
) -> None:
    for address in kinds(site):
        visitor.goto(server.url + address)
        assert visitor.run(seen("main h1")), address
        assert visitor.run("document.querySelector('main').innerText.length > 100"), address


@below
def test_the_checklist_says_which_version_is_needed(
    visitor: OldChromium, server: SiteServer
) -> None:
    visitor.goto(f"{server.url}checklist/")
    wait_for(visitor, seen(TOLD))
    told = visitor.run(f"document.querySelector('{TOLD}').innerText")
    for each in read("browsers"):
        assert f"{each['naam'].replace(' en ', ' of ')} {each['vanaf']}" in told


@below
def test_every_question_can_be_read(visitor: OldChromium, server: SiteServer, gids: Gids) -> None:
    visitor.goto(f"{server.url}checklist/")
    for vraag in gids.instrumenten["uitvoering"].vragen:
        place = f"vraag-{vraag.id}"
        visitor.run(f"void (location.hash = {json.dumps(place)})")
        wait_for(visitor, seen(f"#{place}"))
        shown = words(visitor.run(f"document.getElementById({json.dumps(place)}).innerText"))
        for text in (vraag.vraag, *(each.tekst for each in vraag.antwoorden)):
            assert text in shown


@pytest.mark.parametrize("version", [WITHOUT_ADVICE])
def test_an_advice_that_fails_blames_the_browser(visitor: OldChromium, server: SiteServer) -> None:
    visitor.goto(f"{server.url}checklist/#animo")
    wait_for(visitor, seen("[data-status-fout]"))
    assert visitor.run(seen("[data-status-fout] [data-te-oud]"))


def words(shown: Any) -> str:
    """Return a text in one line."""
    return " ".join(str(shown).split())
