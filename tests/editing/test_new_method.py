"""`make nieuw`: a starting file that says itself what is missing, as `make check` does."""

from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import Path

import pytest
import yaml

from actie_engine.model import Methode
from wijkengids.content.validate import folder_files, load, validate
from wijkengids.editing import new_method
from wijkengids.editing.fix.pipeline import fix
from wijkengids.editing.skeleton import choices_of, method_skeleton, open_fields

CONTENT = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_check_tells_exactly_what_the_file_says_is_still_open(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new_method.run(folder, "Foto's van de straat: zo ziet zij eruit") == 0
    path = folder / "methods" / "fotos-van-de-straat-zo-ziet-zij-eruit.yaml"
    text = path.read_text(encoding="utf-8")
    names = open_fields(choices_of(load(CONTENT)))
    messages = validate(folder_files(folder)).messages
    assert {message.file for message in messages} == {f"content/methods/{path.name}"}
    assert [message.what for message in messages] == [
        f"‘{name.split('.')[-1]}’ is leeg" for name in names
    ]
    told = " ".join(line.removeprefix("# ") for line in text.splitlines())
    assert f"Nog in te vullen: {', '.join(names)}." in told
    assert f"Vul in: {', '.join(names)}." in capsys.readouterr().out


def test_every_line_that_may_go_can_be_used_by_taking_the_sign_away() -> None:
    """Without `# ` before the optional fields the file is still YAML, in the order of the model."""
    text = method_skeleton("proef", "Proef", choices_of(load(CONTENT)))
    lines = text.split("\n\n", 1)[1].splitlines()
    used = "\n".join(_used(line) for line in lines)
    assert list(yaml.safe_load(used)) == [field.name for field in dataclasses.fields(Methode)]
    assert all(len(line) <= 100 for line in text.splitlines())


def _used(line: str) -> str:
    """Take the sign away from a field, not from an explanation."""
    is_field = re.match(r" *# +(-( [a-z_]+:)?|[a-z_]+:)$", line)
    return line.replace("# ", "", 1) if is_field else line


def test_choices_come_from_the_content() -> None:
    gids = load(CONTENT)
    text = method_skeleton("proef", "Proef", choices_of(gids))
    told = " ".join(line.strip().removeprefix("# ") for line in text.splitlines())
    for name in ("hulp", "setting", "bewijs", "categorie"):
        keuzes = ", ".join(keuze.slug for keuze in gids.keuzelijsten[name].keuzes)
        assert f"Kies uit: {keuzes}." in told
    assert f"Kies uit: {', '.join(gids.elementen)}." in told


def test_mending_a_new_file_changes_nothing() -> None:
    text = method_skeleton("proef", "Proef", choices_of(load(CONTENT)))
    assert fix("methods/proef.yaml", text.encode()).changes == ()


@pytest.mark.parametrize(
    ("naam", "expected"),
    [
        ("Vouchersysteem", "De methode bestaat al: content/methods/vouchersysteem.yaml"),
        ("KERN met pit", "De methode bestaat al: content/methods/kern-met-pit.yaml"),
        ("../..", "Geef de naam van de methode"),
        ("  ", "Geef de naam van de methode"),
        ("a" * 81, "De naam is 81 tekens lang, en er passen er 80."),
    ],
)
def test_refuses_a_name(
    folder: Path, capsys: pytest.CaptureFixture[str], naam: str, expected: str
) -> None:
    before = sorted(folder.rglob("*"))
    assert new_method.run(folder, naam) == 1
    assert expected in capsys.readouterr().err
    assert sorted(folder.rglob("*")) == before


def test_refuses_an_address_of_the_past(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "methods" / "idop.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("samenvatting:", "vroeger: [dorpsplan]\nsamenvatting:", 1))
    assert new_method.run(folder, "Dorpsplan") == 1
    assert "was vroeger van content/methods/idop.yaml" in capsys.readouterr().err


def test_refuses_when_the_content_has_mistakes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bronnen.yaml").write_text("bronnen: niets\n", encoding="utf-8")
    assert new_method.run(folder, "Proef") == 1
    assert "make check" in capsys.readouterr().err
