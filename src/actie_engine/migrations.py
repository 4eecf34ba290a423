"""Brings older files with answers up to the present version, one version at a time.

Every step is code, kept for good. To change the form of the answers: raise `VERSIE`, add the step
from the version before, and keep a file of that version in `tests/engine/versions/`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

type Data = Mapping[str, Any]
type Step = Callable[[Data], Data]

VERSIE = 1
STEPS: Mapping[int, Step] = {}
"""For a version the step that makes the next version of it."""


def migrate(data: Data, versie: int, steps: Mapping[int, Step] = STEPS, now: int = VERSIE) -> Data:
    """Return answers of an older version in the form of version `now`."""
    for step in range(versie, now):
        data = {**steps[step](data), "versie": step + 1}
    return data
