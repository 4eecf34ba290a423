"""The Jinja environment in which pages are rendered."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from wijkengids.render.escape import escape

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


@cache
def environment() -> jinja2.Environment:
    """Return the environment; every value is escaped for Markdown and HTML unless marked safe."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    env.filters["quoted"] = quoted
    env.filters["lower_first"] = lower_first
    env.filters["joined"] = joined
    env.filters["datum"] = datum
    return env


def quoted(text: str) -> Markup:
    """Return `text` as a value for YAML front matter."""
    return Markup(json.dumps(text, ensure_ascii=False))


def lower_first(text: str) -> str:
    """Return `text` with a small first letter, unless it starts with an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def joined(words: list[str] | tuple[str, ...]) -> str:
    """Return words as Dutch prose: `a, b en c`."""
    *first, last = words
    return f"{', '.join(first)} en {last}" if first else last


MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()


def datum(date: str) -> str:
    """Return a date as Dutch prose: `22 november 2026`."""
    year, month, day = date.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
