"""Hostile texts, wherever a text can come in, shown by a real browser: none of them runs.

The policy of the pages is off here, for it would stop what the pages themselves must not let in.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from actie_engine.model import Gids, Instrument
from tests.browser.checklist import ADVICE_COMES, Checklist
from tests.browser.search.dialog import SearchDialog
from tests.browser.server import SiteServer
from tests.browser.test_sharing import choose_file
from tests.hostile.corpus import ACTIVE, CORPUS
from tests.render.markdown_site import body_of, to_html
from tests.render.test_injection import RICH, filled
from wijkengids.render.renderer import Renderer
from wijkengids.today import today

pytestmark = pytest.mark.browser

GO_TO = """async (place) => {
  location.hash = place;
  await new Promise((resolve) => setTimeout(resolve, 20));
}"""
TOUCH_EVERYTHING = """() => {
  for (const element of document.querySelectorAll("main *")) {
    for (const name of ["mouseover", "mouseenter", "focus", "pointerdown", "toggle", "error"]) {
      element.dispatchEvent(new Event(name));
    }
  }
  return [...document.querySelectorAll("[href], [src], [action], [formaction]")]
    .flatMap(({ href, src, action, formAction }) => [href, src, action, formAction])
    .filter((address) => /^\\s*(javascript|vbscript|data:text)/i.test(String(address)));
}"""


class Tripwire:
    """A page that notes every dialog, which here only a script from outside can open."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.ran: list[str] = []
        page.on("dialog", self._trip)

    def _trip(self, dialog: object) -> None:
        self.ran.append(getattr(dialog, "message", ""))
        getattr(dialog, "accept", lambda: None)()

    def check(self, what: str) -> None:
        """See that no script ran, also when everything is touched, and no link would run one."""
        assert self.page.evaluate(TOUCH_EVERYTHING) == [], what
        assert self.ran == [], what


@pytest.fixture
def tripwire(browser: Browser) -> Iterator[Tripwire]:
    context = browser.new_context(locale="nl-NL", bypass_csp=True)
    yield Tripwire(context.new_page())
    context.close()


def test_the_tripwire_trips(tripwire: Tripwire) -> None:
    tripwire.page.set_content("<main><img src=x onerror='alert(1)'></main>")
    tripwire.page.wait_for_timeout(200)
    assert tripwire.ran == ["1"]


def test_content(tripwire: Tripwire, gids: Gids) -> None:
    """A method with the text in every field, though the check of content would refuse it."""
    renderer = Renderer(gids=gids, today=today())
    parts = []
    for text in CORPUS:
        methode = dataclasses.replace(filled(gids.methoden[RICH], text), slug="proef")
        page = renderer.render("x.md", "methode.md.j2", "", default=methode.bron, methode=methode)
        parts.append(to_html(body_of(page.markdown)))
    tripwire.page.set_content(f"<main>{''.join(parts)}</main>")
    tripwire.check("content")
    assert "alert(1)" in tripwire.page.locator("main").inner_text()


def saved(instrument: Instrument, texts: tuple[str, ...]) -> str:
    """Return a file with texts in every place where one can stand."""
    vragen = instrument.vragen
    return json.dumps(
        {
            "versie": 1,
            "instrument": "uitvoering",
            "naam": texts[0],
            "inhoud": texts[1],
            "context": {"fase": texts[2], texts[3]: texts[4]},
            "antwoorden": {vragen[0].id: vragen[0].antwoorden[0].slug}
            | dict(zip(texts, reversed(texts), strict=True)),
            "notities": {vraag.id: text for vraag, text in zip(vragen, texts, strict=False)},
            texts[5]: texts[6],
        }
    )


def test_saved_file(tripwire: Tripwire, server: SiteServer, instrument: Instrument) -> None:
    size = len(instrument.vragen)
    checklist = Checklist(tripwire.page, server.url).open()
    for start in range(0, len(CORPUS), size):
        texts = (*CORPUS, *CORPUS)[start : start + size]
        file = (f"{texts[0][:40]}.json", saved(instrument, texts))
        checklist.go("start")
        choose_file(checklist, "Open een bestand met antwoorden", file)
        expect(checklist.heading("Je antwoorden")).to_be_focused(timeout=ADVICE_COMES)
        for screen in ("antwoorden", "animo", "advies", "vergelijken", "start"):
            checklist.go(screen)
            tripwire.check(f"{screen}, {start}")
    checklist.open("antwoorden")
    tripwire.check("opnieuw geladen")


def test_shared_link(tripwire: Tripwire, server: SiteServer) -> None:
    checklist = Checklist(tripwire.page, server.url).open()
    before = checklist.kept()
    for text in CORPUS:
        for place in (f"vraag-{text}", text):
            tripwire.page.evaluate(GO_TO, place)
        tripwire.check(text)
    for text in ACTIVE[::4]:
        tripwire.page.evaluate(GO_TO, f"deel={text}")
        trouble = tripwire.page.get_by_role("alert").filter(has_text="De link kan niet open.")
        expect(trouble).to_be_visible(timeout=ADVICE_COMES)
        tripwire.check(text)
        tripwire.page.evaluate(GO_TO, "start")
    assert checklist.kept() == before


def test_search_and_addresses(tripwire: Tripwire, server: SiteServer) -> None:
    search = SearchDialog(tripwire.page, server.url)
    search.open()
    for text in ACTIVE[::2]:
        search.field.fill(text)
        tripwire.page.wait_for_timeout(40)
        tripwire.check(text)
    for text in ACTIVE[::12]:
        for address in ("over/?zoek={}", "methoden/?q={}#{}", "methoden/?element={}&rol={}", "?{}"):
            tripwire.page.goto(server.url + address.replace("{}", quote(text)))
            tripwire.page.wait_for_timeout(60)
            tripwire.check(address + text)
