"""Tells how the catalogue behaves with more methods than there are.

    python -m benchmarks.catalogue SITE [--sizes 39,1000,3000]

SITE is a built site. A made-up method has the card of a real one, with a name of its own and one
word in six of its sentences replaced, so that the page does not compress better than a real one
would. Prints Markdown: bytes of the page (gzip), and milliseconds until the page is drawn again
after a choice and after another order, in Chromium on this machine.
"""

from __future__ import annotations

import argparse
import gzip
import random
import re
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Route, sync_playwright

from scripts.browser import CHROMIUM
from tests.browser.server import SiteServer
from wijkengids.search.dutch import dutch

ADDRESS = "methoden/"
CARD = re.compile(r'<li class="methode-kaart[^>]*data-methode="[^>]*>.*?</li>', re.DOTALL)
LONG_WORD = re.compile(r"\b[a-z]{6,}\b")
TEXT = re.compile(r">[^<]+<")
SEED = 20261122
CHANGED = 1 / 6
MEASURE = """async () => {
  const drawn = async (act) => {
    const start = performance.now();
    act();
    document.body.offsetHeight;
    const took = performance.now() - start;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return took;
  };
  const changed = (part) => part.dispatchEvent(new Event("change", { bubbles: true }));
  const choices = [];
  for (const box of [...document.querySelectorAll("[data-facet] input")].slice(0, 24)) {
    const turn = () => { box.checked = !box.checked; changed(box); };
    choices.push(await drawn(turn), await drawn(turn));
  }
  const order = document.querySelector("[data-volgorde]");
  const orders = [];
  for (const { value } of order.options) {
    orders.push(await drawn(() => { order.value = value; changed(order); }));
  }
  return [choices, orders];
}"""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogue")
    parser.add_argument("site", type=Path)
    parser.add_argument("--sizes", default="39,1000,3000")
    options = parser.parse_args()
    html = (options.site / ADDRESS / "index.html").read_text(encoding="utf-8")
    server = SiteServer(options.site)
    print("| methods | page, bytes | choice, ms (median, most) | order, ms (median, most) |")
    print("| --: | --: | --: | --: |")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM.path(), args=["--no-sandbox"])
        for size in map(int, options.sizes.split(",")):
            page = with_methods(html, size)
            choices, orders = measure(browser, server.url + ADDRESS, page)
            loaded = len(gzip.compress(page.encode(), 6))
            print(f"| {size:,} | {loaded:,} | {told(choices)} | {told(orders)} |")
        browser.close()
    server.stop()


def with_methods(html: str, size: int) -> str:
    """Return the page with as many methods as asked, below the real ones."""
    cards = CARD.findall(html)
    made = "\n".join(made_up(cards, size - len(cards)))
    place = html.index(cards[0])
    return html[:place] + made + html[place:]


def made_up(cards: list[str], number: int) -> Iterator[str]:
    """Yield cards of methods that do not exist."""
    chance = random.Random(SEED)
    words = sorted(word for word in dutch().lemmas if LONG_WORD.fullmatch(word))
    for place in range(number):
        card = chance.choice(cards)
        name = f"{chance.choice(words)}-{chance.choice(words)}"
        card = re.sub(r'data-methode="[^"]*"', f'data-methode="{name}"', card)
        card = re.sub(r'data-plaats="[^"]*"', f'data-plaats="{len(cards) + place}"', card)
        card = re.sub(r'<a href="[^"]*">[^<]*</a>', f'<a href="{name}/">{name}</a>', card)
        yield TEXT.sub(lambda match: reworded(match.group(), words, chance), card)


def reworded(text: str, words: list[str], chance: random.Random) -> str:
    """Return a text with now and then another word."""

    def word_for(match: re.Match[str]) -> str:
        return chance.choice(words) if chance.random() < CHANGED else match.group()

    return LONG_WORD.sub(word_for, text)


def measure(browser: Browser, address: str, html: str) -> tuple[list[float], list[float]]:
    """Return the milliseconds of choices and of orders."""

    def answer(route: Route) -> None:
        route.fulfill(body=html, content_type="text/html")

    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.route(address, answer)
    page.goto(address, wait_until="networkidle")
    result: Any = page.evaluate(MEASURE)
    page.close()
    return result[0], result[1]


def told(times: list[float]) -> str:
    """Return the median and the most."""
    return f"{statistics.median(times):.0f}, {max(times):.0f}"


if __name__ == "__main__":
    main()
