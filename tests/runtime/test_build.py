"""When the runtime is built, and what it says when that cannot be done."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from tests.runtime.conftest import ROOT
from wijkengids.runtime import RuntimeBuildError, build, build_runtime, bytecode


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
def test_a_change_in_the_engine_is_built(project: Path) -> None:
    build_runtime(project)
    before = contents(project / "build" / "engine")
    module = project / "src" / "actie_engine" / "__init__.py"
    module.write_text(module.read_text() + "\nCHANGED = True\n")
    build_runtime(project)
    after = contents(project / "build" / "engine")
    assert before.keys() == after.keys()
    changed = {name for name in after if after[name] != before[name]}
    assert {name.rsplit(".", 1)[-1] for name in changed} == {"whl", "json"}


@pytest.mark.slow
def test_two_builds_have_the_same_bytes(project: Path, engine: Path) -> None:
    assert contents(build_runtime(project)) == contents(engine)


@pytest.mark.slow
def test_a_damaged_folder_is_built_anew(project: Path) -> None:
    engine = build_runtime(project)
    (engine / "pyodide.asm.js").write_text("half")
    (engine / "leftover.txt").write_text("from before")
    build_runtime(project)
    assert (engine / "pyodide.asm.js").stat().st_size > 1_000_000
    assert not (engine / "leftover.txt").exists()


def test_without_pyodide(project: Path) -> None:
    (project / "node_modules").unlink()
    with pytest.raises(RuntimeBuildError, match=r"Pyodide ontbreekt in .*; voer eerst `npm ci`"):
        build_runtime(project)


def test_with_half_a_pyodide(project: Path) -> None:
    (own_pyodide(project) / "pyodide.asm.wasm").unlink()
    with pytest.raises(RuntimeBuildError, match=r"pyodide\.asm\.wasm ontbreekt; verwijder de map"):
        build_runtime(project)


def test_when_a_tool_fails_its_words_are_shown(project: Path) -> None:
    (project / "pyproject.toml").write_text('[build-system]\nrequires = ["hatchling"]\n[project')
    with pytest.raises(RuntimeBuildError, match=r"(?s)-m build .*is mislukt.*pyproject\.toml"):
        build_runtime(project)
    assert not (project / "build" / "engine").exists()


def test_another_python_without_node(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bytecode, "fits", lambda _: False)
    monkeypatch.setattr(bytecode, "find_node", lambda: None)
    with pytest.raises(RuntimeBuildError, match=r"maar Pyodide is Python 3\.\d+.*installeer Node"):
        build_runtime(project)
