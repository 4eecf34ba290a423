"""Which facts differ between two versions, field by field."""

from __future__ import annotations

import dataclasses
import difflib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from wijkengids.content.yaml_text import UNREAD, read_yaml

ERBIJ, WEG, ANDERS = "erbij", "weg", "anders"
NAMES = (
    "slug", "id", "sleutel", "element", "lijst", "methode", "publicatie", "instrument", "onderwerp",
    "fase", "naam", "betekenis", "wat", "jaar", "bron",
)  # fmt: skip
"""The fields by which one item of a list is known from another, the best first."""

SHORT_FORMS = ("tekst", "waarde", "waarden")
"""The field that a block is about when it may also be written as text alone."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """One difference: at which field, and what it was and is; empty where there was nothing."""

    field: tuple[str, ...]
    kind: str
    before: str = ""
    after: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class FileFacts:
    """The differences in one file, which is new or gone itself unless `kind` is `anders`."""

    file: str
    title: str
    kind: str
    facts: tuple[Fact, ...] = ()
    problem: str = ""


def compare_files(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[FileFacts, ...]:
    """Return what differs per file of content, in the order of the names."""
    names = sorted(set(before) | set(after))
    pairs = ((name, before.get(name), after.get(name)) for name in names)
    compared = (_compare_file(name, old, new) for name, old, new in pairs if old != new)
    return tuple(file for file in compared if file is not None)


def _compare_file(name: str, before: bytes | None, after: bytes | None) -> FileFacts | None:
    old, new = (None if text is None else read_yaml(text).data for text in (before, after))
    title = _title(new if isinstance(new, Mapping) else old, name)
    if before is None or after is None:
        kind = ERBIJ if before is None else WEG
        return FileFacts(file=name, title=title, kind=kind)
    if old is UNREAD or new is UNREAD:
        which = "nieuwe" if new is UNREAD else "oude"
        problem = f"het {which} bestand is niet te lezen"
        return FileFacts(file=name, title=title, kind=ANDERS, problem=problem)
    facts = tuple(differences(old, new))
    return FileFacts(file=name, title=title, kind=ANDERS, facts=facts) if facts else None


def _title(data: Any, name: str) -> str:
    """Return the name that a file gives, else what the file itself is called."""
    stem = name.rsplit("/", 1)[-1].removesuffix(".yaml").replace("-", " ").capitalize()
    title = data.get("naam", stem) if isinstance(data, Mapping) else stem
    return title if isinstance(title, str) else stem


def differences(before: Any, after: Any, field: tuple[str, ...] = ()) -> Iterator[Fact]:
    """Yield what differs between two pieces of plain data."""
    before, after = _alike(before, after), _alike(after, before)
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _blocks(before, after, field)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _lists(before, after, field)
    else:
        yield Fact(field=field, kind=ANDERS, before=as_text(before), after=as_text(after))


def _alike(data: Any, other: Any) -> Any:
    """Return text as the block that it is short for, when the other side has that block."""
    if isinstance(data, str) and isinstance(other, dict):
        name = next((name for name in SHORT_FORMS if name in other), None)
        return data if name is None else {name: [data] if name == "waarden" else data}
    return data


def _blocks(
    before: dict[str, Any], after: dict[str, Any], field: tuple[str, ...]
) -> Iterator[Fact]:
    for name in dict.fromkeys((*after, *before)):
        place = (*field, name)
        if name not in before:
            yield Fact(field=place, kind=ERBIJ, after=as_text(after[name]))
        elif name not in after:
            yield Fact(field=place, kind=WEG, before=as_text(before[name]))
        else:
            yield from differences(before[name], after[name], place)


def _lists(before: list[Any], after: list[Any], field: tuple[str, ...]) -> Iterator[Fact]:
    old, new = _by_name(before), _by_name(after)
    if old is None or new is None:
        yield from _rows(before, after, field)
        return
    for name in dict.fromkeys((*new, *old)):
        if name not in old:
            yield Fact(field=field, kind=ERBIJ, after=as_text(new[name]))
        elif name not in new:
            yield Fact(field=field, kind=WEG, before=as_text(old[name]))
        else:
            yield from differences(old[name], new[name], (*field, name))
    if list(old) != list(new) and sorted(old) == sorted(new):
        order = (" · ".join(names) for names in (old, new))
        was, now = order
        yield Fact(field=(*field, "volgorde"), kind=ANDERS, before=was, after=now)


def _by_name(items: list[Any]) -> dict[str, Any] | None:
    """Return the items by their name; None when they have none, or not all a different one."""
    if not all(isinstance(item, dict) for item in items):
        return None
    for field in NAMES:
        names = [item.get(field) for item in items]
        if all(isinstance(name, str) for name in names) and len(set(names)) == len(names):
            return dict(zip(map(str, names), items, strict=True))
    return None


def _rows(before: list[Any], after: list[Any], field: tuple[str, ...]) -> Iterator[Fact]:
    """Compare lists of texts: what was put in, taken out, or written anew in the same place."""
    rows = [[json.dumps(item, sort_keys=True) for item in items] for items in (before, after)]
    matcher = difflib.SequenceMatcher(None, rows[0], rows[1], autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        old, new = before[start:end], after[new_start:new_end]
        both = min(len(old), len(new))
        for one, other in zip(old[:both], new[:both], strict=True):
            yield Fact(field=field, kind=ANDERS, before=as_text(one), after=as_text(other))
        yield from (Fact(field=field, kind=WEG, before=as_text(item)) for item in old[both:])
        yield from (Fact(field=field, kind=ERBIJ, after=as_text(item)) for item in new[both:])


def as_text(data: Any) -> str:
    """Return plain data as words on one line."""
    if isinstance(data, dict):
        return "; ".join(f"{name}: {as_text(value)}" for name, value in data.items())
    if isinstance(data, list):
        return ", ".join(as_text(item) for item in data)
    return " ".join(str(data).split())
