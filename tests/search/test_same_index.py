"""The same pages give the same index: in every run, whatever order Python gives its sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
PROGRAM = """
from tests.search.small import document
from wijkengids.search.build import build
words = "buurttuin moestuinen tuintjes bewoners bewoner bewonersinitiatief initiatieven wijkbudget"
documents = [document(f"Plan {number}", words) for number in range(5)]
print(build(documents)["root.json"])
"""


def index(seed: str) -> str:
    environment = os.environ | {
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": os.pathsep.join([str(SOURCE), str(SOURCE / "src")]),
    }
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return done.stdout


def test_the_same_pages_give_the_same_index() -> None:
    assert index("1") == index("2") == index("3")
