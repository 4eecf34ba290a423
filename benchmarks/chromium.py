"""A Chromium with a profile of its own, that can be made slow as a whole.

The throttling that browsers offer to developers does not reach workers, and Python runs in one.
Therefore all processes of the browser are stopped and continued in turn.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright

from scripts.browser import CHROMIUM

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PERIOD = 0.020
"""Seconds of a stop and a go together: short beside what is measured, long beside a switch."""


@contextmanager
def chromium(playwright: Playwright, profile: Path) -> Iterator[BrowserContext]:
    """Yield a browser that keeps what it stores in `profile`."""
    context = playwright.chromium.launch_persistent_context(
        str(profile), executable_path=CHROMIUM.path(), args=ARGUMENTS
    )
    try:
        yield context
    finally:
        context.close()


@contextmanager
def slowed(profile: Path, times: float) -> Iterator[None]:
    """Let the browser of a profile run only one part in `times` of the time."""
    if times <= 1:
        yield
        return
    group = _group_of(profile)
    done = threading.Event()

    def take_turns() -> None:
        while not done.is_set():
            os.killpg(group, signal.SIGSTOP)
            time.sleep(PERIOD * (1 - 1 / times))
            os.killpg(group, signal.SIGCONT)
            time.sleep(PERIOD / times)

    thread = threading.Thread(target=take_turns, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _group_of(profile: Path) -> int:
    """Return the process group of the browser that was started with a profile."""
    needle = f"--user-data-dir={profile}".encode()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and needle in _command_of(entry):
            return os.getpgid(int(entry.name))
    raise ProcessLookupError(profile)


def _command_of(entry: Path) -> bytes:
    try:
        return (entry / "cmdline").read_bytes()
    except OSError:
        return b""
