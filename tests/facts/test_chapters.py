"""What the sources say about more than one method or element is told in the chapters.

The chapters use words of their own, so a note counts as told when one passage has a quarter of its
longer words. The names in it must stand in one of the chapters.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.facts.ledger import ACTIE, texts
from tests.facts.passages import passages
from tests.facts.words import missing, names, shares

CHAPTERS = Path(__file__).resolve().parents[2] / "docs" / "gids"

# Per chapter the parts of the ledger that it tells.
PARTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "participatie-ontwerpen": {
        "randvoorwaarden": (
            *("basisvoorwaarden", "niet_vervuld", "twee_wegen", "praktijkvormen", "advies"),
            "verder_lezen",
        ),
    },
    "bewoner-centraal": {
        "bewoner_centraal": ("redenen", "lessen", "aanbevelingen", "voorbeeldprojecten"),
    },
    "vouchersysteem": {
        "vouchersysteem": (
            *("doel", "regie_betekent", "voucher", "spelregels", "regiegroep", "uitkomsten"),
            *("succesvoorwaarden", "dilemmas"),
        ),
    },
    "burgerinitiatieven-actie": {
        "model": ("doel", "algemene_balans", "terugkerende_vraag", "basis"),
        "bewonersinitiatief": ("definitie", "kenmerk"),
        "onderzoek": ("auteurs", "steden", "duur", "uitgever", "jaar", "voorloper_003"),
    },
    "methodisch-werken": {
        "brochure_002": ("criteria", "begrippen"),
        "verkenning_003": (
            *("criteria_databank", "spreidingscriterium", "expertmeeting", "databank_gelanceerd"),
        ),
    },
    "actief-burgerschap": {"verkenning_003": ("generaties_participatie",)},
}
# A note that the chapter tells in quite other words: what to look for instead.
OTHERWISE = {
    "geeft geen kant-en-klare antwoorden, wel een praktische handreiking voor keuzes (004)": (
        "pasklare oplossing keuzes"
    ),
    "www.actiefburgerschap.nl (stichting Actief Burgerschap; Tonkens, bijzondere leerstoel UvA)": (
        "actiefburgerschap stichting Actief Burgerschap Tonkens Universiteit Amsterdam"
    ),
}


def notes_of(parts: Mapping[str, tuple[str, ...]]) -> list[str]:
    values: list[Any] = [ACTIE[section][key] for section, keys in parts.items() for key in keys]
    return list(texts(values))


CASES = [
    pytest.param(chapter, note, id=f"{chapter}: {note[:50]}")
    for chapter, parts in PARTS.items()
    for note in notes_of(parts)
]


@pytest.mark.parametrize(("chapter", "note"), CASES)
def test_note_is_told(chapter: str, note: str) -> None:
    wanted = OTHERWISE.get(note, note)
    told = [text for _, text in passages(CHAPTERS / f"{chapter}.md")]
    best = max(told, key=lambda text: shares(wanted, text))
    assert shares(wanted, best) >= 1 / 4, best
    everywhere = " ".join(path.read_text(encoding="utf-8") for path in CHAPTERS.glob("*.md"))
    assert not missing(names(wanted), everywhere)


@pytest.mark.parametrize("report", ACTIE["wrr"], ids=lambda report: str(report["bron"]))
def test_reports_of_the_wrr(report: Mapping[str, str]) -> None:
    told = [text for _, text in passages(CHAPTERS / "actief-burgerschap.md")]
    assert any(report["titel"] in text for text in told)
