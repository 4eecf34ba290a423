"""Python goes on from a picture of its memory, which is kept without its empty blocks."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from wijkengids.runtime.node import find_node

pytestmark = pytest.mark.slow

RESUME = Path(__file__).with_name("resume.mjs")


@pytest.fixture(scope="module")
def tells(engine: Path) -> dict[str, Any]:
    command = [str(find_node()), str(RESUME), str(engine), "actie_engine.worker"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_packed_memory_is_whole_again(tells: dict[str, Any]) -> None:
    assert tells["whole"]


def test_it_is_much_smaller(tells: dict[str, Any]) -> None:
    assert tells["packed"] < 0.7


def test_what_was_not_imported_can_be_once_the_files_are_there(tells: dict[str, Any]) -> None:
    assert not tells["without"]
    assert tells["with"]
