"""What takes long to work out, and is kept in `.cache/` for later builds.

Its name there has a hash of all that it was made of, the program and the packages included. What
has another hash is of an earlier day, and thrown away.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import MappingProxyType
from typing import Any, override

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
        _write(place, text.encode())
    return text


def kept_objects[T](place: Path | None, make: Callable[[], T]) -> T:
    """Return the objects that are kept at a place; when there are none, make them and keep them.

    Who can write there can have this program do anything, as with what Python compiled.
    """
    if place and place.is_file():
        found: T = pickle.loads(place.read_bytes())
        return found
    made = make()
    if place:
        buffer = io.BytesIO()
        _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(made)
        _write(place, buffer.getvalue())
    return made


class _Pickler(pickle.Pickler):
    """Keeps mappings that cannot be changed too, which Python itself does not."""

    @override
    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, MappingProxyType):
            return _unchangeable, (dict(obj),)
        return NotImplemented


def _unchangeable(mapping: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(mapping)


def _write(place: Path, content: bytes) -> None:
    new = place.with_suffix(f".{os.getpid()}.new")
    new.write_bytes(content)
    new.replace(place)  # in one step, for another build may be reading


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
    yield from versions(*packages)


def stamps(folder: Path) -> Iterator[bytes]:
    """Yield name, size and time of everything in a folder and below it.

    Python goes by these too when it decides whether to compile a module anew.
    """
    for path, folders, names in os.walk(folder):
        folders[:] = sorted({*folders} - {"__pycache__"})
        for name in sorted(names):
            facts = os.stat(os.path.join(path, name))  # noqa: PTH116, PTH118 - hundreds of files
            yield f"{path}/{name} {facts.st_size} {facts.st_mtime_ns}".encode()


def versions(*packages: str) -> Iterator[bytes]:
    """Yield packages with their versions."""
    for package in packages:
        yield f"{package} {_version(package)}".encode()


@cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
