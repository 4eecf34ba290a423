"""Stamps: a file beside what a step made that says from which inputs it was made.

A stamp is written last and stands inside the folder that it vouches for. A step that was cut off
therefore has none, and a folder that is thrown away takes its stamp along.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """The stamp of one step."""

    file: Path
    inputs: str

    @property
    def is_valid(self) -> bool:
        """Whether the step was finished, from these very inputs."""
        return self.file.is_file() and self.file.read_text(encoding="utf-8") == self.inputs

    def write(self) -> None:
        """Say that the step is finished."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(self.inputs, encoding="utf-8")


def hash_files(*files: Path) -> str:
    """Return one hash of the contents of several files."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
