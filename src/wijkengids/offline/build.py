"""Writes the service worker of a finished site, which knows every file of exactly that version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from wijkengids.offline.files import KeptFile, kept_file, kept_files
from wijkengids.offline.library import workbox

HERE = Path(__file__).parent
SERVICE_WORKER = "sw.js"
VERSION = "assets/offline/versie.mjs"
LENGTH = 12
"""Characters of the name of a version."""


def write_service_worker(root: Path, site: Path) -> bool:
    """Write the service worker and the version of a site; without Workbox, false and a dismissal.

    `root` is the project folder, `site` the folder of the finished site: nothing in it may change
    afterwards, because the service worker knows each file by its hash.
    """
    library = workbox(root)
    if not library:
        write_dismissal(site)
        return False
    code = (HERE / "service_worker.js").read_text(encoding="utf-8")
    others = [file for file in kept_files(site) if file.address != VERSION]
    version = _version(others, library + code)
    _write_version(site, version, sum(file.size for file in others))
    files = sorted([*others, kept_file(site, site / VERSION)])
    table = {file.address: file.sha256 for file in files}
    known = {"versie": version, "bestanden": table}
    text = f"{library}const GIDS = {json.dumps(known, indent=0, separators=(',', ':'))};\n{code}"
    (site / SERVICE_WORKER).write_text(text, encoding="utf-8")
    return True


def write_dismissal(site: Path) -> None:
    """Write a service worker that removes itself, and what an earlier one kept.

    For a preview that changes all the time: a copy of another day must not come in its place.
    """
    text = (HERE / "dismissal.js").read_text(encoding="utf-8")
    (site / SERVICE_WORKER).write_text(text, encoding="utf-8")
    _write_version(site, "", 0)


def _version(files: Iterable[KeptFile], program: str) -> str:
    """Return the name of a version: another one for any other file or program."""
    parts = [program, *(f"{file.address} {file.sha256}" for file in files)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:LENGTH]


def _write_version(site: Path, version: str, size: int) -> None:
    path = site / VERSION
    path.parent.mkdir(parents=True, exist_ok=True)
    text = f'export const VERSIE = "{version}";\nexport const BYTES = {size};\n'
    path.write_text(text, encoding="utf-8")
