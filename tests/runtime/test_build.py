"""When the runtime is built, and what it says when that cannot be done."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from tests.runtime.conftest import ROOT
from wijkengids.runtime import build, node
from wijkengids.runtime.build import build_runtime
from wijkengids.runtime.errors import RuntimeBuildError
from wijkengids.runtime.manifest import MANIFEST_NAME
from wijkengids.runtime.pyodide import OTHER_FOLDER


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def own_pyodide(project: Path) -> Path:
    """Replace the link to Pyodide by a copy of its own."""
    (project / "node_modules").unlink()
    copy = project / "node_modules" / "pyodide"
    shutil.copytree(ROOT / "node_modules" / "pyodide", copy)
    return copy


def test_it_returns_the_folder(built_project: Path) -> None:
    assert build_runtime(built_project) == built_project / "build" / "engine"


def test_the_second_time_there_is_nothing_to_do(
    built_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "_assemble", lambda *_: pytest.fail("built anew"))
    start = time.monotonic()
    build_runtime(built_project)
    assert time.monotonic() - start < 1


@pytest.mark.slow
def test_a_change_in_the_engine_is_built_and_all_else_has_the_same_bytes(own_build: Path) -> None:
    """The picture of the memory has the engine in it, and which functions it calls may change."""
    before = contents(own_build / "build" / "engine")
    module = own_build / "src" / "actie_engine" / "__init__.py"
    module.write_text(module.read_text() + "\nCHANGED = True\n")
    after = contents(build_runtime(own_build))
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    changed = {name.split(".")[0] for name in gone ^ new}
    assert {"actie_engine", "memory"} <= changed <= {"actie_engine", "memory", "pyodide", "rest"}
    same = before.keys() & after.keys() - {MANIFEST_NAME}
    assert [name for name in same if before[name] != after[name]] == []


def test_a_damaged_folder_is_built_anew(
    own_build: Path, engine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "_assemble", lambda *_: engine)
    damaged = own_build / "build" / "engine"
    (program,) = damaged.glob("pyodide.asm.*js")
    program.write_text("half")
    (damaged / "leftover.txt").write_text("from before")
    build_runtime(own_build)
    assert contents(damaged) == contents(engine)


def test_without_pyodide(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OTHER_FOLDER, raising=False)
    (project / "node_modules").unlink()
    with pytest.raises(RuntimeBuildError, match=r"Pyodide ontbreekt in .*; voer eerst `npm ci`"):
        build_runtime(project)


def test_with_half_a_pyodide(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OTHER_FOLDER, raising=False)
    (own_pyodide(project) / "pyodide.asm.wasm").unlink()
    with pytest.raises(RuntimeBuildError, match=r"pyodide\.asm\.wasm ontbreekt; verwijder de map"):
        build_runtime(project)


def test_when_the_engine_does_not_start_its_words_are_shown(project: Path) -> None:
    (project / "src" / "actie_engine" / "worker.py").write_text("import bestaat_niet")
    with pytest.raises(RuntimeBuildError, match=r"(?s)make_archives.*mislukt.*bestaat_niet"):
        build_runtime(project)
    assert not (project / "build" / "engine").exists()


def test_another_advice_in_pyodide_stops_the_build(project: Path) -> None:
    worker = project / "src" / "actie_engine" / "worker.py"
    worker.write_text(worker.read_text() + "\nUNKNOWN = 'anders'\n")
    with pytest.raises(RuntimeBuildError, match="een ander advies dan in deze Python"):
        build_runtime(project)


def test_without_node(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node, "find_node", lambda: None)
    with pytest.raises(RuntimeBuildError, match="Node is nodig"):
        build_runtime(project)
