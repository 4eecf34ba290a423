"""Running a command of the set-up: silent when it works, one clear line when it does not."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOG = ROOT / "build" / "setup.log"

# What a tool prints when it fails, and what the reader can do about it.
CAUSES = {
    r"name resolution|getaddrinfo|NewConnectionError|NameResolutionError|Network is unreachable"
    r"|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ReadTimeout"
    r"|ConnectTimeout|Connection (refused|reset|broken)|ProxyError|Could not resolve": (
        "er is geen verbinding met internet. Herstel die en geef dezelfde opdracht nog eens"
    ),
    r"CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)": (
        "het certificaat van de pakketbron wordt niet vertrouwd. Vraag je netwerkbeheerder om hulp"
    ),
    r"No space left|ENOSPC": "de schijf is vol. Maak ruimte en geef dezelfde opdracht nog eens",
    r"DO NOT MATCH THE HASHES|EINTEGRITY": (
        "een pakket is anders dan is vastgelegd. Probeer het nog eens en meld het als het zo blijft"
    ),
    r"No matching distribution": (
        "een pakket bestaat niet kant-en-klaar voor deze Python. Probeer Python 3.13"
    ),
}


class SetupError(Exception):
    """The set-up cannot go on; the message tells in one line of Dutch what to do."""


def announce(text: str) -> None:
    """Tell what is being done, since it can take a minute."""
    print(f"Klaarzetten: {text} …", flush=True)


def run(what: str, command: list[str], environment: Mapping[str, str] | None = None) -> None:
    """Run a command with its output in the log; stop with the likely cause when it fails."""
    announce(what)
    output = attempt(command, environment)
    if output is not None:
        raise SetupError(f"{what} klaarzetten lukt niet: {explain(output)}.")


def attempt(command: list[str], environment: Mapping[str, str] | None = None) -> str | None:
    """Run a command with its output in the log; return that output when it fails, else None."""
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("w", encoding="utf-8") as file:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | dict(environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            check=False,
        )
    return LOG.read_text(encoding="utf-8", errors="replace") if done.returncode else None


def explain(output: str) -> str:
    """Return the cause that the output of a failed command points to."""
    known = (cause for sign, cause in CAUSES.items() if re.search(sign, output))
    return next(known, f"de reden staat in {LOG.relative_to(ROOT)}")


def answers(command: list[str]) -> str:
    """Return what a command prints, or nothing when it is absent or refuses."""
    if not shutil.which(command[0]):
        return ""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return "" if done.returncode else done.stdout.strip()
