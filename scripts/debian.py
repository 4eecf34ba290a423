"""Packages of Debian, for the few things that neither PyPI nor npm has."""

from __future__ import annotations

import os
import shutil

from scripts.commands import announce, answers, attempt

WAIT_FOR_OTHERS = ["-o", "DPkg::Lock::Timeout=300"]


def install(*packages: str) -> bool:
    """Install packages when this account may do so without being asked; tell whether it worked."""
    rights = administrator()
    if rights is None or not shutil.which("apt-get"):
        return False
    announce(f"{', '.join(packages)} uit Debian")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *WAIT_FOR_OTHERS]
    attempt([*rights, "dpkg", "--configure", "-a"])  # finishes what was killed halfway
    attempt([*apt, "update"])  # a source of somebody else that is out of reach need not stop us
    return attempt([*apt, "install", "--yes", "--no-install-recommends", *packages]) is None


def administrator() -> list[str] | None:
    """Return what to put before a command to run it as administrator, or None when we may not."""
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if answers(["sudo", "-n", "echo", "ja"]) else None
