"""What is run with another version of Pyodide, is there."""

from __future__ import annotations

import pytest

from scripts.commands import ROOT
from scripts.other_pyodide import TESTS, main


@pytest.mark.parametrize("place", TESTS)
def test_every_place_with_tests_exists(place: str) -> None:
    assert (ROOT / place).exists()


@pytest.mark.parametrize("arguments", [[], ["nieuwste"], ["../314"]])
def test_what_is_no_version_is_told(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert "VERSIE=" in capsys.readouterr().err
