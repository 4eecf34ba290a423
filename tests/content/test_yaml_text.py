"""YAML as editors write it: what is read as what, and where each part stands."""

from __future__ import annotations

import pytest

from actie_engine.findings import Finding
from wijkengids.content.yaml_text import read_yaml


@pytest.mark.parametrize(
    "text",
    [
        "doel: Buren leren elkaar kennen.",
        'doel: "Buren leren elkaar kennen."',
        "doel: 'Buren leren elkaar kennen.'",
        "doel: Buren leren\n  elkaar kennen.",
        "doel: >-\n  Buren leren\n  elkaar kennen.",
        "doel: >\n  Buren leren\n  elkaar kennen.\n",
        "doel: |\n  Buren leren\n  elkaar kennen.\n",
        "doel:\n  Buren leren elkaar kennen.",
        '{doel: "Buren leren elkaar kennen."}',
    ],
)
def test_text_can_be_written_in_every_way(text: str) -> None:
    document = read_yaml(text.encode())
    assert document.data == {"doel": "Buren leren elkaar kennen."}
    assert document.findings == []


@pytest.mark.parametrize(
    "text",
    [
        "# Bovenaan\nnaam: Soep",
        "naam: Soep  # met twee spaties ervoor",
        "# yaml-language-server: $schema=schema/methode.json\nnaam: Soep",
        "naam: >-  # hierna begint de tekst\n  Soep",
        "naam: Soep\n\n# Onderaan\n",
        "---\nnaam: Soep",
    ],
)
def test_comments_are_left_out(text: str) -> None:
    document = read_yaml(text.encode())
    assert document.data == {"naam": "Soep"}
    assert document.findings == []


def test_place_of_a_value_a_name_and_a_fragment() -> None:
    document = read_yaml(b"naam: Soep\naanpak:\n  - >-\n    Kook soep,\n    veel soep.\n")
    path = ("aanpak", 0)

    def place(**where: object) -> tuple[int, int]:
        return document.place(Finding(**{"path": path, "what": "", "remedy": "", **where}))  # type: ignore[arg-type]

    assert place() == (3, 5)
    assert place(fragment="veel") == (5, 5)
    assert place(fragment="stamppot") == (3, 5)
    assert place(path=("aanpak",), at_key=True) == (2, 1)
    assert place(path=("aanpak", 0, "bron")) == (3, 5)
    assert place(path=()) == (1, 1)


def test_file_goes_on_after_what_cannot_be_seen() -> None:
    """A byte order mark, Windows line ends and fixed spaces hide no other mistake."""
    document = read_yaml(b"\xef\xbb\xbfnaam: So\xc2\xa0ep\r\nnaam: Soep\r\n")
    assert document.data == {"naam": "So ep"}
    assert [place for place, _ in document.findings] == [(1, 1), (1, 1), (1, 9), (2, 1)]


def test_many_invisible_characters_are_told_ten_times() -> None:
    document = read_yaml(("naam: " + "\u200bs" * 40).encode())
    assert len(document.findings) == 10


def test_a_version_of_yaml_that_does_not_exist_is_told() -> None:
    """The parser in Python cannot count that far."""
    document = read_yaml(b"naam: Soep\n%YAML " + b"1" * 5_000 + b".1\n---\n")
    ((place, finding),) = document.findings
    assert place == (2, 1)
    assert finding.what == "deze regel noemt een versie van YAML die niet bestaat"


@pytest.mark.parametrize(
    ("escape", "character"), [(r"\U0010FFFF", "\U0010ffff"), (r"\u00eb", "ë"), (r"\x41", "A")]
)
def test_an_escape_for_a_character_is_that_character(escape: str, character: str) -> None:
    document = read_yaml(f'naam: "{escape}"'.encode())
    assert document.data == {"naam": character}
    assert document.findings == []


@pytest.mark.parametrize("escape", [r"\U00110000", r"\UFFFFFFFF", r"\U00200041"])
def test_an_escape_for_no_character_is_told(escape: str) -> None:
    document = read_yaml(f'naam: "Soep {escape}"'.encode())
    ((place, finding),) = document.findings
    assert place == (1, 13)
    assert finding.what == f"‘{escape}’ staat voor een teken dat niet bestaat"
