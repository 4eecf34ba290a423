"""Compares search libraries, and tells how the search of the guide grows with the site.

    python -m benchmarks.search SITE [--sizes 39,1000] [--engines wijkengids,lunr] [--tools FOLDER]

SITE is a built site. TOOLS is a folder where `npm install` was done with the package.json beside
this file; without it only `wijkengids` and `lunr` (Material's own) are measured. Prints Markdown.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import material
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.search.generated import documents, documents_of
from benchmarks.search.scores import kinds, score
from benchmarks.search.serving import CountingServer, compressed
from scripts.browser import CHROMIUM
from tests.search.queries import QUERIES
from wijkengids.search.build import build
from wijkengids.search.documents import Document
from wijkengids.search.synonyms import read_synonyms

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COLD_QUERIES = 20
IN_PARTS = frozenset({"wijkengids", "pagefind"})
"""What does not load its whole index at once."""
POLICIES = {"pagefind": "'wasm-unsafe-eval'"}
"""What a library needs besides `script-src 'self'`."""
MATERIAL = {
    "lang": ["nl"],
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1000}, "text": {"boost": 1}, "tags": {"boost": 1000000}},
}
"""What Material for MkDocs writes for `plugins: [search: {lang: nl}]`."""
RUN = """async ([name, queries]) => {
  const { ENGINES } = await import("/bench/engines.mjs");
  const search = await ENGINES[name]();
  window.search = search;
  const timed = async (query) => {
    const start = performance.now();
    return [await search(query), performance.now() - start];
  };
  const answers = [];
  for (const query of queries) {
    const [pages, first] = await timed(query);
    const [, again] = await timed(query);
    answers.push([query, pages, first, again]);
  }
  return answers;
}"""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search")
    parser.add_argument("site", type=Path)
    parser.add_argument("--sizes", default="39,1000,10000")
    parser.add_argument("--engines", default="wijkengids,lunr")
    parser.add_argument("--tools", type=Path)
    options = parser.parse_args()
    real = documents_of(options.site)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        print("| engine | methods | recall@5 / MRR | index | first query | next | ms | again |")
        print("|---|---|---|---|---|---|---|---|")
        for size in map(int, options.sizes.split(",")):
            out = Path(folder, str(size))
            prepare(documents(real, size), out, options)
            for name in options.engines.split(","):
                measure(name, size, out, browser, options)
            shutil.rmtree(out)
        browser.close()


def chromium() -> str:
    """Return the path of a Chromium."""
    return CHROMIUM.path()


def prepare(found: Sequence[Document], out: Path, options: argparse.Namespace) -> None:
    """Build the index of every engine for a number of documents."""
    engines = options.engines.split(",")
    if "wijkengids" in engines:
        start = time.perf_counter()
        write(out / "wijkengids", build(found, read_synonyms(ROOT / "content")))
        print(f"<!-- index made in {time.perf_counter() - start:.1f} s -->", file=sys.stderr)
    rows = [row(each) for each in found]
    if "lunr" in engines:
        docs = [{"location": each.pop("id"), **each} for each in (dict(row) for row in rows)]
        data = {"config": MATERIAL, "docs": docs, "options": {"suggest": True}}
        write(out / "lunr", {"index.json": json.dumps(data)})
    others = [name for name in engines if name not in ("wijkengids", "lunr")]
    if others:
        write(out, {"documents.json": json.dumps(rows)})
        script = options.tools / "candidates.mjs"
        shutil.copy(HERE / "candidates.mjs", script)
        command = ["node", str(script.resolve()), str(out / "documents.json"), str(out), *others]
        subprocess.run(command, check=True, cwd=options.tools, stdout=subprocess.DEVNULL)


def row(document: Document) -> dict[str, str]:
    """Return a document as the libraries get it."""
    texts = (text for field, text in document.texts() if field != "titel")
    return {"id": document.uri, "title": document.titel, "text": " ".join(texts)}


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files in a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def measure(name: str, size: int, out: Path, browser: Browser, options: argparse.Namespace) -> None:
    """Print a row of the table, and as remarks the scores by kind of query."""
    queries = [each.vraag for each in QUERIES]
    index = sum(len(compressed(path)) for path in files_of(name, out))
    server = CountingServer(folders(out, options), POLICIES.get(name, ""))
    try:
        answers = run(name, queries, browser, server)
        first, following = loaded(name, queries, browser, server)
    finally:
        server.stop()
    times = [
        statistics.median(column) for column in zip(*(each[2:] for each in answers), strict=True)
    ]
    found = {query: pages for query, pages, *_ in answers}
    sizes = (f"{value / 1000:,.0f} KB" for value in (index, first, following))
    cells = (name, f"{size:,}", str(score(QUERIES, found)), *sizes, *map("{:.1f}".format, times))
    print("| " + " | ".join(cells) + " |", flush=True)
    remark_on(found)


def remark_on(found: Mapping[str, Sequence[str]]) -> None:
    """Print the scores by kind of query, and of those that were written later."""
    parts = kinds(QUERIES) | {"later": [each for each in QUERIES if each.later]}
    for kind, queries in parts.items():
        print(f"<!-- {kind:15}{len(queries):4}  {score(queries, found)} -->", file=sys.stderr)


def folders(out: Path, options: argparse.Namespace) -> dict[str, Path]:
    """Return what is served below which name."""
    own = out / "assets"
    shutil.copytree(ROOT / "docs" / "assets" / "search", own, dirs_exist_ok=True)
    shutil.copy(options.site / "assets" / "search" / "minisearch.js", own)
    theme = out / "material"
    scripts = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
    shutil.copytree(scripts, theme / "assets" / "javascripts", dirs_exist_ok=True)
    workers = theme / "assets" / "javascripts" / "workers"
    shutil.copy(next(workers.glob("search.*.min.js")), workers / "search.js")
    served = {
        "bench": HERE,
        "search": own,
        "search/index": out / "wijkengids",
        "material": theme,
    }
    served |= {
        name: out / name for name in ("lunr", "minisearch", "orama", "flexsearch", "pagefind")
    }
    return served | ({"node_modules": options.tools / "node_modules"} if options.tools else {})


def files_of(name: str, out: Path) -> Iterator[Path]:
    """Yield the files of the index of an engine."""
    return (path for path in (out / name).rglob("*") if path.is_file())


def run(name: str, queries: Sequence[str], browser: Browser, server: CountingServer) -> list[Any]:
    """Return for each query the pages that were found and the milliseconds it took."""
    page = new_page(browser, server)
    answers: list[Any] = page.evaluate(RUN, [name, list(queries)])
    page.context.close()
    return answers


def loaded(
    name: str, queries: Sequence[str], browser: Browser, server: CountingServer
) -> tuple[float, float]:
    """Return what the first query of a visit loads with all that it needs, and what a next one."""
    chosen = queries[:: len(queries) // COLD_QUERIES]
    first, following = [], []
    whole = name not in IN_PARTS
    for at, query in enumerate(chosen[:1] if whole else chosen):
        page = new_page(browser, server)
        server.loaded = 0
        page.evaluate(RUN, [name, [query]])
        first.append(server.loaded)
        server.loaded = 0
        page.evaluate("query => search(query)", chosen[at - 1])
        following.append(server.loaded)
        page.context.close()
    return statistics.mean(first), statistics.mean(following)


def new_page(browser: Browser, server: CountingServer) -> Page:
    """Return a page without anything in its cache."""
    page = browser.new_context().new_page()
    page.set_default_timeout(600_000)
    page.goto(server.url)
    return page


if __name__ == "__main__":
    main()
