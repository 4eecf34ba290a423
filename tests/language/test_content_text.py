from __future__ import annotations

from pathlib import Path

import pytest

from wijkengids.content.validate import folder_files
from wijkengids.language.content_text import content_passages
from wijkengids.language.passage import Passage

SMALL = Path(__file__).resolve().parents[1] / "small_content"

METHOD = (SMALL / "methods" / "buurtsoep.yaml").read_text(encoding="utf-8")


def passages(text: str, name: str = "methods/buurtsoep.yaml") -> list[Passage]:
    return list(content_passages(name, text.encode(), f"content/{name}"))


def texts(text: str, name: str = "methods/buurtsoep.yaml") -> list[str]:
    return [passage.text for passage in passages(text, name)]


def with_goal(yaml: str) -> str:
    """Return the method with another `doel`, given as YAML."""
    assert METHOD.count("doel: Buren leren elkaar kennen.\n") == 1
    return METHOD.replace("doel: Buren leren elkaar kennen.\n", f"doel: {yaml}\n")


def test_what_the_editor_wrote_for_readers_is_read() -> None:
    found = texts(METHOD)
    for text in (
        "Buurtsoep",
        "soepdag",
        "Aan tafel leren buren elkaar kennen.",
        "Zet op een vaste dag een tafel op straat.",
        "40 buren",
        "De bron beschrijft één straat.",
        "hoofdstuk 2",
    ):
        assert text in found


@pytest.mark.parametrize(
    "technical",
    ["buurtsoep", "soep-op-straat", "jansen-2020", "databanken", "straat", "licht", "2026-11-22"],
)
def test_slugs_keys_choices_and_dates_are_not_read(technical: str) -> None:
    assert technical not in texts(METHOD)


def test_search_words_are_not_read_since_people_misspell_what_they_seek() -> None:
    assert "samen koken" not in texts(METHOD)


def test_authors_are_not_read() -> None:
    name = "bronnen.yaml"
    found = texts((SMALL / name).read_text(encoding="utf-8"), name)
    assert "Soep en buren" in found
    assert "A. Jansen" not in found


@pytest.mark.parametrize(
    "yaml",
    [
        "Buren leren elkaar wel kennen.",
        '"Buren leren\n  elkaar wel kennen."',
        "'Buren leren elkaar wel kennen.'",
        ">-\n  Buren leren\n  elkaar wel kennen.",
        "|-\n  Buren leren elkaar\n  wel kennen.",
        "\n  tekst: Buren leren elkaar wel kennen.\n  bron: vries-2021",
    ],
)
def test_words_know_their_place_in_every_way_to_write_a_text(yaml: str) -> None:
    page = with_goal(yaml)
    (passage,) = [each for each in passages(page) if "wel kennen" in each.text]
    lines = page.split("\n")
    for word in passage.words:
        assert lines[word.line - 1][word.column - 1 :].startswith(word.text)


def test_a_word_is_found_after_the_same_letters_in_a_longer_word() -> None:
    page = with_goal("Samenwerken en samen werken.")
    (passage,) = [each for each in passages(page) if "Samenwerken" in each.text]
    columns = [word.column for word in passage.words]
    assert [word.text for word in passage.words] == ["Samenwerken", "en", "samen", "werken"]
    assert columns == [7, 19, 22, 28]


def test_escaped_quotes_do_not_hide_words() -> None:
    (passage,) = [
        each for each in passages(with_goal(r'"Een \"mooi\" doel."')) if "mooi" in each.text
    ]
    assert [word.text for word in passage.words] == ["Een", "mooi", "doel"]


def test_a_file_with_findings_is_left_to_the_check() -> None:
    assert passages(METHOD.replace("naam:", "nam:")) == []
    assert passages("slug: a: b\n") == []


def test_all_of_the_small_guide_can_be_read() -> None:
    files = folder_files(SMALL)
    assert all(list(content_passages(name, data, name)) for name, data in files.items())
