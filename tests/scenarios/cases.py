"""The scenarios: short stories from practice, each with what a professional would expect.

The files are the same for CPython and for the browser. `verwacht` names what must hold:

- `rol`: the recommended roles, in any order;
- `elementen`: the status of the elements that matter to the story;
- `doen`: things to do that must be called for;
- `methoden_bevat`, `methoden_niet`: methods that must, and must not, be recommended;
- `combinatie_bevat`, `combinatie_niet`: the same for the methods of the mix;
- `eerst`: the preconditions to invest in first;
- `pas_op`: the dangers that the advice warns of.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


def scenario(name: str) -> dict[str, Any]:
    """Return one scenario."""
    data: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return data
