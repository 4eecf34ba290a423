"""Validates all content at once: form, fields, references and the rules of the house."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path

from actie_engine.findings import Finding
from actie_engine.model import Gids
from wijkengids.content.checks import LIBRARY_CHECKS
from wijkengids.content.files import SINGLE_FILES, ContentFile, read_file
from wijkengids.content.library import Library, assemble
from wijkengids.content.messages import Message


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """The guide, or None when there are messages."""

    gids: Gids | None
    messages: tuple[Message, ...]


class ContentError(Exception):
    """The content has mistakes; the messages tell which."""

    def __init__(self, messages: tuple[Message, ...]) -> None:
        super().__init__(f"{len(messages)} fouten in de inhoud")
        self.messages = messages


def folder_files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every YAML file in `folder`, by its name relative to it."""
    paths = sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml")))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def validate(files: Mapping[str, bytes], folder: str = "content") -> Result:
    """Validate content given as bytes by file name; `folder` stands before names in messages."""
    library = Library(files={name: read_file(name, content) for name, content in files.items()})
    messages = [*_missing_files(library, folder), *_file_messages(library, folder)]
    for check in LIBRARY_CHECKS:
        for name, finding in check(library):
            messages.append(_message(library.files[name], finding, folder))
    unique = tuple(sorted(set(messages)))
    return Result(gids=None if unique else assemble(library), messages=unique)


def load(folder: Path) -> Gids:
    """Return the guide in `folder`; raises ContentError with all messages when it has mistakes."""
    result = validate(folder_files(folder), folder.name)
    if result.gids is None:
        raise ContentError(result.messages)
    return result.gids


def _missing_files(library: Library, folder: str) -> Iterator[Message]:
    for name in SINGLE_FILES:
        if name not in library.files:
            what, remedy = "dit bestand ontbreekt", "zet het terug uit de vorige versie"
            file = f"{folder}/{name}"
            yield Message(file=file, line=1, column=1, what=what, remedy=remedy)


def _file_messages(library: Library, folder: str) -> Iterator[Message]:
    for file in library.files.values():
        for (line, column), finding in file.document.findings:
            yield Message(
                file=f"{folder}/{file.name}",
                line=line,
                column=column,
                what=finding.what,
                remedy=finding.remedy,
            )
        for finding in file.findings:
            yield _message(file, finding, folder)


def _message(file: ContentFile, finding: Finding, folder: str) -> Message:
    line, column = file.document.place(finding)
    return Message(
        file=f"{folder}/{file.name}",
        line=line,
        column=column,
        what=finding.what,
        remedy=finding.remedy,
    )
