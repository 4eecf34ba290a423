"""Stamps: a step that was finished is not done again, and one that was cut off is."""

from __future__ import annotations

from pathlib import Path

from scripts.environment import unfinished
from scripts.stamp import Stamp, hash_files


def test_a_stamp_counts_only_for_the_same_inputs(tmp_path: Path) -> None:
    """Other inputs make the step necessary again."""
    file = tmp_path / "map" / "stempel"
    Stamp(file=file, inputs="een").write()
    assert Stamp(file=file, inputs="een").is_valid
    assert not Stamp(file=file, inputs="twee").is_valid


def test_without_a_stamp_the_step_is_necessary(tmp_path: Path) -> None:
    """A step that was killed never wrote one."""
    assert not Stamp(file=tmp_path / "stempel", inputs="een").is_valid


def test_the_hash_follows_every_file(tmp_path: Path) -> None:
    """A change in any of the files changes the hash."""
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("a", encoding="utf-8")
    second.write_text("b", encoding="utf-8")
    before = hash_files(first, second)
    second.write_text("c", encoding="utf-8")
    assert hash_files(first, second) != before


def test_a_package_that_pip_did_not_finish_is_found(tmp_path: Path) -> None:
    """Pip writes its list of files last, so a package without one is not whole."""
    whole, half, begun = (tmp_path / f"{name}.dist-info" for name in ("heel", "half", "begonnen"))
    for folder in (whole, half, begun):
        folder.mkdir()
    (whole / "RECORD").write_text("heel.dist-info/INSTALLER,sha256=x,4\n", encoding="utf-8")
    (half / "RECORD").write_text("half/__init__.py,,\n", encoding="utf-8")
    assert set(unfinished(tmp_path)) == {half, begun}
