"""Which files of a finished site are kept for use without a network: all that a reader can need."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from pathlib import Path

LEFT_OUT = re.compile(
    r"""
      .*\.(map|gz|br)                # for developers, and what servers send in place of a file
    | (.*/)?[._][^/]*                # settings of hosts
    | assets/javascripts/(lunr|workers)/.*   # the search of the theme, which is not used
    | assets/beeld/app-.*            # icons, which the system keeps when the guide is installed
    | assets/pakket/.*             # the engine for who runs it elsewhere
    | .*LICENSE\.txt | .*OFL\.txt
    | sitemap\.xml | robots\.txt | 404\.html | sw\.js
    """,
    re.VERBOSE,
)
INDEX = "index.html"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True, order=True)
class KeptFile:
    """A file by its address in the site, with its size in bytes and the base64 of its SHA-256."""

    address: str
    size: int
    sha256: str


def kept_files(site: Path) -> tuple[KeptFile, ...]:
    """Return the files to keep of the site in a folder, in a fixed order."""
    paths = (path for path in site.rglob("*") if path.is_file())
    chosen = (path for path in paths if not LEFT_OUT.fullmatch(_name(site, path)))
    return tuple(sorted(kept_file(site, path) for path in chosen))


def kept_file(site: Path, path: Path) -> KeptFile:
    """Return what is known of one file of a site."""
    content = path.read_bytes()
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return KeptFile(address=_address(_name(site, path)), size=len(content), sha256=digest)


def _name(site: Path, path: Path) -> str:
    return path.relative_to(site).as_posix()


def _address(name: str) -> str:
    """Return the address of a file: a page goes by its folder, the home page by `./`."""
    folder, _, last = f"/{name}".rpartition("/")
    return f"{folder}/"[1:] or "./" if last == INDEX else name
