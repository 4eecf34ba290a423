"""`manifest.json`: every file of the runtime with its size and hash.

The worker in the browser reads it to know what it may expect.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from wijkengids.runtime.pyodide import Pyodide

MANIFEST_NAME = "manifest.json"


def write_manifest(folder: Path, pyodide: Pyodide) -> None:
    """Describe all files in a folder."""
    files = {file.name: _describe(file) for file in sorted(folder.iterdir())}
    content = {"pyodide": pyodide.version, "python": pyodide.python, "files": files}
    text = json.dumps(content, indent=2) + "\n"
    (folder / MANIFEST_NAME).write_text(text, encoding="utf-8")


def is_complete(folder: Path) -> bool:
    """Tell whether all files that the manifest names are there with their right sizes."""
    manifest = folder / MANIFEST_NAME
    if not manifest.is_file():
        return False
    files = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    return all(_size(folder / name) == facts["bytes"] for name, facts in files.items())


def _describe(file: Path) -> dict[str, int | str]:
    content = file.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else -1
