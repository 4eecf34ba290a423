"""Running the tools of the Python packages that build the runtime."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from wijkengids.runtime.errors import RuntimeBuildError

# The same bytes on every run: a fixed date in archives, bytecode that knows its source by hash, and
# a fixed order of sets while compiling. NO_COLOR keeps messages readable in a log.
FIXED = {"SOURCE_DATE_EPOCH": "1577836800", "PYTHONHASHSEED": "0", "NO_COLOR": "1"}


def run_module(module: str, *arguments: str | Path, folder: Path) -> None:
    """Run `python -m MODULE ARGUMENTS` in `folder`."""
    run([sys.executable, "-m", module, *map(str, arguments)], folder)


def run(command: list[str], folder: Path) -> None:
    """Run a command silently; stop with its output when it fails."""
    done = subprocess.run(
        command, cwd=folder, env=os.environ | FIXED, capture_output=True, text=True, check=False
    )
    if done.returncode:
        shown = " ".join([Path(command[0]).name, *command[1:]])
        raise RuntimeBuildError.from_command(shown, done.stdout + done.stderr)
