from __future__ import annotations

from pathlib import Path

from wijkengids.content.files import read_file
from wijkengids.search.synonyms import NAME, read_synonyms
from wijkengids.search.words import squeeze

CONTENT = Path(__file__).resolve().parents[2] / "content"


def test_the_synonyms_of_the_guide_are_read() -> None:
    groups = read_synonyms(CONTENT)
    assert any({"voucher", "waardebon"} <= set(group) for group in groups)


def test_a_guide_without_synonyms_has_none(tmp_path: Path) -> None:
    assert read_synonyms(tmp_path) == ()


def test_a_group_of_one_word_is_a_mistake() -> None:
    findings = read_file(NAME, b"synoniemen:\n  - woorden: [soep]\n").findings
    assert [finding.path for finding in findings] == [("synoniemen", 0, "woorden")]


def test_no_group_has_a_word_twice() -> None:
    for group in read_synonyms(CONTENT):
        assert len({squeeze(word) for word in group}) == len(group), group
