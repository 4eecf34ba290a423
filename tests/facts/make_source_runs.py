"""Makes `sources.bin` from the texts of the sources, which are not in this repository.

Usage: python -m tests.facts.make_source_runs FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.facts.source_runs import FILE, source_runs


def main(arguments: list[str]) -> int:
    """Write the fingerprints of every `.txt` in the folder; return the exit status."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print(f"{__doc__}", file=sys.stderr)
        return 2
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(arguments[0]).glob("*.txt"))]
    found = set().union(*map(source_runs, texts))
    FILE.write_bytes(b"".join(sorted(found)))
    print(f"{FILE.name}: {len(found)} runs of {len(texts)} sources")
    return 0 if texts else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
