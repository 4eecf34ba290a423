"""The checklist page as its user knows it: questions, answers, the advice, what goes wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Locator, Page, Worker, expect

from actie_engine.model import Vraag

PREFIX = "wijkengids.checklist."
OPEN = f"{PREFIX}open"
ADVICE_COMES = 60_000  # milliseconds: a busy machine starts Python slowly


class Checklist:
    """Drives the page and looks at it."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.url = f"{home}checklist/"

    def open(self, screen: str = "") -> Checklist:
        """Go to the page, or to one of its screens."""
        self.page.goto(self.url + (f"#{screen}" if screen else ""))
        return self

    def expect_started(self) -> None:
        """Wait until the script of the page runs; before that all questions stand there at once."""
        expect(self.page.locator("[data-checklist-pagina].met-script")).to_be_attached(
            timeout=ADVICE_COMES
        )

    def go(self, screen: str) -> None:
        """Follow the link to a screen."""
        self.page.evaluate("screen => { location.hash = screen }", screen)
        expect(self.page.locator(f'[data-scherm="{screen}"]')).to_be_visible()

    def heading(self, text: str) -> Locator:
        """Return the heading of a screen."""
        return self.page.get_by_role("heading", level=2, name=text)

    def show(self, vraag: Vraag) -> None:
        """Show the step of a question."""
        if not self.question(vraag).is_visible():
            self.page.evaluate("id => { location.hash = `vraag-${id}` }", vraag.id)
            expect(self.question(vraag)).to_be_visible()

    def question(self, vraag: Vraag) -> Locator:
        """Return the group of a question."""
        return self.page.locator(f"#vraag-{vraag.id}")

    def option(self, vraag: Vraag, text: str) -> Locator:
        """Return the radio button of an answer."""
        return self.question(vraag).get_by_role("radio", name=text, exact=True)

    def answer(self, vraag: Vraag, number: int = 0) -> None:
        """Choose an answer of a question by clicking its text, in its step."""
        self.show(vraag)
        self.question(vraag).get_by_text(vraag.antwoorden[number].tekst, exact=True).click()

    def note(self, vraag: Vraag, text: str) -> None:
        """Write a note with a question, in its step."""
        self.show(vraag)
        self.question(vraag).get_by_text("Notitie", exact=True).click()
        self.question(vraag).get_by_role("textbox").fill(text)

    @property
    def worker(self) -> Worker:
        """The worker in which the engine runs; the search of the theme has one too."""
        return next(each for each in self.page.workers if each.url.endswith("/worker.mjs"))

    @property
    def progress(self) -> Locator:
        """The line that says how far."""
        return self.page.locator("[data-voortgang-tekst]")

    @property
    def advice(self) -> Locator:
        """The text of the advice."""
        return self.page.locator("[data-advies-tekst]")

    @property
    def trouble(self) -> Locator:
        """What the page says when the advice cannot be made."""
        return self.page.get_by_role("alert")

    @property
    def again(self) -> Locator:
        """The button for a new try."""
        return self.page.get_by_role("button", name="Probeer opnieuw")

    @property
    def question_asked(self) -> Locator:
        """The dialog that asks whether something may be wiped."""
        return self.page.get_by_role("dialog")

    def agree(self) -> None:
        """Say yes to the dialog."""
        self.question_asked.get_by_role("button", name="Ja, wis").click()
        expect(self.question_asked).to_be_hidden()

    def expect_advice(self) -> None:
        """Wait until there is an advice."""
        expect(self.advice.get_by_role("heading").first).to_be_visible(timeout=ADVICE_COMES)
        region = self.page.get_by_role("region", name="Je advies")
        expect(region).not_to_have_attribute("aria-busy", "true")

    @contextmanager
    def expect_new_advice(self) -> Iterator[None]:
        """Wait until the advice has changed by what is done here."""
        before = self.advice.inner_text()
        yield
        expect(self.advice).not_to_have_text(before, timeout=ADVICE_COMES)

    def expect_answered(self, count: int) -> None:
        """See how many questions have been answered."""
        expect(self.progress).to_contain_text(f"{count} van ")

    def kept(self) -> list[Any]:
        """Return what is kept on the device, one record an initiative."""
        texts = self.page.evaluate(
            """prefix => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
                .map((key) => localStorage.getItem(key))""",
            PREFIX,
        )
        return [json.loads(text) for text in texts]

    def kept_answers(self, instrument: str = "uitvoering") -> dict[str, str]:
        """Return the answers of the only initiative on the device."""
        (record,) = self.kept()
        answers: dict[str, str] = record["vellen"][instrument]["antwoorden"]
        return answers

    def keep(self, text: str, name: str = "proef") -> None:
        """Let the device have kept something, that this tab had open, before the page opens."""
        pair = json.dumps([PREFIX + name, text])
        self.page.add_init_script(
            f"localStorage.getItem({pair}[0]) ?? localStorage.setItem(...{pair});"
            f"sessionStorage.setItem({json.dumps(OPEN)}, {json.dumps(name)});"
        )
