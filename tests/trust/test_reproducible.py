"""Whoever builds a commit gets the same bytes, and needs no network once the packages are there.

Two fresh copies of the last commit are built in different folders, in another time zone and
language, with another seed for the order of sets. The second one has no network.
"""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EPOCH = "1764115200"  # a fixed day, as `make site` takes that of the commit
NO_NETWORK = """
import socket
def refuse(*_): raise OSError("de bouw vraagt om netwerk")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
"""
HERE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
OTHERS_PLACES = ("assets/engine/pyodide", "assets/engine/memory")
"""Files that tell where Pyodide was built, by those who make it."""
ELSEWHERE = {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Auckland", "LC_ALL": "C"}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Built:
    """What a build left: its files, and whether it saw a network."""

    files: Mapping[str, bytes]
    network: bool


def build(project: Path, *, settings: Mapping[str, str], network: bool) -> Built:
    """Clone the last commit into a folder and build it."""
    subprocess.run(["git", "clone", "-q", "--shared", str(ROOT), str(project)], check=True)
    (project / "node_modules").symlink_to(ROOT / "node_modules")
    guard = project / "build" / "guard"
    guard.mkdir(parents=True)
    (guard / "sitecustomize.py").write_text("" if network else NO_NETWORK, encoding="utf-8")
    environment = (
        os.environ
        | settings
        | {
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": f"{guard}:{project / 'src'}",
            "SOURCE_DATE_EPOCH": EPOCH,
        }
    )
    prefix = [] if network else without_network()
    for command in (["wijkengids", "engine"], ["mkdocs", "build", "--quiet", "--strict"]):
        subprocess.run(
            [*prefix, sys.executable, "-m", *command], cwd=project, env=environment, check=True
        )
    return Built(files=contents(project / "site"), network=network)


def without_network() -> list[str]:
    """Return what takes the network away from a command, where the machine lets us."""
    command = ["unshare", "--map-root-user", "--net"]
    try:
        works = subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        works = False
    return command if works else []


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file by its name."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("hier") / "gids", settings=HERE, network=True)


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("op een andere plek") / "wijkengids"
    return build(folder, settings=ELSEWHERE, network=False)


def test_the_site_builds_without_a_network(second: Built) -> None:
    assert not second.network
    assert "checklist/index.html" in second.files
    assert any(fnmatch(name, "assets/engine/pyodide.asm.*.wasm") for name in second.files)


def test_two_builds_are_the_same_bytes(first: Built, second: Built) -> None:
    assert first.files.keys() == second.files.keys()
    different = [name for name, content in first.files.items() if second.files[name] != content]
    assert different == []


def test_no_file_tells_where_it_was_built(first: Built) -> None:
    places = [str(ROOT).encode(), str(Path.home()).encode() + b"/", b"/tmp/pytest"]
    told = [
        (name, place)
        for name, content in first.files.items()
        for place in places
        if place in content and not name.startswith(OTHERS_PLACES)
    ]
    assert told == []
