from __future__ import annotations

from collections import Counter

import pytest

from tests.language.conftest import Read
from wijkengids.language.advice import Advice, advise
from wijkengids.language.report import full_report, worst_report


def sentence_of(count: int) -> str:
    return "Ja" + " ja" * (count - 1) + "."


@pytest.mark.parametrize(
    ("count", "kinds"),
    [(20, []), (21, ["lange zin"]), (25, ["lange zin"]), (26, ["heel lange zin"])],
)
def test_a_sentence_is_long_from_21_words(read: Read, count: int, kinds: list[str]) -> None:
    assert [each.kind for each in advise(read(sentence_of(count)))] == kinds


def test_advice_tells_place_and_what(read: Read) -> None:
    text = "Kop\n\nGoed zo. Het plan wordt uitgevoerd.\nDit is derhalve goed.\n"
    assert [(each.line, each.column, each.kind, each.detail) for each in advise(read(text))] == [
        (3, 10, "lijdende vorm", "wordt … uitgevoerd"),
        (4, 8, "moeilijk woord", "‘derhalve’, liever: daarom"),
    ]


@pytest.fixture
def found(read: Read) -> list[Advice]:
    return list(advise(read(f"Het plan wordt uitgevoerd.\n\n{sentence_of(30)}\n")))


def test_the_report_lists_advice_per_file_and_adds_up(found: list[Advice]) -> None:
    report = full_report(found, Counter({"docs/pagina.md": 34, "docs/goed.md": 9}))
    assert "docs/pagina.md\n  1:1: lijdende vorm, wordt … uitgevoerd: Het plan" in report
    assert "3:1: heel lange zin, 30 woorden: Ja ja" in report
    assert "1 andere bestanden: niets gevonden" in report
    (together,) = [line for line in report.splitlines() if line.startswith("samen")]
    assert together.split() == ["samen", "43", "1", "0", "1", "0"]


def test_the_worst_comes_first(found: list[Advice]) -> None:
    (line,) = worst_report(found, 1).splitlines()
    assert line.startswith("docs/pagina.md:3:1: heel lange zin, 30 woorden")


def test_a_report_of_nothing() -> None:
    assert "samen" in full_report([], Counter())
    assert worst_report([], 5) == ""
