"""A field that chooses from a list takes every choice of that list, and no other."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from actie_engine.model import Gids
from wijkengids.content.library import read_library
from wijkengids.content.references import choice_lists
from wijkengids.content.validate import folder_files, validate

type Place = tuple[str, tuple[str | int, ...]]

SMALL = Path(__file__).parents[1] / "small_content"
METHOD = "methods/buurtsoep.yaml"
RULES = "actie/regels-uitvoering.yaml"
PROPERTIES = {
    name: (METHOD, ("kenmerken", name))
    for name in (
        *("setting", "doelgroepen", "fasen", "inspanning", "budget"),
        *("doorlooptijd", "productiekracht", "bewijs"),
    )
}
CHOOSERS: Mapping[str, Place] = {
    "lijst": (METHOD, ("elementen", 0, "lijst")),
    "categorie": (METHOD, ("verkenning", "categorie")),
    "subcategorie": (METHOD, ("verkenning", "subcategorie")),
    "handboek": (METHOD, ("handboek", "status")),
    "onderzoek": (METHOD, ("onderzoek", "status")),
    "bronsoort": ("bronnen.yaml", ("bronnen", 0, "soort")),
    "hulp": (RULES, ("regels", 1, "vraagt", 0)),
    "stand": (RULES, ("regels", 2, "randvoorwaarde", "stand")),
    "waarschuwing": (RULES, ("regels", 1, "waarschuwing")),
    **PROPERTIES,
}
"""For each list a field of the small guide that chooses from it."""

LISTS = yaml.safe_load((SMALL / "keuzelijsten.yaml").read_bytes())["keuzelijsten"]
CHOICES = [(each["lijst"], keuze["slug"]) for each in LISTS for keuze in each["keuzes"]]


def messages_with(lijst: str, choice: str) -> list[str]:
    """Return what is told of the list when its field in the small guide makes this choice."""
    files = folder_files(SMALL)
    name, path = CHOOSERS[lijst]
    data = copy.deepcopy(read_library(files).files[name].document.data)
    _put(data, path, _as_property(lijst, choice) if lijst in PROPERTIES else choice)
    changed = yaml.safe_dump(data, allow_unicode=True).encode()
    return [
        f"{message.what}; {message.remedy}"
        for message in validate({**files, name: changed}).messages
        if "keuzelijst" in message.what
    ]


def _as_property(lijst: str, choice: str) -> dict[str, object]:
    value = {"waarden": [choice]} if lijst in {"setting", "doelgroepen", "fasen"} else None
    return {**(value or {"waarde": choice}), "waarom": "Verzonnen."}


def _put(data: Any, path: tuple[str | int, ...], value: object) -> None:
    *around, last = path
    for step in around:
        data = data[step]
    data[last] = value


@pytest.mark.parametrize(("lijst", "choice"), CHOICES)
def test_choice_is_taken(lijst: str, choice: str) -> None:
    assert messages_with(lijst, choice) == []


@pytest.mark.parametrize("lijst", CHOOSERS)
def test_other_value_is_refused_with_what_is_allowed(lijst: str) -> None:
    (message,) = messages_with(lijst, "bestaat-hier-echt-niet")
    what, remedy = message.split("; ")
    assert what == f"‘bestaat-hier-echt-niet’ staat niet in keuzelijst ‘{lijst}’"
    assert remedy.startswith(("kies uit: ", "bedoelde je ‘"))


def test_every_list_has_a_field() -> None:
    assert set(CHOOSERS) == choice_lists(Gids)
