"""Building the site at three sizes, next to MkDocs building the same pages as plain Markdown.

Both have a search: ours, and at every size the one that comes with the theme. A first build has
nothing yet of what we keep between builds, a later one has all of it and nothing changed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.content import project
from benchmarks.result import Goal, Result, Series, Table
from benchmarks.site import BENCH, ROOT, environment
from wijkengids.kept import cache_of

SIZES = (39, 1_000, 5_000)
LEAST = 7
"""Rounds for a size that is built in seconds, or in half a minute; the largest takes minutes."""
RATIO, SHARE = 1.25, 2_000
TEMPLATE = re.compile(r"^template: .*\n", re.MULTILINE)
OWN = """
import sys
from pathlib import Path
from wijkengids.kept import cache_of
from wijkengids.site import Site
import time
root = Path(sys.argv[1])
start = time.process_time()
site = Site.load(root, cache_of(root))
pages = site.pages
print(time.process_time() - start)
if len(sys.argv) > 2:
    for page in pages:
        file = Path(sys.argv[2], page.uri)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(site.with_citations(page.uri, page.markdown), encoding="utf-8")
"""


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Seconds of processor time, and MiB of memory at the most."""

    seconds: float
    memory: float


def measure(runs: int) -> Result:
    """Build each size, both ways in turn."""
    rows, goals, raw = [], [], {}
    for size in SIZES:
        folder = project(BENCH / "projects" / str(size), size)
        plain = _plain_project(folder)
        first, later, theirs = [], [], []
        own: dict[str, list[float]] = {"first": [], "later": []}
        for _ in range(runs if size == SIZES[-1] else max(runs, LEAST)):
            _forget(folder)
            own["first"].append(_own_share(folder))
            _forget(folder)
            first.append(_build(folder))
            later.append(_build(folder))
            theirs.append(_build(plain))
            own["later"].append(_own_share(folder))
        row, found = _figures(size, first, later, theirs, own)
        rows.append(row)
        goals += found
        raw[str(size)] = {
            "first": [each.seconds for each in first],
            "later": [each.seconds for each in later],
            "plain": [each.seconds for each in theirs],
            "own": own,
        }
    columns = [
        "methods", "seconds, first build", "seconds, later build", "seconds, plain",
        "ratio, first build", "ratio, later build", "MiB, first build", "MiB, plain",
        "own share, first: seconds", "own share, later: seconds",
    ]  # fmt: skip
    title = "Processor time and memory of a whole build; own share is load, validate and render"
    table = Table(title=title, columns=columns, rows=rows)
    return Result(title="Build", tables=[table], goals=goals, raw=raw)


def _figures(
    size: int,
    first: list[Cost],
    later: list[Cost],
    theirs: list[Cost],
    own: dict[str, list[float]],
) -> tuple[list[str], list[Goal]]:
    start, again, plain = (
        Series(values=[each.seconds for each in costs]) for costs in (first, later, theirs)
    )
    ratios = {"first": start.ratios(plain), "later": again.ratios(plain)}
    shares = {kind: Series(values=seconds) for kind, seconds in own.items()}
    memory = [f"{max(each.memory for each in costs):.0f}" for costs in (first, theirs)]
    row = [
        f"{size:,}", start.text(1), again.text(1), plain.text(1),
        *(ratio.text(2) for ratio in ratios.values()), *memory,
        *(share.text(2) for share in shares.values()),
    ]  # fmt: skip
    goals = [
        *(
            Goal(
                what=f"{kind} build at {size:,} methods, against plain Markdown",
                limit=RATIO,
                found=ratio.median,
            )
            for kind, ratio in ratios.items()
        ),
        *(
            Goal(
                what=f"load, validate and render at {size:,} methods, {kind} build",
                limit=SHARE,
                found=size / share.median,
                unit="methods/s",
                at_least=True,
            )
            for kind, share in shares.items()
        ),
    ]
    return row, goals


def _forget(folder: Path) -> None:
    """Throw away what earlier builds of a project kept."""
    shutil.rmtree(cache_of(folder), ignore_errors=True)


def _build(folder: Path) -> Cost:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder / "site")]
    process = subprocess.Popen(command, cwd=folder, env=environment())
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"mkdocs build failed in {folder}")
    return Cost(seconds=usage.ru_utime + usage.ru_stime, memory=usage.ru_maxrss / 1024)


def _own_share(folder: Path, *target: Path) -> float:
    command = [sys.executable, "-c", OWN, str(folder), *map(str, target)]
    done = subprocess.run(
        command, cwd=folder, env=environment(), capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def _plain_project(folder: Path) -> Path:
    """Write the same pages as Markdown files, with settings that need no hook of ours."""
    plain = folder.with_name(f"{folder.name}-plain")
    shutil.rmtree(plain, ignore_errors=True)
    shutil.copytree(ROOT / "docs", plain / "docs")
    _own_share(folder, plain / "docs")
    for page in (plain / "docs").rglob("*.md"):  # the theme has no templates of ours
        text = page.read_text(encoding="utf-8")
        page.write_text(TEMPLATE.sub("", text, count=1), encoding="utf-8")
    settings = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Settings)
    for name in ("hooks", "watch", "extra_javascript", "extra_css", "extra"):
        settings.pop(name, None)
    settings["theme"].pop("custom_dir")
    settings["plugins"] = ["search"]  # as MkDocs has it; ours has a search too
    settings["not_in_nav"] = "methoden/*.md\n"
    (plain / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return plain


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, in which an environment variable may stand."""


_Settings.add_constructor("!ENV", lambda *_: "")
