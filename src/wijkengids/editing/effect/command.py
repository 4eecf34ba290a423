"""`python -m wijkengids effect`: reports in Dutch what a change of the content does."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wijkengids.editing.effect.advice import ASPECTS
from wijkengids.editing.effect.compare import Effect, compare
from wijkengids.editing.effect.markdown import Report
from wijkengids.editing.effect.version import Version, version_of_commit, version_on_disk
from wijkengids.editing.git import GitError, Repository

FORMATS = ("json", "markdown")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """What to compare (`head` None: the files on disk), and how to tell it."""

    base: str
    head: str | None = None
    form: str = "markdown"
    site: str = ""
    out: tuple[Path, ...] = ()


def run(root: Path, options: Options) -> int:
    """Write the report; return 0, or 2 when git does not know the versions."""
    try:
        effect = effect_of(root, options.base, options.head)
    except GitError as error:
        print(f"Er is niets te vergelijken: {error}", file=sys.stderr)
        return 2
    report = Report(effect=effect, site=options.site)
    _write(as_json(effect) if options.form == "json" else report.text(), options.out)
    return 0


def effect_of(root: Path, base: str, head: str | None) -> Effect:
    """Compare with the commit from which the change started; raises GitError."""
    repository = Repository(root=root)
    old, new = repository.commit(base), repository.commit(head or "HEAD")
    started = repository.common(old, new) or old
    after = version_of_commit(repository, new) if head else version_on_disk(root)
    before = version_of_commit(repository, started)
    label = base if started == old else f"{base}, bij het begin van deze wijziging"
    return compare(Version(label=f"{label} ({started[:10]})", files=before.files), after, root)


def _write(text: str, out: Iterable[Path]) -> None:
    paths = list(out)
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if not paths:
        sys.stdout.write(text)


def as_json(effect: Effect) -> str:
    """Return the effect as JSON text."""
    data: dict[str, Any] = {
        "oud": effect.before.label,
        "nieuw": effect.after.label,
        "meldingen": list(effect.notes),
        "paginas": [dataclasses.asdict(each) for each in effect.pages],
        "bestanden": [dataclasses.asdict(each) for each in effect.files],
        "adviezen": _advice_data(effect),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _advice_data(effect: Effect) -> dict[str, Any] | None:
    advice = effect.advice
    if advice is None:
        return None
    return {
        group: {
            "vergeleken": total,
            "anders": advice.count(group),
            **{aspect: advice.count(group, aspect) for aspect in ASPECTS},
            "profielen": [
                {"naam": each.profile.name, "anders_in": list(each.aspects)}
                for each in advice.differences
                if each.profile.group == group
            ],
        }
        for group, total in advice.compared.items()
    }
