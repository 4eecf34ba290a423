"""`python -m wijkengids check` and `schema`: what they print, and how they end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from wijkengids.__main__ import main

SMALL = Path(__file__).parents[1] / "small_content"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the small guide, free to change."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


@pytest.fixture
def broken(folder: Path) -> Path:
    """Return a folder in which one file has one mistake."""
    method = folder / "methods/straatbank.yaml"
    text = method.read_text(encoding="utf-8")
    method.write_text(text.replace("element: animo", "element: anima"), encoding="utf-8")
    return folder


def test_good_content(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", str(folder)]) == 0
    assert capsys.readouterr().out == f"{folder} is in orde\n"


def test_content_with_a_mistake(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", str(broken)]) == 1
    assert capsys.readouterr().out == (
        f"{broken}/methods/straatbank.yaml:6:14: element ‘anima’ bestaat niet; "
        "bedoelde je ‘animo’?\n"
        f"1 fout in {broken}\n"
    )


def test_content_with_mistakes(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (broken / "begrippen.yaml").unlink()
    assert main(["check", "--content", str(broken)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == f"2 fouten in {broken}"


def test_annotations_for_github(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", str(broken), "--format", "github"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"::error file={broken}/methods/straatbank.yaml,line=6,col=14::element")


def test_objects_as_json(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", str(broken), "--format", "json"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line) == {
        "file": f"{broken}/methods/straatbank.yaml",
        "line": 6,
        "column": 14,
        "what": "element ‘anima’ bestaat niet",
        "remedy": "bedoelde je ‘animo’?",
    }


@pytest.mark.parametrize("form", ["github", "json"])
def test_programs_get_nothing_when_all_is_good(
    form: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--content", str(folder), "--format", form]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", ["check", "schema"])
def test_folder_that_is_not_there(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--content", "bestaat-niet"]) == 2
    told = capsys.readouterr().err
    assert told == "bestaat-niet is geen map; geef met --content de map met inhoud\n"


@pytest.mark.parametrize(
    "arguments", [[], ["controleer"], ["check", "--format", "xml"], ["check", "--map", "x"]]
)
def test_wrong_use(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert capsys.readouterr().err


def test_schemas_are_written(folder: Path, tmp_path: Path) -> None:
    assert main(["schema", "--content", str(folder), "--to", str(tmp_path / "schemas")]) == 0
    assert json.loads((tmp_path / "schemas/methode.json").read_text(encoding="utf-8"))["required"]


def test_schemas_stand_beside_the_content_by_default(folder: Path) -> None:
    assert main(["schema", "--content", str(folder)]) == 0
    assert (folder / "schema/bronnen.json").is_file()
    assert main(["check", "--content", str(folder)]) == 0
