"""Keeps templates, those of the theme too, as Jinja compiled them: the same serve every build.

Jinja itself looks whether a template was changed. What else goes into a compiled one, the settings
of the environment, is part of the program.
"""

from __future__ import annotations

from pathlib import Path

import jinja2

from wijkengids.kept import place_of, program

NAME = "sjablonen-*"


def keep_templates(env: jinja2.Environment, cache: Path) -> None:
    """Let an environment keep its templates in the folder `cache`, if it can be written in."""
    folder = place_of(NAME, cache, program(Path(__file__).parent, "jinja2", "mkdocs"))
    if folder:
        folder.mkdir(exist_ok=True)
        env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))
