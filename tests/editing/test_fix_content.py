"""`make fix` over the real content: nothing is lost, and a second time changes nothing."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from actie_engine.writer import to_data
from wijkengids.content.files import read_file
from wijkengids.content.yaml_text import read_yaml
from wijkengids.editing.fix.pipeline import fix
from wijkengids.editing.fix.typography import typographic

CONTENT = Path(__file__).resolve().parents[2] / "content"
NAMES = sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.yaml"))

each_file = pytest.mark.parametrize("name", NAMES)


def content_of(name: str) -> bytes:
    return (CONTENT / name).read_bytes()


def record_data(name: str, content: bytes) -> Any:
    """What the file says, as the guide reads it, with typographic signs."""
    file = read_file(name, content)
    assert file.record is not None, (file.findings, file.document.findings)
    return typographic_data(to_data(file.record))


def typographic_data(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: typographic_data(value) for key, value in data.items()}
    if isinstance(data, list):
        return [typographic_data(value) for value in data]
    return typographic(data) if isinstance(data, str) else data


def comments_in(text: str) -> list[str]:
    lines = (line.strip() for line in text.split("\n"))
    return sorted(line for line in lines if re.match("# (?!yaml-language-server)", line))


@each_file
def test_mending_keeps_what_a_file_says_and_its_comments(name: str) -> None:
    before = content_of(name)
    fixed = fix(name, before)
    assert fixed.problem == ""
    assert record_data(name, fixed.content) == record_data(name, before)
    assert comments_in(fixed.content.decode()) == comments_in(before.decode())


@each_file
def test_mending_twice_changes_nothing_more(name: str) -> None:
    once = fix(name, content_of(name)).content
    twice = fix(name, once)
    assert twice.content == once
    assert twice.changes == ()


def dumped(data: Any, rng: random.Random) -> str:
    """Write data as another program would: other order, indentation, quotes and line length."""
    return yaml.safe_dump(
        shuffled(data, rng),
        allow_unicode=True,
        indent=rng.choice([2, 3, 4, 8]),
        width=rng.choice([30, 80, 10_000]),
        default_flow_style=rng.choice([False, None]),
        default_style=rng.choice([None, None, "'", '"']),
        sort_keys=False,
    )


def shuffled(data: Any, rng: random.Random) -> Any:
    if isinstance(data, dict):
        return {key: shuffled(data[key], rng) for key in rng.sample(list(data), len(data))}
    return [shuffled(value, rng) for value in data] if isinstance(data, list) else data


@each_file
@pytest.mark.parametrize("seed", range(2))
def test_a_file_written_by_another_program_says_the_same_after_mending(
    name: str, seed: int
) -> None:
    rng = random.Random(f"{name} {seed}")
    original = content_of(name)
    text = dumped(read_yaml(original).data, rng).replace("\n", rng.choice(["\n", "\r\n"]))
    fixed = fix(name, text.encode("utf-8-sig" if rng.random() < 0.5 else "utf-8"))
    assert record_data(name, fixed.content) == record_data(name, original)
    assert fix(name, fixed.content).changes == ()
    lines = fixed.content.decode().split("\n")
    assert [line for line in lines if len(line) > 100 and "http" not in line] == []


@each_file
def test_comments_survive_everywhere(name: str) -> None:
    rng = random.Random(name)
    data = read_yaml(content_of(name)).data
    plain = yaml.safe_dump(shuffled(data, rng), allow_unicode=True, width=10_000, sort_keys=False)
    lines: list[str] = []
    for number, line in enumerate(plain.splitlines()):
        if re.match(r" *(- )?[a-z_]+:", line) and rng.random() < 0.3:
            lines.append(" " * (len(line) - len(line.lstrip())) + f"# opmerking {number}")
        lines.append(line)
    text = "\n".join(lines) + "\n"
    fixed = fix(name, text.encode()).content
    assert comments_in(fixed.decode()) == comments_in(text)
    assert record_data(name, fixed) == record_data(name, content_of(name))
