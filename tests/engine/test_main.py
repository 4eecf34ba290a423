from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from actie_engine.__main__ import main
from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids

ANSWERS = {"versie": 1, "instrument": "proef", "antwoorden": {"vuur-a": "nee"}}


class Run:
    """Runs the command line on the small guide."""

    def __init__(self, folder: Path, gids: Gids, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.bundle = self.write("bundle.json", dump_bundle(gids))
        self.answers = self.write("jan.json", json.dumps(ANSWERS))
        self.others = self.write("els.json", json.dumps({**ANSWERS, "antwoorden": {}}))

    def write(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, encoding="utf-8")
        return str(self.folder / name)

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        code = main([*arguments, "--content", self.bundle])
        out = self.capsys.readouterr()
        return code, out.out, out.err


@pytest.fixture
def run(tmp_path: Path, klein: Gids, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(tmp_path, klein, capsys)


def test_questions_one_a_line(run: Run) -> None:
    code, out, _ = run("vragen", "--instrument", "proef")
    lines: list[Any] = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [each["id"] for each in lines] == ["grond", "vuur-a", "vuur-b", "water-a"]
    assert [each["onderdeel"] for each in lines] == ["bodem", "vuur", "vuur", "water"]
    assert lines[2]["antwoorden"] == {"ja": "Het is ja", "nee": "Het is nee"}


def test_unknown_instrument_is_wrong_use(run: Run) -> None:
    code, out, err = run("vragen", "--instrument", "ander")
    assert (code, out) == (2, "")
    assert "kies uit: proef" in err


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("json", '{\n  "versie": 1'),
        ("markdown", "# Advies: Proefchecklist\n"),
        ("html", "<!doctype html>\n"),
        ("svg-profiel", "<svg "),
        ("svg-rollen", "<svg "),
    ],
)
def test_advice_in_every_form(run: Run, form: str, start: str) -> None:
    code, out, _ = run("advies", run.answers, "--vorm", form)
    assert code == 0
    assert out.startswith(start)
    assert out.endswith("\n")


def test_advice_is_json_unless_asked_otherwise(run: Run) -> None:
    _, out, _ = run("advies", run.answers)
    assert json.loads(out)["rol"]["aanbevolen"] == ["trekken"]


def test_scenario_is_read_for_its_answers(run: Run) -> None:
    scenario = run.write("verhaal.json", json.dumps({"naam": "Verhaal", "antwoorden": ANSWERS}))
    assert run("advies", scenario)[1] == run("advies", run.answers)[1]
    assert run("vergelijk", scenario, run.answers)[0] == 0


def test_answers_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(ANSWERS)))
    code, out, _ = run("advies", "-")
    assert code == 0
    assert json.loads(out)["beantwoord"] == 1


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("json", '{\n  "versie": 1'),
        ("markdown", "# Vergelijking: Proefchecklist\n"),
        ("html", "<!doctype html>\n"),
    ],
)
def test_comparison_in_every_form(run: Run, form: str, start: str) -> None:
    code, out, _ = run("vergelijk", run.answers, run.others, "--vorm", form)
    assert code == 0
    assert out.startswith(start)


def test_comparison_is_markdown_unless_asked_otherwise_and_named_by_file(run: Run) -> None:
    _, out, _ = run("vergelijk", run.answers, run.others)
    assert "| Onderdeel | jan | els |" in out


def test_answers_that_cannot_be_used(run: Run) -> None:
    assert run("advies", run.write("leeg.json", ""))[::2] == (
        1,
        "Dit is geen bestand met antwoorden: de tekst is geen JSON.\n",
    )
    assert run("vergelijk", run.answers)[0] == 1


def test_file_that_is_not_there_is_wrong_use(run: Run) -> None:
    code, _, err = run("advies", str(run.folder / "weg.json"))
    assert code == 2
    assert "is niet te lezen; kijk de naam na" in err


@pytest.mark.parametrize("name", ["nul\0.json", "."])
def test_name_that_is_no_file_is_wrong_use(run: Run, name: str) -> None:
    assert run("advies", name)[0] == 2


def test_input_that_is_no_text_is_wrong_use(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe"), encoding="utf-8"))
    code, _, err = run("advies", "-")
    assert (code, err) == (2, "de invoer is geen tekst in UTF-8\n")


def test_missing_bundle_says_how_to_get_one(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["advies", run.answers, "--content", "nergens.json"]) == 2
    assert "make site" in capsys.readouterr().err


def test_bad_bundle_is_wrong_use(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["advies", run.answers, "--content", run.write("b.json", "{}")]) == 2
    assert "andere versie van de rekenkern" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["onzin"], ["advies"], ["vergelijk"]])
def test_wrong_use_ends_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
