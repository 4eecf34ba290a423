"""What is kept is never older than what it is made of."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from wijkengids.kept import kept, kept_objects, place_of, program, stamps


def fail() -> Any:
    pytest.fail("made again")


def test_it_is_made_once(tmp_path: Path) -> None:
    place = place_of("iets-*.txt", tmp_path, [b"een"])
    assert kept(place, lambda: "gemaakt, é") == "gemaakt, é"
    assert kept(place, fail) == "gemaakt, é"


def test_other_parts_have_another_place(tmp_path: Path) -> None:
    parts: tuple[list[bytes], ...] = ([b"een", b"twee"], [b"eentwee"], [b"een"], [])
    assert len({place_of("iets-*.txt", tmp_path, each) for each in parts}) == len(parts)


def test_what_is_older_is_thrown_away(tmp_path: Path) -> None:
    (tmp_path / "iets-oud.txt").write_text("oud", encoding="utf-8")
    (tmp_path / "iets-map.txt").mkdir()
    (tmp_path / "anders.txt").write_text("blijft", encoding="utf-8")
    place_of("iets-*.txt", tmp_path, [b"nieuw"])
    assert [each.name for each in tmp_path.iterdir()] == ["anders.txt"]


def test_nothing_is_left_beside_what_is_kept(tmp_path: Path) -> None:
    place = place_of("iets-*.txt", tmp_path, [b"een"])
    kept(place, lambda: "gemaakt")
    assert list(tmp_path.iterdir()) == [place]


def test_without_a_folder_it_is_made_every_time(tmp_path: Path) -> None:
    assert place_of("iets-*.txt", tmp_path / "weg" / "cache", []) is None
    assert place_of("iets-*.txt", None, []) is None
    assert kept(None, lambda: "gemaakt") == "gemaakt"


def test_the_program_is_its_modules_and_its_packages(tmp_path: Path) -> None:
    (tmp_path / "een.py").write_text("een = 1", encoding="utf-8")
    found = list(program(tmp_path, "jinja2", "bestaat-niet"))
    assert found == [b"een = 1", f"jinja2 {version('jinja2')}".encode(), b"bestaat-niet "]


def test_objects_are_made_once_and_come_back_equal(tmp_path: Path) -> None:
    place = place_of("iets-*.pickle", tmp_path, [b"een"])
    made = {"punten": MappingProxyType({"animo": 1}), "namen": frozenset({"é"})}
    assert kept_objects(place, lambda: made) is made
    found = kept_objects(place, fail)
    assert found == made
    assert isinstance(found["punten"], MappingProxyType)


def test_a_folder_with_another_file_in_it_is_another_program(tmp_path: Path) -> None:
    module, below = tmp_path / "een.py", tmp_path / "map" / "twee.j2"
    below.parent.mkdir()
    found = [set(stamps(tmp_path))]
    for file, text in ((module, "een"), (below, "twee"), (module, "anders")):
        file.write_text(text, encoding="utf-8")
        found.append(set(stamps(tmp_path)))
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "een.pyc").write_text("", encoding="utf-8")
    assert set(stamps(tmp_path)) == found[-1]
    assert len({frozenset(each) for each in found}) == len(found)
