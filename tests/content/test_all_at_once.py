"""All findings of a run are told at once, in the order of files and lines."""

from __future__ import annotations

from collections.abc import Mapping

from wijkengids.content.messages import as_text
from wijkengids.content.validate import validate

METHOD = "methods/buurtsoep.yaml"
RULES = "actie/regels-uitvoering.yaml"


def places(files: Mapping[str, bytes]) -> list[str]:
    messages = validate(files).messages
    return [as_text(message).partition(": ")[0].removeprefix("content/") for message in messages]


def changed(content: bytes, *changes: tuple[str, str]) -> bytes:
    text = content.decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text.encode()


def test_mistakes_in_one_file(small_files: Mapping[str, bytes]) -> None:
    """A mistake in one field does not hide a dead reference or a contradiction in others."""
    method = changed(
        small_files[METHOD],
        ("naam: Buurtsoep", "naam: Buurt\u00a0soep"),
        ("element: contacten", "element: contakten"),
        ("status: bekend\n  studies", "status: onbekend\n  studies"),
        ("waarden: [straat]", "waarden: [straad]"),
        ("methode: straatbank", "methode: buurtsoep"),
        ("gecontroleerd: 2026-11-22", "gecontroleerd: 22-11-2026"),
    )
    assert places({**small_files, METHOD: method}) == [
        f"{METHOD}:2:12",
        f"{METHOD}:9:14",
        f"{METHOD}:28:11",
        f"{METHOD}:41:15",
        f"{METHOD}:66:14",
        f"{METHOD}:69:16",
    ]


def test_mistakes_in_one_list_of_rules(small_files: Mapping[str, bytes]) -> None:
    """A bad number in one rule does not hide what is wrong with the others."""
    rules = changed(
        small_files[RULES],
        ("aanwezig: 2", "aanwezig: 4"),
        ("    randvoorwaarde: {slug: leefbaarheid, stand: op-orde}\n", ""),
        ("{straat-schoon: niet-op-orde}", "{straat-schoon: vuil}"),
    )
    assert places({**small_files, RULES: rules}) == [
        f"{RULES}:6:15",
        f"{RULES}:22:9",
        f"{RULES}:27:26",
    ]


def test_mistakes_in_several_files(small_files: Mapping[str, bytes]) -> None:
    files = {
        **small_files,
        METHOD: changed(small_files[METHOD], ("verwant:", "verwante:")),
        RULES: changed(small_files[RULES], ("pool: aansluiten", "pool: samenhang")),
        "begrippen.yaml": b"begrippen: [",
    }
    assert places(files) == [f"{RULES}:7:11", "begrippen.yaml:1:12", f"{METHOD}:65:1"]


def test_same_mistake_in_two_places_is_told_twice(small_files: Mapping[str, bytes]) -> None:
    """Each place must be mended, so each is named."""
    method = small_files[METHOD].replace(b"vries-2021", b"vires-2021", 2)
    assert places({**small_files, METHOD: method}) == [f"{METHOD}:22:11", f"{METHOD}:26:15"]


def test_message_names_the_folder_that_was_asked_for(small_files: Mapping[str, bytes]) -> None:
    messages = validate({**small_files, METHOD: b""}, "inhoud").messages
    assert [message.file for message in messages] == [f"inhoud/{METHOD}"]
