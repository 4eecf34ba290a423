"""The command `zip` of `python -m wijkengids`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from wijkengids.offline.archive import write_archive


def add_commands(commands: Any) -> None:
    """Add the command to the parser of the command line."""
    packing = commands.add_parser("zip", help="pak de gebouwde site in één bestand")
    packing.add_argument("--site", type=Path, default=Path("site"), metavar="MAP")
    packing.add_argument(
        "--out", type=Path, default=Path("build/wijkengids.zip"), metavar="BESTAND"
    )
    packing.set_defaults(run=lambda options: pack(options.site, options.out))


def pack(site: Path, archive: Path) -> int:
    """Write the site into an archive and print its path; return 0, or 2 without a site."""
    if not (site / "index.html").is_file():
        print(f"{site} is geen gebouwde site; voer eerst `make site` uit", file=sys.stderr)
        return 2
    write_archive(site, archive)
    print(archive)
    return 0
