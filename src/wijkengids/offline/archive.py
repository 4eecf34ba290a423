"""The site as one zip file, to unpack on any plain server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wijkengids.runtime.archives import write_archive as write_fixed

FOLDER = "wijkengids"
NOTE = "LEESMIJ.txt"
HERE = Path(__file__).parent


def write_archive(site: Path, archive: Path) -> None:
    """Write the finished site into a zip file; the same site gives the same bytes."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    write_fixed(archive, _files(site))


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    yield f"{FOLDER}/{NOTE}", (HERE / NOTE).read_bytes()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        yield f"{FOLDER}/{path.relative_to(site).as_posix()}", path.read_bytes()
