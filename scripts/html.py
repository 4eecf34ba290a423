"""Checks HTML with the Nu checker of the W3C validator.

    python -m scripts.html SITE

Prints one line a message, and ends with 1 when there are any.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.commands import ROOT
from scripts.java import HOW, find

# The checker reads files from a disk, where nothing is ‘self’ to the policy of a page. Whether a
# page keeps to its policy is seen in a browser (tests/browser/test_policy.py).
LEFT_OUT = ".* violates Content Security Policy .*"
JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


class NoJavaError(Exception):
    """There is no Java to run the checker with; the message tells what to do."""


def messages(files: Iterable[Path]) -> list[str]:
    """Return what the checker says of files, warnings too; raises NoJavaError."""
    java = find()
    if java is None:
        raise NoJavaError(HOW)
    command = [java, "-jar", str(JAR), "--stdout", "--exit-zero-always", "--format", "json"]
    command += ["--filterpattern", LEFT_OUT]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)["messages"]
    return [_line(each) for each in found]


def _line(message: dict[str, str]) -> str:
    place = f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', '')}"
    return f"{place}: {message['message']} {' '.join(message.get('extract', '').split())}"


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit status."""
    if len(arguments) != 1:
        print("gebruik: python -m scripts.html SITE", file=sys.stderr)
        return 2
    files = sorted(Path(arguments[0]).rglob("*.html"))
    try:
        found = messages(files)
    except NoJavaError as error:
        print(f"Fout: {error}", file=sys.stderr)
        return 2
    print("".join(f"{line}\n" for line in found), end="")
    print(f"{len(files)} pagina’s, {len(found)} meldingen")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
