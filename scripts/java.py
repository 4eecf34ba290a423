"""The Java of the Nu HTML checker: finds one, or installs the headless one of Debian."""

from __future__ import annotations

import shutil

from scripts.commands import SetupError, answers
from scripts.debian import install

PACKAGE = "default-jre-headless"
HOW = f"Installeer als beheerder het Debian-pakket {PACKAGE} (apt-get install {PACKAGE})."


def set_up_java() -> None:
    """Install Java when there is none."""
    if not find() and not (install(PACKAGE) and find()):
        raise SetupError(f"er is geen Java om de HTML mee te controleren. {HOW}")


def find() -> str | None:
    """Return the path of a Java that starts; a stand-in without one does not."""
    path = shutil.which("java")
    return path if path and answers([path, "--version"]) else None
