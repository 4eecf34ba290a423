"""Search engines in a page: what they find, what they load, and how long a query takes."""

from __future__ import annotations

import dataclasses
import json
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import material
from playwright.sync_api import Browser, Page

from benchmarks.npm import installed
from benchmarks.search.serving import CountingServer, compressed
from tests.search.queries import QUERIES
from wijkengids.search.build import build
from wijkengids.search.documents import Document
from wijkengids.search.synonyms import read_synonyms

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
OURS, THEIRS = "wijkengids", "lunr"
"""The search of the guide, and the one of Material for MkDocs."""
FROM_NPM = ("minisearch", "orama", "flexsearch", "pagefind")
ENGINES = (OURS, THEIRS, *FROM_NPM)
IN_PARTS = frozenset({OURS, "pagefind"})
"""What does not load its whole index at once."""
COLD_QUERIES = 20
ARGUMENTS = ("--no-sandbox", "--disable-gpu")
"""Of the browser."""
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


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """The pages that were found by query, and the median milliseconds, first and once more."""

    pages: Mapping[str, Sequence[str]]
    first: float
    again: float


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Loaded:
    """Bytes, compressed: the whole index, and what a first query of a visit loads, and a next."""

    index: int
    first: float
    following: float


@dataclasses.dataclass(frozen=True)
class Engines:
    """The indexes of some engines for a number of documents, in a folder, and a browser to ask."""

    site: Path
    folder: Path
    browser: Browser

    def prepare(self, names: Sequence[str], documents: Sequence[Document]) -> None:
        """Build the index of each engine."""
        rows = [_row(each) for each in documents]
        if OURS in names:
            _write(self.folder / OURS, build(documents, read_synonyms(ROOT / "content")))
        if THEIRS in names:
            docs = [{"location": row["id"], **_without_id(row)} for row in rows]
            data = {"config": MATERIAL, "docs": docs, "options": {"suggest": True}}
            _write(self.folder / THEIRS, {"index.json": json.dumps(data)})
        others = [name for name in names if name in FROM_NPM]
        if others:
            self._prepare_from_npm(others, rows)

    def _prepare_from_npm(self, names: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
        _write(self.folder, {"documents.json": json.dumps(rows)})
        script = self._tools / "candidates.mjs"
        shutil.copy(HERE / "candidates.mjs", script)
        given = (self.folder / "documents.json", self.folder)
        command = ["node", str(script.resolve()), *map(str, given), *names]
        subprocess.run(command, check=True, cwd=self._tools, stdout=subprocess.DEVNULL)

    @cached_property
    def _tools(self) -> Path:
        return installed(HERE)

    def ask(self, name: str) -> Answers:
        """Put all queries to an engine, each twice."""
        with self._server(name) as server:
            page = self._new_page(server)
            found: list[Any] = page.evaluate(RUN, [name, [each.vraag for each in QUERIES]])
            page.context.close()
        first, again = (statistics.median(each[at] for each in found) for at in (2, 3))
        pages = {query: pages for query, pages, *_ in found}
        return Answers(pages=pages, first=first, again=again)

    def loaded(self, name: str) -> Loaded:
        """Return what an engine loads, the code of the library included, on average."""
        files = (path for path in (self.folder / name).rglob("*") if path.is_file())
        index = sum(len(compressed(path)) for path in files)
        queries = [each.vraag for each in QUERIES][:: len(QUERIES) // COLD_QUERIES]
        asked = range(len(queries) if name in IN_PARTS else 1)
        with self._server(name) as server:
            costs = [self._visit(name, server, queries[at], queries[at - 1]) for at in asked]
        first, following = map(statistics.mean, zip(*costs, strict=True))
        return Loaded(index=index, first=first, following=following)

    def _visit(
        self, name: str, server: CountingServer, query: str, another: str
    ) -> tuple[int, int]:
        page = self._new_page(server)
        server.loaded = 0
        page.evaluate(RUN, [name, [query]])
        first, server.loaded = server.loaded, 0
        page.evaluate("query => search(query)", another)
        page.context.close()
        return first, server.loaded

    def _new_page(self, server: CountingServer) -> Page:
        """Return a page without anything in its cache."""
        page = self.browser.new_context().new_page()
        page.set_default_timeout(600_000)
        page.goto(server.url)
        return page

    @contextmanager
    def _server(self, name: str) -> Iterator[CountingServer]:
        served = self._folders()
        if name in FROM_NPM:
            served["node_modules"] = self._tools / "node_modules"
        server = CountingServer(served, POLICIES.get(name, ""))
        try:
            yield server
        finally:
            server.stop()

    def _folders(self) -> dict[str, Path]:
        """Return what is served below which name."""
        own, theme = self.folder / "assets", self.folder / "material"
        shutil.copytree(ROOT / "docs" / "assets" / "search", own, dirs_exist_ok=True)
        shutil.copy(self.site / "assets" / "search" / "minisearch.js", own)
        scripts = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
        shutil.copytree(scripts, theme / "assets" / "javascripts", dirs_exist_ok=True)
        workers = theme / "assets" / "javascripts" / "workers"
        shutil.copy(next(workers.glob("search.*.min.js")), workers / "search.js")
        served = {"bench": HERE, "search": own, "search/index": self.folder / OURS}
        served |= {name: self.folder / name for name in (THEIRS, *FROM_NPM)}
        return served | {"material": theme}


@contextmanager
def engines(site: Path, browser: Browser) -> Iterator[Engines]:
    """Yield a place for indexes that is thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        yield Engines(site, Path(folder), browser)


def _row(document: Document) -> dict[str, str]:
    """Return a document as the libraries get it."""
    texts = (text for field, text in document.texts() if field != "titel")
    return {"id": document.uri, "title": document.titel, "text": " ".join(texts)}


def _without_id(row: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in row.items() if name != "id"}


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
