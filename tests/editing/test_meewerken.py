"""What the section Meewerken says is so: its example, its message, its commands and its files."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from actie_engine.model import Kenmerken, Methode
from wijkengids.content.messages import as_text
from wijkengids.content.validate import folder_files, validate
from wijkengids.editing.fix.pipeline import fix

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "meewerken"
NAME = "methods/voorbeeld-methode.yaml"


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def example() -> str:
    blocks: list[str] = re.findall(r"```yaml\n(.*?)```", page("methode-toevoegen"), re.DOTALL)
    return blocks[0]


def test_the_example_is_right_as_a_file_of_content(example: str) -> None:
    files = folder_files(ROOT / "content") | {NAME: example.encode()}
    assert [as_text(message) for message in validate(files).messages] == []


def test_the_example_shows_every_field_of_a_method(example: str) -> None:
    shown = re.findall(r"^(?:# )?([a-z_]+):", example, re.MULTILINE)
    wanted = [field.name for field in dataclasses.fields(Methode)]
    assert [name for name in shown if name in wanted] == wanted
    for field in dataclasses.fields(Kenmerken):
        assert f"\n  {field.name}:" in example


def test_the_example_explains_every_field(example: str) -> None:
    lines = example.splitlines()
    for number, line in enumerate(lines):
        if re.match(r"[a-z_]+:", line):
            assert lines[number - 1].startswith("#"), line


def test_the_example_offers_the_choices_that_there_are(example: str) -> None:
    gids = validate(folder_files(ROOT / "content")).gids
    assert gids is not None
    for name in ("setting", "fasen", "inspanning", "budget", "doorlooptijd", "bewijs", "hulp"):
        for keuze in gids.keuzelijsten[name].keuzes:
            assert re.search(rf"#.*\b{keuze.slug}\b", example), f"{name}: {keuze.slug}"


def test_mending_the_example_changes_nothing(example: str) -> None:
    assert fix(NAME, example.encode()).changes == ()


def test_the_message_that_is_shown_is_the_real_one() -> None:
    name = "methods/vouchersysteem.yaml"
    files = folder_files(ROOT / "content")
    start = rb"inspanning:\n    waarde: "
    wrong = re.sub(start + rb"\w+", start.replace(rb"\n", b"\n") + b"zwar", files[name])
    message, *others = validate(files | {name: wrong}).messages
    assert others == []
    shown = re.search(r"```text\n(.*?)\n```", page("beoordeling"), re.DOTALL)
    assert shown is not None
    without_place = re.compile(r":\d+:\d+:")
    assert without_place.sub(":", shown[1]) == without_place.sub(":", as_text(message))


def test_the_commands_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for path in PAGES.glob("*.md"):
        text = path.read_text(encoding="utf-8")
        for line in re.findall(r"(?:`|^)make ([a-z- ]+)", text, re.MULTILINE):
            assert set(line.split()) <= targets, (path.name, line)


def test_the_files_exist() -> None:
    for path in PAGES.glob("*.md"):
        for name in re.findall(r"`((?:content|docs|\.github)/[\w./-]*)`", path.read_text("utf-8")):
            assert (ROOT / name).exists(), (path.name, name)
