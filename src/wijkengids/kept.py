"""What takes long to work out, and is kept in `.cache/` for later builds.

Its name there has a hash of all that it was made of, the program and the packages included. What
has another hash is of an earlier day, and thrown away.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

FOLDER = ".cache"
LENGTH = 16


def cache_of(root: Path) -> Path:
    """Return the folder in which a project keeps what it worked out."""
    return root / FOLDER


def kept(place: Path | None, make: Callable[[], str]) -> str:
    """Return what is kept at a place; when there is nothing, make it and keep it there."""
    if place and place.is_file():
        return place.read_text(encoding="utf-8")
    text = make()
    if place:
        new = place.with_suffix(f".{os.getpid()}.new")
        new.write_text(text, encoding="utf-8")
        new.replace(place)  # in one step, for another build may be reading
    return text


def place_of(name: str, cache: Path | None, made_of: Iterable[bytes]) -> Path | None:
    """Return where in the folder `cache` something is kept; None when nothing can be.

    `name` has a `*` for the hash of what it is made of.
    """
    if cache is None or not _can_be_written(cache):
        return None
    digest = hashlib.sha256()
    for part in made_of:
        digest.update(hashlib.sha256(part).digest())
    place = cache / name.replace("*", digest.hexdigest()[:LENGTH])
    for old in set(cache.glob(name)) - {place}:
        if old.is_dir():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.unlink(missing_ok=True)
    return place


def _can_be_written(folder: Path) -> bool:
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def program(folder: Path, *packages: str) -> Iterator[bytes]:
    """Yield the modules in a folder, and the versions of packages that they use."""
    for file in sorted(folder.glob("*.*")):
        yield file.read_bytes()
    for package in packages:
        yield f"{package} {_version(package)}".encode()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
