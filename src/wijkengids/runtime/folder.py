"""A folder in `build/` that is made anew only when what it is made of has changed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from wijkengids.runtime.manifest import is_complete


def build_folder(root: Path, name: str, inputs: str, make: Callable[[Path], Path]) -> Path:
    """Return `build/<name>/` below `root`, made by `make` in a workshop unless it is there.

    `inputs` is a hash of all that it is made of.
    """
    target = root / "build" / name
    stamp = target.with_name(f"{name}.stamp")
    if is_complete(target) and _read(stamp) == inputs:
        return target
    stamp.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as workshop:
        _replace(target, make(Path(workshop)))
    stamp.write_text(inputs + "\n", encoding="utf-8")
    return target


def _replace(target: Path, folder: Path) -> None:
    """Put `folder` in the place of `target`, so that a half-copied folder never stands there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f"{target.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    shutil.copytree(folder, new)
    shutil.rmtree(target, ignore_errors=True)
    new.rename(target)


def _read(stamp: Path) -> str:
    return stamp.read_text(encoding="utf-8").strip() if stamp.is_file() else ""
