from __future__ import annotations

from pathlib import Path

import pytest

from tests.language.conftest import ROOT
from wijkengids.__main__ import main
from wijkengids.language.commands import spelling_messages
from wijkengids.language.dictionary import DATA, Dictionary
from wijkengids.language.sources import PAGES, Folders
from wijkengids.language.word_list import NAME


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project folder with one page and nothing else."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "docs").mkdir()
    page = "De gemeentte is goed. Dat plan wordt door de buurt uitgevoerd.\n"
    (tmp_path / "docs" / "pagina.md").write_text(page, encoding="utf-8")
    return tmp_path


def spelling(form: str = "text") -> int:
    return main(["spelling", "--woordenboek", str(ROOT / DATA), "--format", form])


@pytest.mark.usefixtures("folders", "dictionary")
def test_spelling_tells_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert spelling() == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("docs/pagina.md:1:4: ‘gemeentte’ staat niet in het woordenboek; ")
    assert last == "1 keer iets met spelling"


@pytest.mark.usefixtures("dictionary")
def test_spelling_is_good_once_the_word_is_listed(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folders / "content" / NAME).write_text("gemeentte\n", encoding="utf-8")
    assert spelling() == 0
    assert capsys.readouterr().out == "de spelling is in orde\n"


@pytest.mark.usefixtures("folders", "dictionary")
def test_spelling_marks_the_line_in_a_pull_request(capsys: pytest.CaptureFixture[str]) -> None:
    assert spelling("github") == 1
    assert capsys.readouterr().out.startswith("::error file=docs/pagina.md,line=1,col=4::")


@pytest.mark.usefixtures("folders")
def test_without_a_dictionary_spelling_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["spelling"]) == 2
    assert "‘make check’ zet het klaar" in capsys.readouterr().err


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize("arguments", [[], ["pagina"], ["--ergste", "5"]])
def test_plain_language_never_fails(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["taal", *arguments]) == 0
    assert "lijdende vorm, wordt … uitgevoerd" in capsys.readouterr().out


@pytest.mark.usefixtures("folders")
def test_plain_language_of_chosen_files_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["taal", "ander"]) == 0
    assert "uitgevoerd" not in capsys.readouterr().out


def test_the_guide_has_no_unknown_words(
    dictionary: Dictionary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    folders = Folders(content=Path("content"), pages=PAGES)
    messages = spelling_messages(dictionary, folders)
    assert not messages, "\n".join(f"{each.file}:{each.line}: {each.what}" for each in messages)
