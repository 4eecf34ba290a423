"""How soon a change of one YAML file is in the page, while the site is being served."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.content import project
from benchmarks.result import Goal, Result, Series, Table
from benchmarks.site import BENCH, environment
from scripts.port import free_port

SIZES = (39, 500)
METHOD = "idop"
SUMMARY = re.compile(r"^(samenvatting: >-\n  )", re.MULTILINE)
LIMIT = 1.0
LONGEST = 300.0
NEWS = "__serve__/wacht?versie="
SEARCH = "assets/search/index/root.json"


def measure(runs: int) -> Result:
    """Change a summary again and again, at two sizes."""
    rows, goals = [], []
    for size in SIZES:
        folder = project(BENCH / "projects" / f"serve-{size}", size)
        with served(folder) as home:
            times = [_change(folder, home, f"Wijziging{number}. ") for number in range(runs)]
        series = Series(values=times)
        rows.append([f"{size:,}", series.text(2)])
        if size == SIZES[0]:
            what = "saved file → new page, for this site"
            goals.append(Goal(what=what, limit=LIMIT, found=series.median, unit="s"))
    columns = ["methods", "seconds from saving to the new page"]
    table = Table(title="One change while serving", columns=columns, rows=rows)
    return Result(title="Serve", tables=[table], goals=goals)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a project, and yield its address once it answers."""
    port = free_port("127.0.0.1", 8100)
    home = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-m", "scripts.serve", "127.0.0.1", str(port)]
    process = subprocess.Popen(command, cwd=folder, env=environment())
    try:
        _wait_for_server(home)
        yield home
    finally:
        process.terminate()
        process.wait()


def _change(folder: Path, home: str, words: str) -> float:
    file = folder / "content" / "methods" / f"{METHOD}.yaml"
    original = file.read_text(encoding="utf-8")
    start = time.perf_counter()
    page = _saved(file, SUMMARY.sub(rf"\g<1>{words}", original, count=1), home)
    took = time.perf_counter() - start
    if words.strip() not in page:
        raise SystemExit(f"{words!r} is not in the new page of {METHOD}")
    _get(f"{home}{SEARCH}")  # comes when the search is made too
    _saved(file, original, home)
    _get(f"{home}{SEARCH}")
    return took


def _saved(file: Path, text: str, home: str) -> str:
    """Save a file, and return the page as a browser shows it that was waiting for news."""
    version = _get(f"{home}{NEWS}")
    file.write_text(text, encoding="utf-8")
    while _get(f"{home}{NEWS}{version}") == version:
        pass  # the server answers after a while, also without news
    return _get(f"{home}methoden/{METHOD}/")


def _wait_for_server(home: str) -> None:
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        try:
            _get(f"{home}{SEARCH}")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"nothing answers at {home}")


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=LONGEST) as response:
        text: str = response.read().decode()
        return text
