"""`manifest.json`: every file of the runtime with its size and hash, and which file is what.

The worker in the browser reads it to know what to get, and runs nothing that is not as it says.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wijkengids.runtime.pyodide import Pyodide

MANIFEST_NAME = "manifest.json"
HASH_LENGTH = 16
HOSTS_LEVEL = 6
"""How hard most hosts compress."""


def hashed_name(file: Path) -> str:
    """Return the name of a file with a hash of its content before the last dot."""
    return f"{file.stem}.{sha256(file.read_bytes())[:HASH_LENGTH]}{file.suffix}"


def write_folder(
    folder: Path,
    pyodide: Pyodide,
    parts: Mapping[str, Path],
    picture: Mapping[str, Any] | None = None,
) -> Path:
    """Copy files into a new folder, under names with a hash in them, and describe them there.

    `picture` tells of the picture of the memory, if there is one: its size, and its content.
    """
    folder.mkdir()
    names = {part: hashed_name(file) for part, file in parts.items()}
    for part, file in parts.items():
        shutil.copyfile(file, folder / names[part])
    content = {
        "pyodide": pyodide.version,
        "python": pyodide.python,
        "lock": {"info": pyodide.info, "packages": {}},
        "picture": picture,
        "parts": names,
        "files": {names[part]: describe(file.read_bytes()) for part, file in parts.items()},
    }
    (folder / MANIFEST_NAME).write_text(as_text(content), encoding="utf-8")
    return folder


def with_file(manifest: str, part: str, name: str, content: bytes) -> str:
    """Return the text of a manifest with one more file in it."""
    data = json.loads(manifest)
    data["parts"][part] = name
    data["files"][name] = describe(content)
    return as_text(data)


def as_text(manifest: Mapping[str, Any]) -> str:
    """Return a manifest as JSON."""
    return json.dumps(manifest, indent=2) + "\n"


def is_complete(folder: Path) -> bool:
    """Tell whether all files that the manifest names are there with their right sizes."""
    manifest = folder / MANIFEST_NAME
    if not manifest.is_file():
        return False
    files = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    return all(_size(folder / name) == facts["bytes"] for name, facts in files.items())


def describe(content: bytes) -> dict[str, Any]:
    """Return what the manifest says of a file; `packed` is about how many bytes a host sends."""
    packed = len(gzip.compress(content, HOSTS_LEVEL))
    return {"bytes": len(content), "packed": packed, "sha256": sha256(content)}


def sha256(content: bytes) -> str:
    """Return a hash as the manifest has it."""
    return hashlib.sha256(content).hexdigest()


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else -1
