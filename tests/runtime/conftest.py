"""A project folder with the real inputs, to build the runtime in without touching `build/`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from wijkengids.runtime import build_runtime

ROOT = Path(__file__).resolve().parents[2]


def make_project(folder: Path) -> Path:
    """Return a copy of what the runtime is made of; Pyodide is linked, since it is large."""
    shutil.copytree(ROOT / "src" / "actie_engine", folder / "src" / "actie_engine")
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path)


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose runtime has been built; for looking at, not for changing."""
    project = make_project(tmp_path_factory.mktemp("project"))
    build_runtime(project)
    return project


@pytest.fixture(scope="session")
def engine(built_project: Path) -> Path:
    return built_project / "build" / "engine"
