"""What a part of the benchmarks found: series of measurements, tables, and goals met or not."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Series:
    """Measurements of one thing, in the order in which they were made."""

    values: Sequence[float]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.values)

    def text(self, digits: int = 0) -> str:
        """Return the median, with the lowest and the highest behind it."""
        low, high = min(self.values), max(self.values)
        return f"{self.median:.{digits}f} [{low:.{digits}f}–{high:.{digits}f}]"

    def ratios(self, other: Series) -> Series:
        """Return this one against another, run by run: what both had to bear falls out."""
        pairs = zip(self.values, other.values, strict=True)
        return Series(values=[mine / theirs for mine, theirs in pairs])


@dataclass(frozen=True, kw_only=True)
class Goal:
    """A limit, and what was measured. `at_least` turns the comparison around."""

    what: str
    limit: float
    found: float
    unit: str = "×"
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        """Whether what was found is within the limit."""
        return self.found >= self.limit if self.at_least else self.found <= self.limit


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows below a heading; the first column is a name."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class Result:
    """Everything that a part found."""

    title: str
    tables: Sequence[Table] = ()
    goals: Sequence[Goal] = ()
    notes: Sequence[str] = ()
    raw: dict[str, Any] = field(default_factory=dict)

    def write(self, file: Path, facts: dict[str, Any]) -> None:
        """Write the result as JSON, with facts about the machine and the moment."""
        file.parent.mkdir(parents=True, exist_ok=True)
        data = {"facts": facts, **asdict(self)}
        file.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, file: Path) -> tuple[Result, dict[str, Any]]:
        """Read what `write` wrote."""
        data = json.loads(file.read_text(encoding="utf-8"))
        facts = data.pop("facts")
        data["tables"] = [Table(**table) for table in data["tables"]]
        data["goals"] = [Goal(**goal) for goal in data["goals"]]
        return cls(**data), facts
