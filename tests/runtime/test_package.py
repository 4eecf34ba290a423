"""The engine as a package: made with pyodide-build, and loaded by a Pyodide that is not ours."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from actie_engine import worker
from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids
from tests.runtime.conftest import ROOT
from wijkengids.runtime.node import find_node
from wijkengids.runtime.package import build_package, fits
from wijkengids.runtime.pyodide import find_pyodide

RUN = Path(__file__).with_name("run_package.mjs")
REQUEST = json.dumps(
    {
        "type": "advies",
        "basis": "../",
        "antwoorden": {"versie": 1, "instrument": "uitvoering", "antwoorden": {}},
    }
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "src" / "actie_engine", folder / "src" / "actie_engine")
    for name in ("pyproject.toml", "LICENSE", "node_modules"):
        (folder / name).symlink_to(ROOT / name)
    return folder


@pytest.fixture(scope="module")
def package(project: Path) -> Path:
    return build_package(project)


def wheel_of(package: Path) -> Path:
    (wheel,) = package.glob("*.whl")
    return wheel


def test_the_lock_file_names_the_wheel_alone(package: Path) -> None:
    packages = json.loads((package / "pyodide-lock.json").read_text())["packages"]
    wheel = wheel_of(package)
    assert list(packages) == ["actie-engine"]
    assert packages["actie-engine"]["file_name"] == wheel.name
    sha256 = hashlib.sha256(wheel.read_bytes()).hexdigest()
    assert packages["actie-engine"]["sha256"] == sha256
    assert packages["actie-engine"]["depends"] == []


def test_it_is_compiled_where_this_python_can(package: Path) -> None:
    names = zipfile.ZipFile(wheel_of(package)).namelist()
    kinds = {name.rsplit(".", 1)[-1] for name in names if name.startswith("actie_engine/")}
    assert kinds == ({"pyc"} if fits(find_pyodide(ROOT)) else {"py"})


def test_it_holds_every_module_of_the_engine(package: Path) -> None:
    names = {name.removesuffix("c") for name in zipfile.ZipFile(wheel_of(package)).namelist()}
    source = ROOT / "src"
    assert {str(file.relative_to(source)) for file in source.glob("actie_engine/**/*.py")} <= names


@pytest.mark.slow
def test_two_builds_have_the_same_bytes(project: Path, package: Path) -> None:
    before = wheel_of(package).read_bytes()
    shutil.rmtree(project / "build")
    assert wheel_of(build_package(project)).read_bytes() == before


@pytest.mark.slow
def test_any_pyodide_loads_it(package: Path, gids: Gids) -> None:
    bundle = dump_bundle(gids)
    worker.start(bundle)
    given = json.dumps({"bundle": bundle, "request": REQUEST})
    node = find_node()
    assert node is not None
    done = subprocess.run(
        [node, RUN, package, find_pyodide(ROOT).stdlib.parent],
        input=given, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout) == worker.handle(REQUEST)
