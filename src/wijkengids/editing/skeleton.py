"""Writes a starting file for a new method, made from the model and the lists of choices.

What must be filled in stands there empty, so that `make check` tells exactly what is missing. What
may be left out stands behind a `#`.
"""

from __future__ import annotations

import dataclasses
import textwrap
from collections.abc import Iterator
from typing import Any

from actie_engine.model import Gids, Methode
from actie_engine.model.basis import ONBEKEND
from wijkengids.editing.describe import Choices, FieldText, described
from wijkengids.editing.fix.scalar import as_scalar
from wijkengids.editing.fix.schema_line import schema_line

WIDTH = 100
STEP = "  "
HEADING = (
    "Nieuwe methode. Vul in wat hieronder leeg is.",
    "Een # staat voor uitleg, of voor een veld dat weg mag. Haal bij zo’n veld de # en één spatie "
    "weg als je het gebruikt.",
    "Wat de bronnen niet zeggen, is ‘onbekend’. Verzin niets en schrijf alles in je eigen woorden.",
    "‘make check’ zegt wat er nog ontbreekt of niet klopt.",
)


def choices_of(gids: Gids) -> Choices:
    """Return the words that fields of a method can choose from."""
    lists = {
        name: tuple(keuze.slug for keuze in keuzelijst.keuzes)
        for name, keuzelijst in gids.keuzelijsten.items()
    }
    return lists | {"element": tuple(gids.elementen), "rol": tuple(gids.rollen)}


def method_skeleton(slug: str, naam: str, choices: Choices) -> str:
    """Return the starting file of the method `naam`."""
    filled = {"slug": slug, "naam": as_scalar(naam)}
    body = list(_record(Methode, "", filled, choices))
    to_do = f"Nog in te vullen: {', '.join(open_fields(choices))}."
    heading = [line for text in (*HEADING, to_do) for line in _comment(text, "")]
    return schema_line(f"methods/{slug}.yaml") + "\n".join([*heading, "", *body]) + "\n"


def open_fields(choices: Choices) -> list[str]:
    """Return the fields that a new file leaves to be filled in, as editors read them."""
    return list(_open_fields(Methode, "", choices, skip=("slug", "naam")))


def _open_fields(
    record: Any, around: str, choices: Choices, skip: tuple[str, ...] = ()
) -> Iterator[str]:
    for field in described(record, choices):
        if not field.required or field.name in skip or field.is_property:
            continue
        if _is_block(field):
            yield from _open_fields(field.item, f"{around}{field.name}.", choices)
        else:
            yield f"{around}{field.name}"


def _is_block(field: FieldText) -> bool:
    """Tell whether a field is written as a block of fields of its own."""
    return dataclasses.is_dataclass(field.item) and not hasattr(field.item, "fields_from_text")


def _record(record: Any, indent: str, filled: dict[str, str], choices: Choices) -> Iterator[str]:
    """Yield the lines of a record: every field with its description above it."""
    for field in described(record, choices):
        value = filled.get(field.name, ONBEKEND if field.is_property else "")
        yield from _comment(_told(field), indent)
        lines = _field(field, indent, value, choices)
        if field.required:
            yield from lines
        else:
            yield from (f"{indent}# {line.removeprefix(indent)}" for line in lines)


def _told(field: FieldText) -> str:
    extra = " Een lijst." if field.is_list else ""
    return f"{field.text}{extra}" if field.required else f"{field.text}{extra} Mag weg."


def _field(field: FieldText, indent: str, value: str, choices: Choices) -> Iterator[str]:
    if not _is_block(field):
        yield f"{indent}{field.name}: {value}".rstrip()
        if field.is_list and not value:
            yield f"{indent}{STEP}-"
        return
    yield f"{indent}{field.name}:"
    inner = indent + STEP * (2 if field.is_list else 1)
    if field.required:
        lines = list(_record(field.item, inner, {}, choices))
    else:
        lines = list(_short_record(field.item, inner, choices))
    yield from _as_item(lines, indent + STEP) if field.is_list else lines


def _as_item(lines: list[str], indent: str) -> Iterator[str]:
    """Yield the lines of a block as the first item of a list: a dash before its first field."""
    texts = enumerate(line.lstrip() for line in lines)
    first = next(number for number, text in texts if not text.startswith("#"))
    yield from (indent + line.lstrip() for line in lines[:first])
    yield f"{indent}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _short_record(record: Any, indent: str, choices: Choices) -> Iterator[str]:
    """Yield the required fields of a block that may be left out, and the names of the others."""
    fields = described(record, choices)
    for field in fields:
        if field.required:
            yield from _comment(_told(field), indent)
            yield from _field(field, indent, "", choices)
    if others := [field.name for field in fields if not field.required]:
        yield f"{indent}# Hier mag ook bij: {', '.join(others)}."


def _comment(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        width=WIDTH,
        initial_indent=f"{indent}# ",
        subsequent_indent=f"{indent}# ",
        break_long_words=False,
        break_on_hyphens=False,
    )
