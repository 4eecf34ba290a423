"""Checks a draft with the validator of the build, and says to which field each message belongs."""

from __future__ import annotations

import dataclasses
from typing import Any

from actie_engine.findings import Path
from wijkengids.content.library import Library
from wijkengids.content.messages import Message, as_text
from wijkengids.content.validate import Result, as_message, judge, placed_findings


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """The result of the validator, and per message the path of the part that it is about."""

    result: Result
    paths: dict[Message, Path]


def check(library: Library) -> Checked:
    """Check all content, the draft included."""
    found = list(placed_findings(library))
    paths = {as_message(name, placed): placed[1].path for name, placed in found}
    return Checked(result=judge(library, found), paths=paths)


def as_data(checked: Checked) -> list[dict[str, Any]]:
    """Return the messages for the page; `tekst` is exactly what `make check` prints."""
    return [
        {
            "bestand": message.file,
            "regel": message.line,
            "kolom": message.column,
            "wat": message.what,
            "doe": message.remedy,
            "tekst": as_text(message),
            "pad": list(checked.paths.get(message, ())),
        }
        for message in checked.result.messages
    ]
