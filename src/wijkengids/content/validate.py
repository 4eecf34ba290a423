"""Validates all content at once: form, fields, references and the rules of the house."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from actie_engine.model import Gids
from wijkengids.content.checks import check_library
from wijkengids.content.files import OPTIONAL_FILES, SINGLE_FILES, misspelt_name
from wijkengids.content.library import Library, assemble, read_library
from wijkengids.content.messages import Message
from wijkengids.content.yaml_source import Placed

MAX_MESSAGES = 50
"""Of one file no more messages than this are shown."""


type InFile = tuple[str, Placed]
"""A finding at its place, and the name of the file that it is in."""


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
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in paths
        if path.is_file() and not path.name.startswith(".")
    }


def validate(files: Mapping[str, bytes], folder: str = "content") -> Result:
    """Validate content given as bytes by file name; `folder` stands before names in messages."""
    library = read_library(files)
    return judge(library, placed_findings(library), folder)


def judge(library: Library, found: Iterable[InFile], folder: str = "content") -> Result:
    """Return the guide of a library of which all `found` is known, or the messages about it."""
    told = (as_message(name, placed, folder) for name, placed in found)
    messages = {*_missing_files(library, folder), *told}
    ordered = tuple(_not_too_many(sorted(messages)))
    return Result(gids=None if ordered else assemble(library), messages=ordered)


def load(folder: Path) -> Gids:
    """Return the guide in `folder`; raises ContentError with all messages when it has mistakes."""
    return load_files(folder_files(folder), folder.name)


def load_files(files: Mapping[str, bytes], folder: str = "content") -> Gids:
    """Return the guide in files; raises ContentError with all messages when it has mistakes."""
    result = validate(files, folder)
    if result.gids is None:
        raise ContentError(result.messages)
    return result.gids


def _missing_files(library: Library, folder: str) -> Iterator[Message]:
    misspelt = {misspelt_name(name) for name in library.files}
    for name in SINGLE_FILES:
        if name not in (*library.files, *misspelt, *OPTIONAL_FILES):
            what, remedy = "dit bestand ontbreekt", "zet het terug uit de vorige versie"
            file = f"{folder}/{name}"
            yield Message(file=file, line=1, column=1, what=what, remedy=remedy)


def _not_too_many(messages: Iterable[Message]) -> Iterator[Message]:
    """Yield the messages, of each file as many as someone still reads."""
    for _, of_file in itertools.groupby(messages, lambda message: message.file):
        several = list(of_file)
        yield from several[:MAX_MESSAGES]
        for left in several[MAX_MESSAGES : MAX_MESSAGES + 1]:
            what, remedy = "er zijn nog meer fouten", "los eerst de fouten hierboven op"
            yield dataclasses.replace(left, what=what, remedy=remedy)


def placed_findings(library: Library) -> Iterator[InFile]:
    """Yield everything that is wrong in a library: the file, and the finding at its place."""
    for name, findings in check_library(library).items():
        document = library.files[name].document
        placed = ((document.place(finding), finding) for finding in findings)
        yield from ((name, each) for each in (*document.findings, *placed))


def as_message(name: str, placed: Placed, folder: str = "content") -> Message:
    """Return what is told about a finding in the file `name`."""
    (line, column), finding = placed
    file, what, remedy = f"{folder}/{name}", finding.what, finding.remedy
    return Message(file=file, line=line, column=column, what=what, remedy=remedy)
