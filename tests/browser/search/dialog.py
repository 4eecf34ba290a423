"""The search dialog in the page, in the words of its tests."""

from __future__ import annotations

import json

from playwright.sync_api import Locator, Page, expect


class SearchDialog:
    """Opens the dialog, seeks, and reads what it shows."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.box = page.locator("dialog.zoek")
        self.field = page.get_by_role("searchbox", name="Zoek in de gids")
        self.status = self.box.get_by_role("status")
        self.outcome = page.locator(".zoek-uitkomst")

    def open(self, address: str = "over/") -> None:
        """Open a page and the dialog on it."""
        self.page.goto(self.url + address)
        self.page.keyboard.press("Control+k")
        expect(self.field).to_be_focused()

    def seek(self, text: str) -> None:
        """Type a query, and wait until it is answered."""
        self.field.fill(text)
        self.wait_for(text)

    def wait_for(self, text: str) -> None:
        """Wait until the answer to a query is shown."""
        answer = f".zoek-uitkomst[data-voor={json.dumps(text.strip(), ensure_ascii=False)}]"
        self.page.wait_for_selector(answer, state="attached")

    @property
    def links(self) -> Locator:
        """The links of the results."""
        return self.outcome.locator("section a")

    def found(self) -> list[str]:
        """Return the pages that are shown, in their order, without the place in them."""
        addresses: list[str] = self.links.evaluate_all("links => links.map(link => link.href)")
        return [self._page_of(address) for address in addresses]

    def _page_of(self, address: str) -> str:
        page = address.removeprefix(self.url)
        top, _, anchor = page.partition("#")
        is_entry = top in ("begrippen/", "bronnen/") and anchor
        return f"{top}#{anchor}" if is_entry else top
