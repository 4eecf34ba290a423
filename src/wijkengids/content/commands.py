"""The commands `check` and `schema` of `python -m wijkengids`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from wijkengids.content.library import read_library
from wijkengids.content.messages import FORMATS, report
from wijkengids.content.schema import write_schemas
from wijkengids.content.validate import folder_files, validate


def add_commands(commands: Any) -> None:
    """Add the commands to the parser of the command line."""
    checking = commands.add_parser("check", help="controleer de inhoud")
    checking.add_argument("--content", type=Path, default=Path("content"), metavar="MAP")
    checking.add_argument("--format", choices=sorted(FORMATS), default="text")
    checking.set_defaults(run=lambda options: check(options.content, options.format))

    schema = commands.add_parser("schema", help="schrijf het JSON Schema van elk soort bestand")
    schema.add_argument("--content", type=Path, default=Path("content"), metavar="MAP")
    schema.add_argument("--to", type=Path, metavar="MAP", help="standaard: schema in die map")
    schema.set_defaults(run=lambda options: schema_files(options.content, options.to))


def check(folder: Path, form: str) -> int:
    """Print what is wrong with the content in `folder`; return 0 when nothing is, else 1."""
    if not _is_folder(folder):
        return 2
    messages = validate(folder_files(folder), folder.as_posix()).messages
    sys.stdout.write(report(messages, form))
    if form == "text":
        mistakes = "1 fout" if len(messages) == 1 else f"{len(messages)} fouten"
        print(f"{mistakes} in {folder}" if messages else f"{folder} is in orde")
    return 1 if messages else 0


def schema_files(folder: Path, to: Path | None) -> int:
    """Write the JSON Schemas that go with the content in `folder`; return 0."""
    if not _is_folder(folder):
        return 2
    write_schemas(read_library(folder_files(folder)), to or folder / "schema")
    return 0


def _is_folder(folder: Path) -> bool:
    if not folder.is_dir():
        print(f"{folder} is geen map; geef met --content de map met inhoud", file=sys.stderr)
    return folder.is_dir()
