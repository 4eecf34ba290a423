"""A change of one value changes that place in the text, and nothing else of the file."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actie_engine.model import Methode
from wijkengids.content.yaml_text import read_yaml
from wijkengids.drafts.value import with_value
from wijkengids.editing.span.change import ChangeError, with_data

FILE = """\
# Boven het bestand.
slug: x
naam: Naam   # zo heet hij
aliassen: [een, twee]  # in haken
samenvatting: >-
  Een lange tekst die over
  twee regels loopt.
bron: verkenning, §4

elementen:
  # Waarom animo?
  - element: animo          # animo of een ander
    lijst: databanken
    waarom: Daarom.
  - element: toerusting
    lijst: databanken
    waarom: Ook daarom.
doelgroep: Iedereen.
aanpak:
  - Eerst dit.
  # Tussen twee stappen.
  - >-
    Dan iets wat langer is
    dan een regel.
  - Ten slotte dat.
cijfers:
  - {waarde: 16, betekenis: gemeenten}
kenmerken:
  setting: onbekend
gecontroleerd: 2026-11-22
"""


def changed(path: tuple[str | int, ...], value: Any, text: str = FILE) -> str:
    data = with_value(Methode, read_yaml(text.encode()).data, path, value)
    new = with_data(text, Methode, data)
    assert read_yaml(new.encode()).data == data
    return new


def difference(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("naam",), "Ander", ["-naam: Naam   # zo heet hij", "+naam: Ander   # zo heet hij"]),
        (
            ("naam",),
            "Let op: dit",
            ["-naam: Naam   # zo heet hij", '+naam: "Let op: dit"   # zo heet hij'],
        ),
        (
            ("elementen", 0, "element"),
            "empathie",
            [
                "-  - element: animo          # animo of een ander",
                "+  - element: empathie          # animo of een ander",
            ],
        ),
        (
            ("aliassen", 1),
            "drie",
            ["-aliassen: [een, twee]  # in haken", "+aliassen: [een, drie]  # in haken"],
        ),
        (
            ("samenvatting",),
            "Kort.",
            [
                "-samenvatting: >-",
                "-  Een lange tekst die over",
                "-  twee regels loopt.",
                "+samenvatting: Kort.",
            ],
        ),
        (
            ("doelgroep", "bron"),
            "verkenning, §9",
            [
                "-doelgroep: Iedereen.",
                "+doelgroep:",
                "+  tekst: Iedereen.",
                "+  bron: verkenning, §9",
            ],
        ),
        (
            ("aliassen", 1),
            "wie doet mee?",
            [
                "-aliassen: [een, twee]  # in haken",
                '+aliassen: [een, "wie doet mee?"]  # in haken',
            ],
        ),
        (("aanpak", 1), None, ["-  - >-", "-    Dan iets wat langer is", "-    dan een regel."]),
        (("aanpak", 3), "En nog iets.", ["+  - En nog iets."]),
        (
            ("cijfers", 0, "waarde"),
            "17",
            ["-  - {waarde: 16, betekenis: gemeenten}", "+  - {waarde: 17, betekenis: gemeenten}"],
        ),
        (
            ("kenmerken", "setting", "waarden"),
            ["dorp", "wijk"],
            ["-  setting: onbekend", "+  setting:", "+    waarden: [dorp, wijk]"],
        ),
        (("opmerking", "tekst"), "Iets.", ["+opmerking: Iets."]),
        (("doel",), "Iets bereiken.", ["+doel: Iets bereiken."]),
    ],
)
def test_one_place_changes(path: tuple[str | int, ...], value: Any, expected: list[str]) -> None:
    assert difference(FILE, changed(path, value)) == expected


def test_a_new_field_stands_where_the_model_has_it() -> None:
    lines = changed(("doel",), "Iets bereiken.").splitlines()
    assert lines[lines.index("doelgroep: Iedereen.") + 1] == "doel: Iets bereiken."


def test_a_long_text_is_folded() -> None:
    new = changed(("doelgroep",), ("Een zin die te lang is voor een regel. " * 4).strip())
    assert max(map(len, new.splitlines())) <= 100
    assert "doelgroep: >-\n  Een zin" in new


def test_items_change_places_with_their_comments() -> None:
    data = read_yaml(FILE.encode()).data
    data["elementen"].reverse()
    new = with_data(FILE, Methode, data)
    moved = new[new.index("elementen:") : new.index("doelgroep:")]
    assert moved.index("toerusting") < moved.index("animo          # animo of een ander")


def test_what_cannot_be_done_is_refused() -> None:
    with pytest.raises(ChangeError):
        with_data("geen blok met velden", Methode, {"naam": "x"})


def scalars(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from scalars(value, (*path, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from scalars(value, (*path, index))
    else:
        yield path


def put(data: Any, path: tuple[str | int, ...], value: str) -> Any:
    if not path:
        return value
    step, *rest = path
    copy: Any = dict(data) if isinstance(data, dict) else list(data)
    copy[step] = put(data[step], tuple(rest), value)
    return copy


TEXTS = st.text(alphabet="ab :#-'\"[]{},>|&*!%@`?\\é’…", min_size=1, max_size=140).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(given=st.data())
def test_any_text_anywhere_in_any_method(
    given: st.DataObject, content_files: Mapping[str, bytes]
) -> None:
    name = given.draw(st.sampled_from([name for name in content_files if "methods/" in name]))
    text = content_files[name].decode()
    data = read_yaml(text.encode()).data
    path = given.draw(st.sampled_from(list(scalars(data))))
    wanted = put(data, path, given.draw(TEXTS.filter(bool)))
    new = with_data(text, Methode, wanted)
    assert read_yaml(new.encode()).data == wanted
    same = len(difflib.SequenceMatcher(None, text.splitlines(), new.splitlines()).get_opcodes())
    assert same <= 3, "er is op meer dan één plaats iets veranderd"
