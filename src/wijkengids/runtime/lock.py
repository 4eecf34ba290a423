"""The lock file: what Pyodide may load.

Ours names one package, so nothing else can be asked for.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from wijkengids.runtime.commands import run_module

LOCK_NAME = "pyodide-lock.json"


def reduced_lock(lock: Path, workshop: Path) -> Path:
    """Write a copy of Pyodide's lock file without packages and return it."""
    info = json.loads(lock.read_text(encoding="utf-8"))["info"]
    reduced = workshop / LOCK_NAME
    _write(reduced, {"info": info, "packages": {}})
    return reduced


def list_wheel(wheel: Path, lock: Path, output: Path) -> None:
    """Add a wheel to a lock file; this must come before compiling (pyodide-lock wants `py3`)."""
    run_module(
        "pyodide_cli", "lockfile", "add-wheels", wheel.name,
        "--input", lock, "--output", output,
        folder=wheel.parent,
    )  # fmt: skip


def rename_wheels(lock: Path, new_names: dict[str, str]) -> None:
    """Give the wheels in a lock file their new names, and the hashes of the files themselves."""
    content = json.loads(lock.read_text(encoding="utf-8"))
    for package in content["packages"].values():
        name = new_names.get(package["file_name"], package["file_name"])
        package["file_name"] = name
        package["sha256"] = hashlib.sha256((lock.parent / name).read_bytes()).hexdigest()
    _write(lock, content)


def _write(lock: Path, content: object) -> None:
    lock.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
