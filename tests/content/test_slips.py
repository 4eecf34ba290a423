"""One slip of the finger, anywhere in a file, gives one message and never a heap of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

import pytest

from wijkengids.content.messages import as_text
from wijkengids.content.validate import validate

FILES = ("methods/buurtsoep.yaml", "actie/regels-uitvoering.yaml")
FIELD = re.compile(r"( *(?:- )?)([a-z_]+):(?: (.*))?$")
PLAIN = re.compile(r"[^\s\"'\[{>|&*].*")

type Slip = Callable[[str], str | None]


def on_field(change: Callable[[str, str, str], str]) -> Slip:
    """Return a slip that changes a line with a field: what is before it, its name and value."""

    def slip(line: str) -> str | None:
        match = FIELD.match(line)
        return change(match[1], match[2], match[3] or "") if match else None

    return slip


def on_plain_text(change: Callable[[str, str, str], str]) -> Slip:
    """Return a slip that changes a field with text without quotes."""

    def slip(line: str) -> str | None:
        match = FIELD.match(line)
        plain = match and PLAIN.fullmatch(match[3] or "")
        return change(match[1], match[2], match[3]) if match and plain else None

    return slip


def without(character: str) -> Slip:
    """Return a slip that forgets a character."""
    return lambda line: line.replace(character, "", 1) if character in line else None


ONE_MESSAGE: Mapping[str, Slip] = {
    "colon forgotten": on_field(lambda before, name, value: f"{before}{name} {value}".rstrip()),
    "space after colon forgotten": on_plain_text(
        lambda before, name, value: f"{before}{name}:{value}"
    ),
    "value forgotten": on_plain_text(lambda before, name, _value: f"{before}{name}:"),
    "quote not closed": on_plain_text(lambda before, name, value: f'{before}{name}: "{value}'),
    "quote not opened": on_plain_text(lambda before, name, value: f'{before}{name}: {value}"'),
    "colon in text": on_plain_text(lambda before, name, value: f"{before}{name}: Let op: {value}"),
    "letter of name forgotten": on_field(
        lambda before, name, value: f"{before}{name[:-1]}: {value}".rstrip()
    ),
    "[ forgotten": without("["),
    "] forgotten": without("]"),
    "{ forgotten": without("{"),
    "} forgotten": without("}"),
}
AT_MOST_ONE: Mapping[str, Slip] = {
    "dash forgotten": lambda line: line.replace("- ", "  ", 1) if "- " in line[:9] else None,
    "space after dash forgotten": lambda line: re.sub(r"^( *)- ", r"\1-", line),
    "one space too many": lambda line: f" {line}",
    "two spaces too many": lambda line: f"  {line}",
    "one space too few": lambda line: line[1:] if line.startswith(" ") else None,
    "two spaces too few": lambda line: line[2:] if line.startswith("  ") else None,
    "tab instead of spaces": lambda line: f"\t{line.lstrip()}" if line[:1] == " " else None,
}
"""Slips after which the file may still say the same, or something else that is right."""


def told_after(slip: Slip, files: Mapping[str, bytes]) -> Iterator[tuple[str, list[str]]]:
    """Yield every line with the slip in it, and what is told of the file."""
    for name in FILES:
        lines = files[name].decode().splitlines()
        for number, line in enumerate(lines):
            changed = slip(line)
            if changed is not None and changed != line:
                text = "\n".join([*lines[:number], changed, *lines[number + 1 :]])
                messages = validate({**files, name: f"{text}\n".encode()}).messages
                yield changed, [as_text(message) for message in messages]


@pytest.mark.parametrize("slip", ONE_MESSAGE)
def test_slip_is_told_once(slip: str, small_files: Mapping[str, bytes]) -> None:
    told = list(told_after(ONE_MESSAGE[slip], small_files))
    assert told
    assert [each for each in told if len(each[1]) != 1] == []


@pytest.mark.parametrize("slip", AT_MOST_ONE)
def test_slip_is_told_at_most_once(slip: str, small_files: Mapping[str, bytes]) -> None:
    told = list(told_after(AT_MOST_ONE[slip], small_files))
    assert told
    assert [each for each in told if len(each[1]) > 1] == []
