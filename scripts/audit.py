"""Asks the registries for known faults in every pinned package: `make audit`. Needs a network."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from scripts.commands import ROOT

PIP_AUDIT = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "-r"]
NPM_AUDIT = ["npm", "audit", "--package-lock-only"]
UNREACHED = ("ConnectionError", "endpoint returned an error", "MaxRetryError", "ServiceError")


def commands() -> Iterator[tuple[str, list[str]]]:
    """Yield what is looked at, and the command that does so."""
    for path in sorted(ROOT.glob("requirements*.txt")):
        yield path.name, [*PIP_AUDIT, str(path)]
    yield "package-lock.json", NPM_AUDIT


def outcome(command: list[str]) -> tuple[str, str]:
    """Return `goed`, `fout` or `onbekend` (not reached), and what the command printed."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    printed = done.stdout + done.stderr
    if done.returncode and any(word in printed for word in UNREACHED):
        return "onbekend", "het register geeft geen antwoord\n"
    return ("fout" if done.returncode else "goed"), printed


def main() -> int:
    """Look at every list; return 1 when a fault is known, 2 when a registry did not answer."""
    found = {}
    for name, command in commands():
        found[name], printed = outcome(command)
        print(f"{name}: {found[name]}")
        if found[name] != "goed":
            print(printed)
    if "fout" in found.values():
        return 1
    return 2 if "onbekend" in found.values() else 0


if __name__ == "__main__":
    sys.exit(main())
