"""The line at the top of a file by which an editor's program knows the fields."""

from __future__ import annotations

import re

from wijkengids.content.schema import schema_name
from wijkengids.editing.fix.source import Change

SCHEMA_FOLDER = "schema"
LINE = re.compile(r"^# yaml-language-server:.*\n", re.MULTILINE)


def schema_line(name: str) -> str:
    """Return the line for the file `name` (relative to the content folder)."""
    return f"# yaml-language-server: $schema={schema_path(name)}\n"


def with_schema_line(text: str, name: str) -> tuple[str, list[Change]]:
    """Return `text` with the line of its kind of file as its first."""
    line = schema_line(name)
    if text.startswith(line):
        return text, []
    what = "de eerste regel wijst nu naar de uitleg van de velden (JSON Schema)"
    return line + LINE.sub("", text), [Change(line=1, what=what)]


def schema_path(name: str) -> str:
    """Return the way from the file `name` to its JSON Schema."""
    up = "../" * name.count("/")
    return f"{up}{SCHEMA_FOLDER}/{schema_name(name)}"
