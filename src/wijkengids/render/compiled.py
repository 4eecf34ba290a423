"""Keeps templates as Jinja compiled them: the same templates serve every build.

Jinja itself looks whether a template was changed. What else goes into a compiled one, the settings
of the environment, is part of the program.
"""

from __future__ import annotations

from pathlib import Path

import jinja2

from wijkengids.kept import place_of, program

NAME = "sjablonen-*"


def keep_compiled(env: jinja2.Environment, build: Path) -> None:
    """Let an environment keep its templates in the folder `build`, if there is one."""
    folder = place_of(NAME, build, program(Path(__file__).parent, "jinja2", "mkdocs"))
    if folder:
        folder.mkdir(exist_ok=True)
        env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))
