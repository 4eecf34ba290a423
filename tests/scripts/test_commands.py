"""What the set-up says when a tool fails, and that a failure never goes unseen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts import commands


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the log of the set-up out of the project."""
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    monkeypatch.setattr(commands, "LOG", tmp_path / "build" / "setup.log")
    return commands.LOG


@pytest.mark.parametrize(
    ("output", "advice"),
    [
        ("Failed to establish a new connection: NameResolutionError", "geen verbinding"),
        ("npm error code ENOTFOUND", "geen verbinding"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED]", "certificaat"),
        ("OSError: [Errno 28] No space left on device", "schijf is vol"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "anders dan is vastgelegd"),
        ("ERROR: No matching distribution found", "Probeer Python 3.13"),
    ],
)
def test_a_known_failure_is_explained(output: str, advice: str) -> None:
    """Every cause that we know comes with what to do."""
    assert advice in commands.explain(output)


def test_an_unknown_failure_points_to_the_log() -> None:
    """What we do not know can be read back."""
    assert commands.explain("Segmentation fault") == "de reden staat in build/setup.log"


def test_a_command_that_fails_stops_the_set_up(log: Path) -> None:
    """One line says what could not be set up, and the log holds what the tool printed."""
    failing = [sys.executable, "-c", "print('stuk'); raise SystemExit(3)"]
    with pytest.raises(commands.SetupError, match=r"^het pakket klaarzetten lukt niet: "):
        commands.run("het pakket", failing)
    assert log.read_text(encoding="utf-8") == "stuk\n"


def test_a_command_that_works_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    """Only what is being done is announced."""
    commands.run("het pakket", [sys.executable, "-c", "print('veel tekst')"])
    assert capsys.readouterr().out == "Klaarzetten: het pakket …\n"


def test_asking_an_absent_command_gives_nothing() -> None:
    """A machine without node is not an error."""
    assert commands.answers(["bestaat-niet-op-deze-machine", "--version"]) == ""
