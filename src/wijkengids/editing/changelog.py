"""A changelog of the content in Dutch, made from git: what changed on which day."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from pathlib import Path

from wijkengids.editing.effect.facts import ANDERS, ERBIJ, WEG, Fact, FileFacts, compare_files
from wijkengids.editing.effect.text import plain
from wijkengids.editing.git import GitError, Repository
from wijkengids.editing.history import cut_off
from wijkengids.render.words import datum, joined

NOTHING = "0" * 40
FOLDER = "content/"
MOST_NAMES = 8


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Touch:
    """That a commit changed a file: its contents before and after, as names of blobs."""

    date: str
    path: str
    before: str
    after: str


def changelog(root: Path, days: int | None = None) -> str:
    """Return the changelog as Markdown, the newest day first; raises GitError."""
    repository = Repository(root=root)
    touches = list(_touches(repository))
    blobs = repository.blobs(name for touch in touches for name in (touch.before, touch.after))
    lines = ["# Wijzigingen in de inhoud", ""]
    by_day = ((date, list(group)) for date, group in groupby(touches, key=lambda each: each.date))
    for date, group in islice(by_day, days):
        entries = list(_entries(group, blobs))
        if entries:
            lines += [f"## {datum(date)}", "", *entries, ""]
    return "\n".join(lines) if len(lines) > 2 else "\n".join([*lines, "Nog geen.", ""])  # noqa: PLR2004


def _touches(repository: Repository) -> Iterator[Touch]:
    """Yield what commits changed in the content, the newest first."""
    unknown = cut_off(repository)
    command = ("-c", "core.quotePath=false", "log", "--date-order", "--no-merges", "--relative")
    form = ("--raw", "--no-abbrev", "--no-renames", "--format=%x01%H %cs", "--", FOLDER)
    listed = repository.ask(*command, *form).decode(errors="replace")
    for part in listed.split("\x01")[1:]:
        about, *lines = part.splitlines()
        commit, date = about.split()
        for line in lines if commit not in unknown else []:
            if line.startswith(":") and line.endswith((".yaml", ".yml")):
                what, path = line.split("\t", 1)
                _, _, before, after, _ = what.split()
                yield Touch(date=date, path=path, before=before, after=after)


def _entries(touches: list[Touch], blobs: Mapping[str, bytes]) -> Iterator[str]:
    """Yield a line per file that a day left otherwise than it found it."""
    old: dict[str, bytes] = {}
    new: dict[str, bytes] = {}
    for path in sorted({touch.path for touch in touches}):
        own = [touch for touch in touches if touch.path == path]
        name = path.removeprefix(FOLDER)
        if own[-1].before != NOTHING:
            old[name] = blobs[own[-1].before]
        if own[0].after != NOTHING:
            new[name] = blobs[own[0].after]
    files = compare_files(old, new)
    yield from _came_and_went(files)
    for file in files:
        if file.kind == ANDERS:
            words = "; ".join(_changes(file, is_method=_is_method(file)))
            yield f"- **{plain(file.title)}**: {file.problem or words}"


def _is_method(file: FileFacts) -> bool:
    return file.file.startswith("methods/")


def _came_and_went(files: tuple[FileFacts, ...]) -> Iterator[str]:
    """Yield a line for all new methods together, and so on."""
    for kind, is_method, one, more in (
        (ERBIJ, True, "Nieuwe methode", "Nieuwe methoden"),
        (ERBIJ, False, "Nieuw bestand", "Nieuwe bestanden"),
        (WEG, True, "Methode weg", "Methoden weg"),
        (WEG, False, "Bestand weg", "Bestanden weg"),
    ):
        names = [
            f"**{plain(file.title)}**"
            for file in files
            if file.kind == kind and _is_method(file) == is_method
        ]
        if names:
            yield f"- {one if len(names) == 1 else more}: {joined(names)}"


def _changes(file: FileFacts, *, is_method: bool) -> Iterator[str]:
    """Yield in words which fields changed, came or went."""
    for kind, word in ((ANDERS, "veranderd"), (ERBIJ, "erbij"), (WEG, "weg")):
        facts = [fact for fact in file.facts if fact.kind == kind]
        names = list(dict.fromkeys(_name(fact, is_method=is_method) for fact in facts))
        if names:
            more = len(names) - MOST_NAMES
            shown = names if more <= 0 else [*names[:MOST_NAMES], f"nog {more}"]
            yield f"{word}: {joined(shown)}"


def _name(fact: Fact, *, is_method: bool) -> str:
    """Return the field of a method, or the item of a list with its field."""
    steps = fact.field[:1] if is_method else fact.field[1:3] or fact.field
    if not is_method and fact.kind != ANDERS and len(fact.field) == 1:
        text = fact.after or fact.before
        return plain(text.split(";")[0].split(": ")[-1])
    return plain(" › ".join(steps).replace("_", " "))


def run(root: Path, days: int | None) -> tuple[int, str]:
    """Return the exit status and what to print."""
    try:
        return 0, changelog(root, days)
    except GitError as error:
        return 2, f"De wijzigingen zijn niet te zien: {error}\n"
