"""A project folder with the real inputs, to build the runtime in without touching `build/`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from wijkengids.runtime.build import build_runtime

ROOT = Path(__file__).resolve().parents[2]


def make_project(folder: Path) -> Path:
    """Return a copy of what the runtime is made of; what is large or only read is linked."""
    shutil.copytree(ROOT / "src" / "actie_engine", folder / "src" / "actie_engine")
    for name in ("node_modules", "content"):
        (folder / name).symlink_to(ROOT / name)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path)


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose runtime has been built; for looking at, not for changing.

    What `make engine` made of the same inputs is not made again.
    """
    project = make_project(tmp_path_factory.mktemp("project"))
    copy_built(ROOT / "build", project / "build")
    build_runtime(project)
    return project


def copy_built(folder: Path, to: Path) -> None:
    """Copy a runtime, if there is one, with the stamp that tells of which inputs it was made."""
    if (folder / "engine").is_dir() and (folder / "engine.stamp").is_file():
        shutil.copytree(folder / "engine", to / "engine")
        shutil.copy(folder / "engine.stamp", to)


@pytest.fixture
def own_build(project: Path, built_project: Path) -> Path:
    """A project whose runtime has been built, to be changed."""
    copy_built(built_project / "build", project / "build")
    return project


@pytest.fixture(scope="session")
def engine(built_project: Path) -> Path:
    return built_project / "build" / "engine"
