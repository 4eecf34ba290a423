"""Files of every version that ever was still open; see versions/README.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from actie_engine.advies import Adviseur
from actie_engine.answers import parse_answers
from actie_engine.migrations import VERSIE
from actie_engine.model import Gids

FOLDER = Path(__file__).parent / "versions"


@pytest.mark.parametrize("versie", range(1, VERSIE + 1))
def test_file_of_this_version_opens(versie: int, gids: Gids, adviseur: Adviseur) -> None:
    answers = parse_answers((FOLDER / f"{versie}.json").read_text(encoding="utf-8"), gids)
    assert answers.meldingen == ()
    assert answers.antwoorden
    assert answers.context
    assert answers.notities
    assert adviseur.advise(answers).rol.aanbevolen == ("stimuleren",)


def test_there_is_a_file_for_every_version_and_no_other() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {
        str(versie) for versie in range(1, VERSIE + 1)
    }
