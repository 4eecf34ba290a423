"""The data of a YAML file, with the place of every part of it."""

from __future__ import annotations

import dataclasses
from typing import Any

from actie_engine.findings import Finding, Path
from wijkengids.content.yaml_source import Place, Placed

UNREAD: Any = object()
"""The data of a file of which nothing could be read."""


@dataclasses.dataclass(kw_only=True, slots=True)
class Document:
    """The plain data of a file, where each part stands, and what is wrong with its form."""

    data: Any = UNREAD
    lines: list[str] = dataclasses.field(default_factory=list)
    values: dict[Path, tuple[Place, Place]] = dataclasses.field(default_factory=dict)
    keys: dict[Path, Place] = dataclasses.field(default_factory=dict)
    findings: list[Placed] = dataclasses.field(default_factory=list)
    costly: bool = False

    def place(self, finding: Finding) -> Place:
        """Return the place of `finding`: that of its path, or of the nearest part around it."""
        path = finding.path
        if finding.at_key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        start, end = self.values.get(path, ((1, 1), (1, 1)))
        return self._fragment(finding.fragment, start, end) or start

    def _fragment(self, fragment: str, start: Place, end: Place) -> Place | None:
        """Return where `fragment` stands between two places, if it does."""
        for number in range(start[0], min(end[0], len(self.lines)) + 1 if fragment else 0):
            begin = start[1] - 1 if number == start[0] else 0
            column = self.lines[number - 1].find(fragment, begin)
            if column >= 0:
                return number, column + 1
        return None
