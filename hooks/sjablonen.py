"""MkDocs hook: gives the templates of the theme what ours call, and keeps them compiled."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from wijkengids.kept import cache_of
from wijkengids.render.alike import Alike
from wijkengids.render.kept_templates import keep_templates
from wijkengids.render.modules import imports


def on_env(env: Environment, config: MkDocsConfig, **_: Any) -> None:
    """Let pages ask at once for all that their scripts import, and share what is the same."""
    env.globals |= {"imports": imports, "alike": Alike()}
    keep_templates(env, cache_of(Path(config.config_file_path).parent))
