from __future__ import annotations

from pathlib import Path

import pytest

from wijkengids.links.found import Link
from wijkengids.links.probe import Outcome, State
from wijkengids.links.report import results, table
from wijkengids.links.tolerated import tolerated_hosts

LINKS = [
    Link(file="content/a.yaml", line=3, address="www.goed.example", age="2010"),
    Link(file="content/a.yaml", line=9, address="http://dood.example/x", age="2011 (verkenning)"),
    Link(file="docs/b.md", line=12, address="http://dood.example/x", age="eigen tekst"),
    Link(file="docs/b.md", line=14, address="http://stug.example/", age="eigen tekst"),
]


def outcome(url: str, state: State, detail: str = "") -> Outcome:
    return Outcome(url=url, state=state, detail=detail, answered=True)


def outcomes(*each: Outcome) -> dict[str, Outcome]:
    return {one.url: one for one in each}


OUTCOMES = outcomes(
    outcome("http://www.goed.example", State.FINE),
    outcome("http://stug.example/", State.BLOCKED, "antwoord 403"),
    outcome("http://dood.example/x", State.DEAD, "antwoord 404"),
)


def test_the_table_has_place_year_and_address() -> None:
    lines = table(LINKS).splitlines()
    assert lines[0].split() == ["plaats", "uit", "adres"]
    assert lines[1].split() == ["content/a.yaml:3", "2010", "www.goed.example"]
    assert lines[-1] == "4 links naar 3 adressen"


def test_the_worst_comes_first_with_every_place() -> None:
    text = results(LINKS, OUTCOMES, {})
    assert text.index("Dood: ") < text.index("Niet te controleren: ")
    assert (
        "  http://dood.example/x: antwoord 404\n"
        "    content/a.yaml:9, uit 2011 (verkenning)\n"
        "    docs/b.md:12, uit eigen tekst\n"
    ) in text
    assert "www.goed.example" not in text
    assert (
        "3 adressen: 1 dood, 0 verhuisd, 1 niet te controleren, 0 niet geprobeerd, 1 goed" in text
    )


def test_a_tolerated_website_is_named_with_its_reason_only() -> None:
    text = results(LINKS, OUTCOMES, {"stug.example": "Weert programma’s.", "goed.example": "-"})
    assert "antwoord 403" not in text
    assert "  stug.example: Weert programma’s.\n" in text
    assert "goed.example" not in text


def test_all_good_is_short() -> None:
    fine = outcomes(outcome("http://www.goed.example", State.FINE))
    assert results(LINKS, fine, {}).startswith("1 adressen: ")


def test_the_list_of_tolerated_websites_gives_reasons() -> None:
    assert all(len(reason) > 20 for reason in tolerated_hosts().values())


def test_a_tolerated_website_needs_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "gedoogd.yaml"
    path.write_text('hosts:\n  - {host: WWW.a.example, reden: "omdat"}\n', encoding="utf-8")
    assert tolerated_hosts(path) == {"www.a.example": "omdat"}
    path.write_text("hosts:\n  - {host: www.a.example}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="geen reden"):
        tolerated_hosts(path)
