"""The wheel of `actie_engine`: the engine alone, as `pyproject.toml` describes it."""

from __future__ import annotations

from pathlib import Path

from wijkengids.runtime.commands import run_module


def build_wheel(root: Path, workshop: Path) -> Path:
    """Build the wheel in `workshop`, without a network, and return it."""
    run_module("build", "--wheel", "--no-isolation", "--outdir", workshop, folder=root)
    (wheel,) = workshop.glob("*.whl")
    return wheel
