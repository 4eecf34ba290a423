"""The servers that the settings are tried with: nginx and Caddy, from Debian when they are absent.

python -m hosting.servers
"""

from __future__ import annotations

import shutil
import sys

from scripts.debian import install

SERVERS = ("nginx", "caddy")
PATH = "/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin"


def find(name: str) -> str | None:
    """Return the path of a server, if it is installed."""
    return shutil.which(name) or shutil.which(name, path=PATH)


def main() -> int:
    """Install what is absent; return 0, or 1 with what to do when that fails."""
    missing = [name for name in SERVERS if find(name) is None]
    if missing and not (install(*missing) and all(map(find, missing))):
        names = " ".join(missing)
        print(f"Fout: installeer als beheerder: apt-get install {names}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
