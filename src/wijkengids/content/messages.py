"""A finding at its place in a file, and how it is printed for people and machines."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Mapping


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Message:
    """What is wrong at a place in a file (line and column from 1), and what to do."""

    file: str
    line: int
    column: int
    what: str
    remedy: str


def as_text(message: Message) -> str:
    """Return the line that people read: `file:line:column: what; remedy`."""
    place = f"{message.file}:{message.line}:{message.column}"
    return f"{place}: {message.what}; {message.remedy}"


def as_github(message: Message) -> str:
    """Return the workflow command that marks the line in a pull request on GitHub."""
    place = f"file={_property(message.file)},line={message.line},col={message.column}"
    return f"::error {place}::{_data(f'{message.what}; {message.remedy}')}"


def as_json(message: Message) -> str:
    """Return the message as one JSON object."""
    return json.dumps(dataclasses.asdict(message), ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Message], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}


def report(messages: Iterable[Message], form: str) -> str:
    """Return all messages, ordered by file and place, one a line."""
    return "".join(FORMATS[form](message) + "\n" for message in sorted(messages))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
