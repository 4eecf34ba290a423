"""The catalogue and the comparison, in the words of their tests."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from actie_engine.model import Gids, Methode

ADDRESS = "methoden/"
COMPARISON = "methoden/vergelijk/"


class Catalogue:
    """The list of methods with its filters."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url + ADDRESS
        self.status = page.locator("[data-stand]")
        self.chips = page.get_by_role("list", name="Gekozen filters").get_by_role("button")
        self.order = page.get_by_label("Volgorde")
        self.bar = page.get_by_role("region", name="Vergelijken")
        self.links = page.locator("[data-lijst] > li:not([hidden]) h3 a")
        self.empty = page.locator("[data-leeg]")

    def open(self, query: str = "") -> None:
        self.page.goto(self.url + query)
        expect(self.status).not_to_be_empty()

    def filter(self, facet: str, *values: str) -> None:
        """Choose values; the names are those in the address."""
        for value in values:
            self._part(facet).evaluate("part => { part.open = true; }")
            self.box(facet, value).check()

    def box(self, facet: str, value: str) -> Locator:
        return self._part(facet).locator(f'input[value="{value}"]')

    def count(self, facet: str, value: str) -> int:
        label = self._part(facet).locator("label", has=self.page.locator(f'input[value="{value}"]'))
        return int(label.locator("[data-aantal]").text_content() or "")

    def shown(self) -> list[str]:
        """Return the methods that are shown, in their order."""
        cards = self.page.locator("[data-lijst] > li:not([hidden])")
        return [
            str(slug) for slug in cards.evaluate_all("all => all.map(one => one.dataset.methode)")
        ]

    def compare(self, *names: str) -> None:
        for name in names:
            self.page.get_by_role("checkbox", name=f"Vergelijk {name}", exact=True).click()

    def _part(self, facet: str) -> Locator:
        return self.page.locator(f'[data-facet="{facet}"]')


class Comparison:
    """Methods side by side."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url + COMPARISON
        self.status = page.locator("[data-stand]")
        self.table = page.get_by_role("table")

    def open(self, *slugs: str) -> None:
        self.page.goto(f"{self.url}?methoden={','.join(slugs)}")
        expect(self.status).not_to_have_text(re.compile("opgehaald"))

    def names(self) -> list[str]:
        return self.table.locator("thead th a:not(.weg)").all_text_contents()

    def rows_under(self, title: str) -> list[str]:
        """Return the names of the rows in a part of the table."""
        part = self.table.locator("tbody", has=self.page.locator(".deel", has_text=title))
        return part.locator("tr:not(.deel) > th").all_text_contents()

    def cells(self, row: str) -> list[str]:
        """Return what stands in a row, without the name of the method on a phone."""
        name = re.compile(f"^{re.escape(row)}$")
        found = self.table.locator("tr", has=self.page.locator("th", has_text=name)).locator("td")
        texts = """cells => cells.map(cell => [...cell.children]
          .filter(part => !part.matches('.van')).map(part => part.textContent).join(' '))"""
        return [str(text) for text in found.evaluate_all(texts)]


def slugs(gids: Gids, suits: Callable[[Methode], bool]) -> set[str]:
    """Return the methods for which something holds, straight from the content."""
    return {slug for slug, methode in gids.methoden.items() if suits(methode)}
