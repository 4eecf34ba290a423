"""Fills in the settings of the hosts for the site that was built, and puts them in build/hosting/.

python -m hosting.write --base /gids/ --root /srv/wijkengids --host wijkengids.example --port 80
"""

from __future__ import annotations

import argparse
import dataclasses
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from wijkengids.content.validate import load
from wijkengids.trust.policy import header, permissions

FOLDER = Path(__file__).resolve().parent
PROJECT = FOLDER.parent
FILES = ("_headers", "_redirects", "nginx.conf", "Caddyfile")
PLACE = re.compile(r"@([A-Z_]+)@")
HASHED = re.compile(r"\.[0-9a-f]{8,}\.[a-z0-9.]+$")
WEB_PORTS = (80, 443)
FOREVER = "public, max-age=31536000, immutable"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where the site will stand: its files, its address, and the path at that address."""

    site: Path
    root: str
    host: str = ""
    port: int = 80
    base: str = "/"


def write(place: Place, out: Path) -> list[Path]:
    """Write the settings and return their files."""
    values = filled_in(place)
    out.mkdir(parents=True, exist_ok=True)
    paths = []
    for name in FILES:
        text = (FOLDER / name).read_text(encoding="utf-8")
        path = out / name
        path.write_text(PLACE.sub(lambda match: values[match[1]], text), encoding="utf-8")
        paths.append(path)
    return paths


def filled_in(place: Place) -> Mapping[str, str]:
    """Return the text for every name between @ signs."""
    return {
        "POLICY": header(place.site),
        "PERMISSIONS": permissions(),
        "HASHED_FILES": "\n".join(hashed_files(place)),
        "MOVED": "\n".join(moved(place)),
        "ROOT": place.root.rstrip("/"),
        "HOST": place.host or "_",
        "PORT": str(place.port),
        "ADDRESS": place.host
        if place.host and place.port in WEB_PORTS
        else f"{place.host}:{place.port}",
        "BASE": place.base,
    }


def hashed_files(place: Place) -> Iterator[str]:
    """Yield the lines of `_headers` for the files with a hash in their names."""
    for path in sorted(place.site.rglob("*")):
        if path.is_file() and HASHED.search(path.name):
            yield f"{place.base}{path.relative_to(place.site).as_posix()}"
            yield f"  Cache-Control: {FOREVER}"


def moved(place: Place) -> Iterator[str]:
    """Yield the lines of `_redirects` for the methods that had another address before."""
    for methode in load(PROJECT / "content").methoden.values():
        for former in methode.vroeger:
            start = f"{place.base}methoden"
            yield f"{start}/{former}/ {start}/{methode.slug}/ 301"


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m hosting.write")
    parser.add_argument("--site", type=Path, default=PROJECT / "site")
    parser.add_argument("--out", type=Path, default=PROJECT / "build" / "hosting")
    parser.add_argument("--root", default="/srv/wijkengids")
    parser.add_argument("--host", default="")
    parser.add_argument("--port", type=int, default=80)
    parser.add_argument("--base", default="/")
    options = parser.parse_args(arguments)
    if not re.fullmatch(r"/([a-z0-9-]+/)*", options.base):
        parser.error("--base begint en eindigt met een /, zoals /gids/")
    place = Place(
        site=options.site,
        root=options.root,
        host=options.host,
        port=options.port,
        base=options.base,
    )
    for path in write(place, options.out):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
