"""The wheel of `actie_engine`: the engine alone, without what builds the site."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

from wijkengids.runtime.commands import run_module

PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "actie-engine"
version = "{version}"
requires-python = ">=3.12"

[tool.hatch.build]
ignore-vcs = true

[tool.hatch.build.targets.wheel]
packages = ["actie_engine"]
"""


def build_wheel(root: Path, workshop: Path) -> Path:
    """Build the wheel in `workshop`, without a network, and return it."""
    shutil.copytree(
        root / "src" / "actie_engine",
        workshop / "actie_engine",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    text = PROJECT.format(version=project_version(root))
    (workshop / "pyproject.toml").write_text(text, encoding="utf-8")
    run_module("build", "--wheel", "--no-isolation", folder=workshop)
    (wheel,) = (workshop / "dist").glob("*.whl")
    return wheel


def project_version(root: Path) -> str:
    """Return the version in `pyproject.toml`: site and engine have the same."""
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    version: str = tomllib.loads(text)["project"]["version"]
    return version
