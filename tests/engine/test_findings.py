"""How messages name what they are about, and what they propose instead."""

from __future__ import annotations

import pytest

from actie_engine.findings import (
    Finding,
    Path,
    called,
    near,
    nearest,
    path_text,
    quoted,
    suggestion,
)

PLACES = tuple(f"buurt-{number}" for number in range(1, 14))
"""One more than a message lists."""


def test_a_finding_is_about_the_whole_value_unless_it_says_otherwise() -> None:
    finding = Finding(path=("naam",), what="‘naam’ is leeg", remedy="vul het in")
    assert (finding.at_key, finding.fragment, finding.kind) == (False, "", "")


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ((), "", "het bestand"),
        (("naam",), "naam", "‘naam’"),
        (("doel", "tekst"), "doel.tekst", "‘tekst’"),
        (("elementen", 0), "elementen[0]", "onderdeel 1 van ‘elementen’"),
        (("elementen", 1, "waarom"), "elementen[1].waarom", "‘waarom’"),
        ((2, 0), "[2][0]", "onderdeel 1 van onderdeel 3 van het bestand"),
    ],
)
def test_place_in_a_file(path: Path, text: str, name: str) -> None:
    assert (path_text(path), called(path)) == (text, name)


@pytest.mark.parametrize(
    ("path", "other", "expected"),
    [
        (("doel",), ("doel", "tekst"), True),
        (("doel", "tekst"), ("doel",), True),
        (("doel", "tekst"), ("doel", "bron"), False),
        (("doel",), ("naam",), False),
        ((), ("doel",), False),
    ],
)
def test_one_place_within_another(path: Path, other: Path, *, expected: bool) -> None:
    assert near(path, other) is expected


def test_a_long_text_is_cut_off_where_it_is_quoted() -> None:
    assert quoted("a" * 60) == f"‘{'a' * 60}’"
    assert quoted("a" * 61) == f"‘{'a' * 59}…’"
    assert quoted("samen \n koken") == "‘samen koken’"


@pytest.mark.parametrize(
    ("word", "allowed", "meant"),
    [
        ("straad", ("straat", "buurt"), "straat"),
        ("contakten", ("contact", "contacten"), "contacten"),
        ("straat", ("maan",), None),
        ("fasen", ("fase", "fases"), "fase"),
        ("doelgroep", ("doel",), "doel"),
        ("handboek", ("onderzoek",), None),
        ("a" * 60, ("a" * 59,), "a" * 59),
        ("a" * 61, ("a" * 60,), None),
        ("straad", (), None),
    ],
)
def test_word_that_was_probably_meant(
    word: str, allowed: tuple[str, ...], meant: str | None
) -> None:
    assert nearest(word, allowed) == meant


def test_what_to_do_about_an_unknown_word() -> None:
    assert suggestion("bourt-1", PLACES) == "bedoelde je ‘buurt-1’?"
    assert suggestion("maan", PLACES[:2]) == "kies uit: buurt-1, buurt-2"
    assert suggestion("maan", PLACES[:12]) == f"kies uit: {', '.join(PLACES[:12])}"
    assert suggestion("maan", PLACES) == f"kies uit: {', '.join(PLACES[:12])}, …"
    assert suggestion("maan", PLACES[:3], limit=2) == "kies uit: buurt-1, buurt-2, …"


@pytest.mark.parametrize(
    ("count", "remedy"),
    [(0, "haal het weg"), (1, "kies uit: buurt-1"), (2, "kies uit: buurt-1, buurt-2")],
)
def test_another_remedy_where_there_is_nothing_to_choose(count: int, remedy: str) -> None:
    told = suggestion("maan", PLACES[:count], limit=2, otherwise="haal het weg")
    assert told == remedy


def test_another_remedy_where_there_is_too_much_to_choose() -> None:
    assert suggestion("maan", PLACES[:3], limit=2, otherwise="haal het weg") == "haal het weg"
