"""Programs of npm that a measurement asks or compares with; nothing of them goes into the site."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from benchmarks.site import BENCH

LIST = "package.json"


def installed(folder: Path) -> Path:
    """Return the folder where npm installed what the package.json in `folder` names.

    Raises CalledProcessError when npm could not.
    """
    tools = BENCH / "npm" / folder.name
    tools.mkdir(parents=True, exist_ok=True)
    shutil.copy(folder / LIST, tools)
    command = ["npm", "install", "--silent", "--no-package-lock"]
    subprocess.run(command, cwd=tools, check=True, stdout=subprocess.DEVNULL)
    return tools
