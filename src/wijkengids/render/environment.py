"""The Jinja environment in which pages are rendered.

Every value that a template prints is escaped for Markdown and HTML alike (`finalize`). Autoescape
is on too, for one reason: what macros and `{% set %}` blocks make is then marked as safe, and not
escaped again. Templates never join text with `~` or `|join`, nor use `|safe`: a test sees to it.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from wijkengids.render import words
from wijkengids.render.escape import escape, one_line
from wijkengids.render.modules import imports

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"

WORDS: tuple[Callable[..., object], ...] = (
    words.datum,
    words.eerste_zin,
    words.joined,
    words.lower_first,
    words.meervoud,
    words.opgesomd,
    words.per_letter,
)


@cache
def environment() -> jinja2.Environment:
    """Return the environment; every value is escaped for Markdown and HTML unless marked safe."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        finalize=escape,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["quoted"] = quoted
    env.globals["imports"] = imports
    for helper in WORDS:
        env.filters[helper.__name__] = helper
    return env


def quoted(text: str) -> Markup:
    """Return `text` as a value for YAML front matter, which the theme prints as HTML."""
    return Markup(json.dumps(html.escape(one_line(text)), ensure_ascii=False))
