"""Which record stands where in a file."""

from __future__ import annotations

from typing import Any

import pytest

from actie_engine.findings import Path
from actie_engine.model import Feit, Gids, KenmerkLijst, Methode, Regel, Rol
from actie_engine.model.methode import Plaatsing
from actie_engine.shape import record_at, shapes


@pytest.mark.parametrize(
    ("cls", "path", "record"),
    [
        (Methode, (), Methode),
        (Methode, ("doel",), Feit),
        (Methode, ("kenmerken", "setting"), KenmerkLijst),
        (Methode, ("elementen", 0), Plaatsing),
        (Gids, ("rollen", "samen"), Rol),
        (Gids, ("rollen", "samen", "wanneer"), Feit),
        (Methode, ("naam",), None),
        (Methode, ("elementen",), None),
        (Methode, ("aliassen", 0), None),
        (Methode, ("prijs",), None),
        (Methode, ("naam", "kort"), None),
        (Regel, ("als", "soep", 0), None),
        (Regel, ("rollen", "samen"), None),
    ],
)
def test_record_at_a_place(cls: Any, path: Path, record: Any) -> None:
    assert record_at(cls, path) is record


def test_fields_stand_in_the_order_of_the_model() -> None:
    assert list(shapes(Feit)) == ["tekst", "bron"]
    assert [shape.required for shape in shapes(Feit).values()] == [True, False]
