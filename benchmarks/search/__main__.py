"""Compares search libraries, and tells how the search of the guide grows with the site.

    python -m benchmarks.search [--sizes 39,1000] [--engines wijkengids,lunr]

`WIJKENGIDS_SITE` names a built site; without it one is built. Prints Markdown.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence

from playwright.sync_api import Browser, sync_playwright

from benchmarks.search.engines import ARGUMENTS, ENGINES, Engines, engines
from benchmarks.search.generated import documents, documents_of
from benchmarks.search.scores import kinds, score
from benchmarks.site import built_site
from scripts.browser import CHROMIUM
from tests.search.queries import QUERIES


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search")
    parser.add_argument("--sizes", default="39,1000,10000")
    parser.add_argument("--engines", default=",".join(ENGINES))
    options = parser.parse_args()
    print("| engine | methods | recall@5 / MRR | index | first query | next | ms | again |")
    print("|---|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM.path(), args=ARGUMENTS)
        for size in map(int, options.sizes.split(",")):
            compare(options.engines.split(","), size, browser)
        browser.close()


def compare(names: Sequence[str], size: int, browser: Browser) -> None:
    """Print a row of the table for each engine, and as remarks the scores by kind of query."""
    site = built_site()
    with engines(site, browser) as asked:
        asked.prepare(names, documents(documents_of(site), size))
        for name in names:
            print(row(asked, name, size), flush=True)


def row(asked: Engines, name: str, size: int) -> str:
    """Return a row of the table."""
    answers, loaded = asked.ask(name), asked.loaded(name)
    remark_on(answers.pages)
    sizes = (f"{each / 1000:,.0f} KB" for each in (loaded.index, loaded.first, loaded.following))
    times = (f"{each:.1f}" for each in (answers.first, answers.again))
    cells = (name, f"{size:,}", str(score(QUERIES, answers.pages)), *sizes, *times)
    return "| " + " | ".join(cells) + " |"


def remark_on(found: Mapping[str, Sequence[str]]) -> None:
    """Print the scores by kind of query, and of those that were written later."""
    parts = kinds(QUERIES) | {"later": [each for each in QUERIES if each.later]}
    for kind, queries in parts.items():
        print(f"<!-- {kind:15}{len(queries):4}  {score(queries, found)} -->", file=sys.stderr)


if __name__ == "__main__":
    main()
