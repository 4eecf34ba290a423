"""Trying out the built runtime under Node: as it starts, and from a picture of its memory."""

from __future__ import annotations

from pathlib import Path

from wijkengids.runtime.errors import RuntimeBuildError
from wijkengids.runtime.node import run_node
from wijkengids.runtime.rehearsal import Rehearsal


def try_out(rehearsal: Rehearsal, *folders: Path) -> None:
    """Stop unless what was built in folders replies as this Python does, byte for byte.

    The first folder is that of the engine; a second one has another program.
    """
    for start, replies in run(rehearsal, *folders).items():
        if replies != rehearsal.replies:
            raise RuntimeBuildError.other_replies(start)


def run(rehearsal: Rehearsal, *folders: Path) -> dict[str, list[str]]:
    """Return the replies of what was built, by the way it started: `plain`, `restored`."""
    given = {
        "module": rehearsal.module,
        "text": rehearsal.text,
        "requests": rehearsal.requests,
    }
    replies: dict[str, list[str]] = run_node("run_runtime.mjs", *folders, given=given)
    return replies
