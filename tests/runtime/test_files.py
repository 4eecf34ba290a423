"""What stands in `build/engine/`."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.conftest import ROOT
from wijkengids.runtime.divide import LEFT_OUT, OFFERED
from wijkengids.runtime.manifest import with_file
from wijkengids.runtime.pyodide import find_pyodide
from wijkengids.runtime.wasm import Section, read_bodies, read_exports, read_sections

ARCHIVES = ("library", "engine")
REMEMBERED = "compiled.bin"


def manifest_of(engine: Path) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads((engine / "manifest.json").read_text())
    return manifest


def part(engine: Path, name: str) -> Path:
    return Path(engine, manifest_of(engine)["parts"][name])


def names_in(engine: Path, archive: str) -> set[str]:
    content = gzip.decompress(part(engine, archive).read_bytes())
    return set(zipfile.ZipFile(io.BytesIO(content)).namelist())


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_manifest_names_every_file_with_size_and_hash(engine: Path) -> None:
    manifest = manifest_of(engine)
    found = {file.name for file in engine.iterdir()} - {"manifest.json"}
    assert set(manifest["files"]) == set(manifest["parts"].values()) == found
    for name, facts in manifest["files"].items():
        content = engine / name
        assert facts["bytes"] == content.stat().st_size
        assert facts["sha256"] == sha256(content)


def test_it_tells_how_much_a_host_sends(engine: Path) -> None:
    for name, facts in manifest_of(engine)["files"].items():
        sent = len(gzip.compress((engine / name).read_bytes(), 9))
        assert facts["packed"] == pytest.approx(sent, rel=0.05), name


def test_every_name_carries_the_hash_of_its_content(engine: Path) -> None:
    for name in manifest_of(engine)["files"]:
        assert name.split(".")[-2] == sha256(engine / name)[:16]


def test_the_version_of_pyodide_is_that_of_package_json(engine: Path) -> None:
    wanted = json.loads((ROOT / "package.json").read_text())["dependencies"]["pyodide"]
    assert manifest_of(engine)["pyodide"] == wanted


def test_nothing_can_be_loaded_by_name(engine: Path) -> None:
    assert manifest_of(engine)["lock"] == {"info": find_pyodide(ROOT).info, "packages": {}}


def test_what_starts_pyodide_is_as_npm_brought_it(engine: Path) -> None:
    assert sha256(part(engine, "loader")) == sha256(find_pyodide(ROOT).parts["loader"])


def test_only_names_were_taken_from_its_javascript(engine: Path) -> None:
    ours, theirs = (
        OFFERED.sub("", file.read_text(encoding="utf-8"))
        for file in (part(engine, "program"), find_pyodide(ROOT).parts["program"])
    )
    assert ours == theirs


def test_only_functions_data_and_exports_were_taken_from_its_webassembly(engine: Path) -> None:
    ours, theirs = (
        read_sections(file.read_bytes())
        for file in (part(engine, "wasm"), find_pyodide(ROOT).parts["wasm"])
    )
    besides = read_sections(gzip.decompress(part(engine, "rest").read_bytes()))
    rest = iter(read_bodies(besides.pop(Section.CODE)))
    bodies = [
        next(rest) if body == LEFT_OUT else body for body in read_bodies(ours.pop(Section.CODE))
    ]
    assert bodies == read_bodies(theirs.pop(Section.CODE))
    assert next(rest, None) is None
    given = read_exports(ours.pop(Section.EXPORT)).items()
    assert given <= read_exports(theirs.pop(Section.EXPORT)).items()
    assert ours | besides == theirs


@pytest.mark.parametrize("archive", ARCHIVES)
def test_python_comes_compiled(engine: Path, archive: str) -> None:
    assert {Path(name).suffix for name in names_in(engine, archive) - {REMEMBERED}} == {".pyc"}


def test_the_engine_is_there_as_a_whole_but_for_its_command_line(engine: Path) -> None:
    source = ROOT / "src"
    modules = {f"{file.relative_to(source)}c" for file in source.glob("actie_engine/**/*.py")}
    first = {"sitecustomize.pyc", REMEMBERED}
    assert names_in(engine, "engine") - first == modules - {"actie_engine/__main__.pyc"}


def test_of_the_library_there_is_only_what_is_used(engine: Path) -> None:
    found = names_in(engine, "library")
    whole = {f"{name}c" for name in zipfile.ZipFile(find_pyodide(ROOT).stdlib).namelist()}
    assert found < whole
    assert len(found) < len(whole) / 3
    assert {"json/decoder.pyc", "dataclasses.pyc", "difflib.pyc"} <= found
    assert {"gzip.pyc", "argparse.pyc", "importlib/metadata/__init__.pyc"}.isdisjoint(found)


def test_a_file_of_the_site_joins_the_manifest(engine: Path) -> None:
    content = b"{}"
    text = with_file((engine / "manifest.json").read_text(), "bundle", "bundle.json", content)
    manifest = json.loads(text)
    assert manifest["parts"]["bundle"] == "bundle.json"
    facts = manifest["files"]["bundle.json"]
    assert facts["bytes"] == len(content)
    assert facts["sha256"] == hashlib.sha256(content).hexdigest()
    assert manifest["pyodide"] == manifest_of(engine)["pyodide"]
