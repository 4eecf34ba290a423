"""The runtime works with what was built alone, and from a picture of its memory: same advice."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids
from tests.scenarios.cases import NAMES, scenario
from wijkengids.runtime.errors import RuntimeBuildError
from wijkengids.runtime.rehearsal import Rehearsal, rehearse_requests
from wijkengids.runtime.trial import Trial, run, try_out

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def scenarios(gids: Gids) -> Rehearsal:
    """All scenarios as requests, with what this Python replies."""
    answers = [scenario(name)["antwoorden"] for name in NAMES]
    asked = [
        json.dumps({"type": kind, "antwoorden": each, "basis": "../"})
        for each in answers
        for kind in ("advies", "markdown", "link")
    ]
    return rehearse_requests(dump_bundle(gids), asked)


@pytest.fixture(scope="module")
def trial(engine: Path, scenarios: Rehearsal) -> Trial:
    return run(scenarios, engine)


def test_every_scenario_gets_the_same_advice(trial: Trial, scenarios: Rehearsal) -> None:
    assert trial.replies["plain"] == scenarios.replies
    assert trial.replies["picture"] == scenarios.replies


def test_no_dataclass_is_compiled_again(trial: Trial) -> None:
    assert trial.anew == 0


@pytest.mark.parametrize("module", ["difflib", "fractions"])
def test_a_missing_module_is_noticed(
    engine: Path, scenarios: Rehearsal, module: str, tmp_path: Path
) -> None:
    copy = tmp_path / "engine"
    shutil.copytree(engine, copy)
    parts = json.loads((copy / "manifest.json").read_text())["parts"]
    leave_out(f"{module}.pyc", copy / parts["library"])
    with pytest.raises(RuntimeBuildError, match=f"No module named '{module}'"):
        try_out(scenarios, copy)


def leave_out(file: str, library: Path) -> None:
    content = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(gzip.decompress(library.read_bytes())))
    with zipfile.ZipFile(content, "w") as target:
        for name in source.namelist():
            if name != file:
                target.writestr(name, source.read(name))
    library.write_bytes(gzip.compress(content.getvalue()))
