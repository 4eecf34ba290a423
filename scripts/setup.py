"""Sets up what a target of the Makefile needs, and leaves alone what is there.

    python -m scripts.setup content|lint|site|test|fuzz|browsers|old-browsers|audit

Every step has a stamp (see `stamp.py`), so that a second run does nothing and a run after one that
failed or was killed goes on where that one was.
"""

from __future__ import annotations

import fcntl
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from scripts.browser import CHROMIUM, FIREFOX
from scripts.commands import LOG, SetupError, announce
from scripts.environment import set_up_packages, set_up_venv
from scripts.java import set_up_java
from scripts.npm import set_up_node, set_up_npm_packages
from scripts.old_chromium import set_up_old_chromium
from scripts.webkit import set_up_webkit

Step = Callable[[], None]

BASE: list[Step] = [set_up_venv, partial(set_up_packages, "requirements")]
DEV: list[Step] = [partial(set_up_packages, "requirements-dev")]
NPM: list[Step] = [set_up_node, set_up_npm_packages]
TEST: list[Step] = [*BASE, *DEV, *NPM, CHROMIUM.set_up, FIREFOX.set_up, set_up_java]
STEPS: dict[str, list[Step]] = {
    "content": BASE,
    "lint": [*BASE, *DEV],
    "site": [*BASE, *NPM],
    "fuzz": [*BASE, partial(set_up_packages, "requirements-fuzz")],
    "audit": [*BASE, *NPM, partial(set_up_packages, "requirements-audit")],
    "browsers": [*TEST, partial(set_up_packages, "requirements-browsers"), set_up_webkit],
    "old-browsers": [*TEST, set_up_old_chromium],
    "test": TEST,
}


def set_up(purpose: str) -> None:
    """Do every step that a purpose needs, one set-up at a time."""
    with alone():
        for step in STEPS[purpose]:
            step()


@contextmanager
def alone() -> Iterator[None]:
    """Wait for another set-up in this folder; the lock goes when its process goes."""
    LOG.parent.mkdir(exist_ok=True)
    with LOG.with_name("setup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            announce("wachten op een andere opdracht die hier al bezig is")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit status."""
    if len(arguments) != 1 or arguments[0] not in STEPS:
        print(f"gebruik: python -m scripts.setup {'|'.join(STEPS)}", file=sys.stderr)
        return 2
    try:
        set_up(arguments[0])
    except SetupError as error:
        print(f"Fout: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nAfgebroken. De volgende keer gaat het klaarzetten verder.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
