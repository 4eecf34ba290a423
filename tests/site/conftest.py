"""The site, built strictly once a run, and its pages."""

from __future__ import annotations

import dataclasses
import fcntl
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.site.html_page import HtmlPage

ROOT = Path(__file__).resolve().parents[2]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Build:
    """What a build left: the folder, and what was printed."""

    folder: Path
    returncode: int
    output: str


@dataclasses.dataclass(frozen=True)
class BuiltSite:
    """A built site; pages are named by their address, such as `methoden/kan-wel/`."""

    folder: Path

    @property
    def addresses(self) -> list[str]:
        paths = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return sorted(path.removesuffix("index.html") for path in paths)

    def file(self, address: str) -> Path:
        path = self.folder / address
        return path / "index.html" if address.endswith("/") or not address else path

    def page(self, address: str) -> HtmlPage:
        return read_page(self.file(address))


@cache
def read_page(path: Path) -> HtmlPage:
    return HtmlPage(path.read_text(encoding="utf-8"))


def mkdocs_build(root: Path, folder: Path) -> Build:
    return build_with("mkdocs", root, folder)


def build_with(program: str, root: Path, folder: Path) -> Build:
    """Build the project in `root` with MkDocs, or with a program that does the same."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "src")}
    options = ["--strict", "--config-file", "mkdocs.yml", "--site-dir", str(folder)]
    command = [sys.executable, "-m", program, "build", *options]
    result = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    output = result.stdout + result.stderr
    return Build(folder=folder, returncode=result.returncode, output=output)


def whole_build(folder: Path) -> Build:
    """Build the engine, where that is not done, and the site."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    engine = [sys.executable, "-m", "wijkengids", "engine"]
    subprocess.run(engine, cwd=ROOT, env=environment, check=True)
    return mkdocs_build(ROOT, folder)


def build_once(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Build the site, unless another process of this run of the tests has done so."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    told = shared / "site.json"
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            build = whole_build(shared / "site")
            told.write_text(json.dumps([build.returncode, build.output]), encoding="utf-8")
    returncode, output = json.loads(told.read_text(encoding="utf-8"))
    return Build(folder=shared / "site", returncode=returncode, output=output)


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build_once(tmp_path_factory)


@pytest.fixture(scope="session")
def site(build: Build) -> BuiltSite:
    if build.returncode:
        pytest.fail(build.output, pytrace=False)
    return BuiltSite(build.folder)
