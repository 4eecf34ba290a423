"""Trying out the built runtime under Node: as it starts, and from a picture of its memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wijkengids.runtime.errors import RuntimeBuildError
from wijkengids.runtime.node import run_node
from wijkengids.runtime.rehearsal import Rehearsal


def try_out(rehearsal: Rehearsal, *folders: Path) -> None:
    """Stop unless what was built in folders replies as this Python does, byte for byte.

    The first folder is that of the engine; a second one has another program.
    """
    for start, replies in run(rehearsal, *folders).replies.items():
        if replies != rehearsal.replies:
            raise RuntimeBuildError.other_replies(start)


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What was replied, by the way of starting: `plain`, or `restored` from a picture.

    `anew` is how many texts of dataclasses and types had to be compiled; see
    `shipped/sitecustomize.py`. `called` are the functions of a WebAssembly that marks them; see
    `divide.py`.
    """

    replies: dict[str, list[str]]
    anew: int
    called: frozenset[int]


def run(rehearsal: Rehearsal, *folders: Path) -> Trial:
    """Ask what was built."""
    given = {
        "module": rehearsal.module,
        "text": rehearsal.text,
        "requests": rehearsal.requests,
    }
    found = run_node("run_runtime.mjs", *folders, given=given)
    return Trial(replies=found["replies"], anew=found["anew"], called=frozenset(found["called"]))
