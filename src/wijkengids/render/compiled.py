"""Keeps templates as Jinja compiled them, in `build/`: the same templates serve every build.

Jinja itself looks whether a template was changed. What else it compiles into one, the settings of
the environment, is in the name of the folder.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import jinja2

NAME = "sjablonen-{}"
HERE = Path(__file__).parent


def keep_compiled(env: jinja2.Environment, build: Path) -> None:
    """Let an environment keep its templates in the folder `build`, if there is one."""
    if not build.is_dir():
        return
    folder = build / NAME.format(_digest())
    for old in set(build.glob(NAME.format("*"))) - {folder}:
        shutil.rmtree(old, ignore_errors=True)
    folder.mkdir(exist_ok=True)
    env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))


def _digest() -> str:
    """Return a hash of Jinja’s version and of the program that makes our environments."""
    digest = hashlib.sha256(jinja2.__version__.encode())
    for file in sorted(HERE.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
