from __future__ import annotations

import dataclasses

from actie_engine.model import Gids, Kenmerken
from wijkengids.render.properties import properties, property_of


def test_every_property_of_the_model_is_shown(gids: Gids) -> None:
    for methode in gids.methoden.values():
        shown = [each.veld for each in properties(methode, gids)]
        assert shown == [field.name for field in dataclasses.fields(Kenmerken)]


def test_values_carry_the_names_of_their_lists(gids: Gids) -> None:
    methode = gids.methoden["vouchersysteem"]
    fasen = property_of("fasen", methode, gids)
    assert [each.naam for each in fasen.waarden] == ["Idee", "Plan", "Uitvoering"]
    rollen = property_of("rollen", methode, gids)
    assert (rollen.naam, rollen.waarden[0].naam) == ("Rol", "Stimuleren")


def test_a_scale_tells_where_a_value_stands(gids: Gids) -> None:
    bewijs = property_of("bewijs", gids.methoden["vouchersysteem"], gids)
    assert (bewijs.stap, bewijs.stappen) == (3, 3)
    assert property_of("setting", gids.methoden["vouchersysteem"], gids).stappen == 0


def test_what_is_unknown_has_no_values_and_no_scale(gids: Gids) -> None:
    inspanning = property_of("inspanning", gids.methoden["kulturhuske"], gids)
    assert (inspanning.waarden, inspanning.stappen) == ((), 0)
