"""The line at the top of a file by which an editor's program knows the fields."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from wijkengids.content.files import SINGLE_FILES
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


def schema_name(name: str) -> str:
    """Return the file of the JSON Schema for the file `name`."""
    path = PurePosixPath(name)
    if name in SINGLE_FILES:
        return f"{path.stem}.json"
    if path.parts[0] == "methods":
        return "methode.json"
    return "regels.json" if path.stem.startswith("regels-") else "instrument.json"
