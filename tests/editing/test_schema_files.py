"""The schemas in the repository, by which an editor's program explains and completes fields."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wijkengids.content.library import read_library
from wijkengids.content.schema import schemas
from wijkengids.content.validate import folder_files
from wijkengids.editing.fix.schema_line import schema_line

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
SCHEMAS = sorted((CONTENT / "schema").glob("*.json"))
NAMES = sorted(folder_files(CONTENT))


def check(*arguments: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_they_are_those_of_the_model() -> None:
    made = schemas(read_library(folder_files(CONTENT)))
    kept = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS}
    assert kept == made, "de schema’s lopen achter; voer uit: make schema"


def test_they_are_json_schemas() -> None:
    check("--check-metaschema", *map(str, SCHEMAS))


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.stem)
def test_content_fits_its_schema(schema: Path) -> None:
    files = [
        str(CONTENT / name)
        for name in NAMES
        if schema_line(name).rstrip().endswith(f"/{schema.name}")
        or schema_line(name).rstrip().endswith(f"=schema/{schema.name}")
    ]
    assert files
    check("--schemafile", str(schema), *files)


@pytest.mark.parametrize("name", NAMES)
def test_every_file_names_its_schema(name: str) -> None:
    """A method that somebody adds without the line is no less right; `make fix` puts it there."""
    text = (CONTENT / name).read_text(encoding="utf-8")
    if text.startswith("# yaml-language-server") or not name.startswith("methods/"):
        assert text.startswith(schema_line(name)), "voer uit: make fix"
    path = schema_line(name).split("=")[1].strip()
    assert ((CONTENT / name).parent / path).is_file()


def without_comments(text: str) -> Any:
    """Read JSON as VS Code does: lines that start with // are comments."""
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


def test_settings_of_vs_code_point_to_files_that_exist() -> None:
    for path in (ROOT / ".vscode").glob("*.json"):
        without_comments(path.read_text(encoding="utf-8"))
    settings = without_comments((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    for schema, patterns in settings["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        for pattern in [patterns] if isinstance(patterns, str) else patterns:
            assert list(ROOT.glob(pattern)), pattern


def test_the_task_of_vs_code_reads_the_messages() -> None:
    tasks = without_comments((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]["regexp"]
    match = re.match(pattern, "content/methods/x.yaml:14:3: ‘doel’ is leeg; vul het in")
    assert match is not None
    assert match.groups() == ("content/methods/x.yaml", "14", "3", "‘doel’ is leeg; vul het in")
