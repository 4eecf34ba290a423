"""What stands in `build/engine/`."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from tests.runtime.conftest import ROOT


def wheel_of(engine: Path) -> Path:
    (wheel,) = engine.glob("*.whl")
    return wheel


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_manifest_names_every_file_with_size_and_hash(engine: Path) -> None:
    files = json.loads((engine / "manifest.json").read_text())["files"]
    found = {file.name for file in engine.iterdir()}
    assert set(files) == found - {"manifest.json"}
    for name, facts in files.items():
        content = engine / name
        assert facts == {"bytes": content.stat().st_size, "sha256": sha256(content)}


def test_the_version_of_pyodide_is_that_of_package_json(engine: Path) -> None:
    manifest = json.loads((engine / "manifest.json").read_text())
    wanted = json.loads((ROOT / "package.json").read_text())["dependencies"]["pyodide"]
    assert manifest["pyodide"] == wanted


def test_the_lock_file_names_our_wheel_alone(engine: Path) -> None:
    lock = json.loads((engine / "pyodide-lock.json").read_text())
    original = json.loads((ROOT / "node_modules/pyodide/pyodide-lock.json").read_text())
    wheel = wheel_of(engine)
    assert lock["info"] == original["info"]
    assert list(lock["packages"]) == ["actie-engine"]
    package = lock["packages"]["actie-engine"]
    assert package["file_name"] == wheel.name
    assert package["sha256"] == sha256(wheel)
    assert package["imports"] == ["actie_engine"]
    assert package["depends"] == []


def test_pyodide_is_as_npm_brought_it(engine: Path) -> None:
    for name in ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm"):
        assert sha256(engine / name) == sha256(ROOT / "node_modules" / "pyodide" / name)


@pytest.mark.parametrize("pattern", ["*.whl", "python_stdlib.zip"])
def test_python_comes_compiled(engine: Path, pattern: str) -> None:
    (archive,) = engine.glob(pattern)
    names = zipfile.ZipFile(archive).namelist()
    assert [name for name in names if name.endswith(".py")] == []
    assert any(name.endswith(".pyc") for name in names)


def test_the_wheel_holds_every_module_of_the_engine(engine: Path) -> None:
    names = set(zipfile.ZipFile(wheel_of(engine)).namelist())
    source = ROOT / "src"
    modules = {f"{file.relative_to(source)}c" for file in source.glob("actie_engine/**/*.py")}
    assert modules <= names
    rest = {name for name in names - modules if ".dist-info/" not in name}
    assert rest == set()
