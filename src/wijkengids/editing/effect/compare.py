"""Compares two versions of the content in every way that the report tells of."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

from actie_engine.bundle import dump_bundle
from wijkengids.editing.effect.advice import AdviceEffect, compare_advice
from wijkengids.editing.effect.facts import FileFacts, compare_files
from wijkengids.editing.effect.pages import PageChange, compare_pages
from wijkengids.editing.effect.profiles import NUMBER, Profile, scenarios, spread
from wijkengids.editing.effect.version import Version

SCENARIOS = "tests/scenarios"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Effect:
    """What the change from one version to another does.

    `advice` is None when it could not be compared; `notes` tell why.
    """

    before: Version
    after: Version
    pages: tuple[PageChange, ...]
    files: tuple[FileFacts, ...]
    advice: AdviceEffect | None
    notes: tuple[str, ...]


def compare(before: Version, after: Version, root: Path, number: int = NUMBER) -> Effect:
    """Compare two versions; the scenarios are those of the project folder `root`."""
    return Effect(
        before=before,
        after=after,
        pages=compare_pages(before, after),
        files=compare_files(before.content, after.content),
        advice=_compare_advice(before, after, root, number),
        notes=tuple(_notes(before, after)),
    )


def _compare_advice(
    before: Version, after: Version, root: Path, number: int
) -> AdviceEffect | None:
    if before.gids is None or after.gids is None:
        return None
    profiles: list[Profile] = [
        *scenarios(root / SCENARIOS),
        *spread((before.gids, after.gids), number),
    ]
    if dump_bundle(before.gids) == dump_bundle(after.gids):
        groups = [profile.group for profile in profiles]
        return AdviceEffect(
            compared={group: groups.count(group) for group in dict.fromkeys(groups)}, differences=()
        )
    return compare_advice(before.gids, after.gids, profiles)


def _notes(before: Version, after: Version) -> Iterator[str]:
    if not before.content:
        yield "De versie waarmee vergeleken wordt, heeft nog geen inhoud."
    elif before.gids is None:
        yield (
            "De inhoud van de oude versie is met de programma’s van nu niet goed te lezen. "
            "Daarom is alleen vergeleken wat er in de bestanden staat."
        )
    if count := len(after.messages):
        faults = "staat 1 fout" if count == 1 else f"staan {count} fouten"
        yield (
            f"In de nieuwe inhoud {faults}; ‘make check’ zegt wat er mis is. "
            "Wat het advies wordt, is pas te zeggen als dat hersteld is."
        )
