"""The runtime works, also when its bytecode was made under Node: same files, same advice."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from actie_engine import worker
from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids
from tests.runtime.conftest import ROOT, make_project
from wijkengids.content.validate import load
from wijkengids.runtime import build_runtime, bytecode
from wijkengids.runtime.pyodide import find_node

RUN = Path(__file__).with_name("run_in_node.mjs")


@pytest.fixture(scope="module")
def gids() -> Gids:
    return load(ROOT / "content")


@pytest.fixture(scope="module")
def node() -> Path:
    return find_node() or pytest.skip("Node is needed to run Pyodide outside a browser")


@pytest.fixture(scope="module")
def requests(gids: Gids) -> list[str]:
    instrument = gids.instrumenten["uitvoering"]
    chosen = [
        {vraag.id: vraag.antwoorden[number].slug for vraag in instrument.vragen}
        for number in (0, 1, -1)
    ]
    return [
        json.dumps(
            {
                "type": "advies",
                "basis": "../",
                "antwoorden": {"versie": 1, "instrument": instrument.slug, "antwoorden": answers},
            }
        )
        for answers in chosen
    ]


def run(node: Path, engine: Path, bundle: str, requests: list[str]) -> list[str]:
    given = json.dumps({"bundle": bundle, "requests": requests})
    done = subprocess.run(
        [node, RUN, engine], input=given, capture_output=True, text=True, check=True
    )
    replies: list[str] = json.loads(done.stdout)
    return replies


def in_cpython(bundle: str, requests: list[str]) -> list[str]:
    worker.start(bundle)
    return [worker.handle(request) for request in requests]


@pytest.mark.slow
def test_same_advice_as_in_cpython(
    engine: Path, node: Path, gids: Gids, requests: list[str]
) -> None:
    bundle = dump_bundle(gids)
    assert run(node, engine, bundle, requests) == in_cpython(bundle, requests)


@pytest.fixture(scope="module")
def made_under_node(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runtime as a machine builds it whose Python is another minor version than Pyodide's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bytecode, "fits", lambda _: False)
        return build_runtime(make_project(tmp_path_factory.mktemp("project")))


@pytest.mark.slow
def test_same_files_when_compiled_under_node(made_under_node: Path, engine: Path) -> None:
    assert names(made_under_node) == names(engine)


@pytest.mark.slow
def test_same_advice_when_compiled_under_node(
    made_under_node: Path, node: Path, gids: Gids, requests: list[str]
) -> None:
    bundle = dump_bundle(gids)
    assert run(node, made_under_node, bundle, requests) == in_cpython(bundle, requests)


def names(engine: Path) -> dict[str, list[str]]:
    """Return the files of the runtime, and of archives what is in them."""
    archives = {"whl", "zip"}
    return {
        file.name: zipfile.ZipFile(file).namelist() if file.suffix[1:] in archives else []
        for file in engine.iterdir()
    }
