"""Mistakes with whole files: absent, misnamed, in the wrong place, too large."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from wijkengids.content.messages import as_text
from wijkengids.content.validate import ContentError, folder_files, load, validate

METHOD = "methods/straatbank.yaml"


def told(files: Mapping[str, bytes]) -> list[str]:
    return [as_text(message) for message in validate(files).messages]


def without(files: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    return {other: content for other, content in files.items() if other != name}


def renamed(files: Mapping[str, bytes], name: str, to: str) -> dict[str, bytes]:
    return without(files, name) | {to: files[name]}


def test_absent_file(small_files: Mapping[str, bytes]) -> None:
    """What refers to an absent file is not told as well."""
    assert told(without(small_files, "bronnen.yaml")) == [
        "content/bronnen.yaml:1:1: dit bestand ontbreekt; zet het terug uit de vorige versie"
    ]


def test_misspelt_file_name(small_files: Mapping[str, bytes]) -> None:
    assert told(renamed(small_files, "actie/rollen.yaml", "actie/rolen.yaml")) == [
        "content/actie/rolen.yaml:1:1: dit bestand heeft hier geen plaats; "
        "bedoelde je actie/rollen.yaml?"
    ]


def test_file_in_wrong_folder(small_files: Mapping[str, bytes]) -> None:
    files = without(renamed(small_files, METHOD, "straatbank.yaml"), "methods/buurtsoep.yaml")
    assert "content/straatbank.yaml:1:1: dit bestand heeft hier geen plaats; " in told(files)[-1]


def test_yml_instead_of_yaml(small_files: Mapping[str, bytes]) -> None:
    files = {**small_files, "methods/stoepkrijt.yml": b"slug: stoepkrijt\n"}
    assert told(files) == [
        "content/methods/stoepkrijt.yml:1:1: de naam eindigt op .yml; noem het stoepkrijt.yaml"
    ]


def test_method_that_others_relate_to_is_renamed(small_files: Mapping[str, bytes]) -> None:
    """One finding for the name; references go by the slug in the file as well."""
    assert told(renamed(small_files, METHOD, "methods/bankje.yaml")) == [
        "content/methods/bankje.yaml:1:7: slug ‘straatbank’ past niet bij de naam van het bestand; "
        "schrijf slug: bankje, of noem het bestand straatbank.yaml"
    ]


def test_instrument_without_rules(small_files: Mapping[str, bytes]) -> None:
    assert told(without(small_files, "actie/regels-uitvoering.yaml")) == [
        "content/actie/uitvoering.yaml:1:7: er zijn geen regels bij ‘uitvoering’; "
        "maak actie/regels-uitvoering.yaml"
    ]


def test_rules_without_instrument(small_files: Mapping[str, bytes]) -> None:
    """The questions that the rules name are not told as well."""
    assert told(without(small_files, "actie/uitvoering.yaml")) == [
        "content/actie/regels-uitvoering.yaml:1:13: instrument ‘uitvoering’ bestaat niet; "
        "zet het instrument in actie/, of haal de regels weg"
    ]


def test_too_large_file(small_files: Mapping[str, bytes]) -> None:
    files = {**small_files, METHOD: b"naam: " + b"a" * 10_000_000}
    assert told(files) == [
        "content/methods/straatbank.yaml:1:1: het bestand is 10.000.006 bytes groot; "
        "houd het onder 200.000 bytes"
    ]


def test_hidden_files_of_programs_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".#straatbank.yaml").write_text("[", encoding="utf-8")
    (tmp_path / "straatbank.yaml").write_text("[", encoding="utf-8")
    assert list(folder_files(tmp_path)) == ["straatbank.yaml"]


def test_load_refuses_content_with_mistakes(tmp_path: Path) -> None:
    (tmp_path / "bronnen.yaml").write_text("bronnen: [", encoding="utf-8")
    with pytest.raises(ContentError, match=r"^\d+ fouten in de inhoud$") as caught:
        load(tmp_path)
    assert as_text(caught.value.messages[-1]).startswith(f"{tmp_path.name}/")
