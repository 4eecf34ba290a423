"""The properties of a method by which a professional chooses, as readers see them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from actie_engine.model import Gids, Kenmerk, Kenmerken, KenmerkLijst, Methode
from actie_engine.model.fields import spec_of

SCALES = ("inspanning", "bewijs")
"""Properties shown as steps too; for others, such as a sum of money, steps say nothing."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Waarde:
    """One value with the name and the explanation that readers see."""

    slug: str
    naam: str
    uitleg: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Eigenschap:
    """One property of a method.

    `waarden` is empty when the sources do not tell. `stap` of `stappen` is the place of the value
    on a scale; both are 0 where there is no scale.
    """

    veld: str
    naam: str
    waarden: tuple[Waarde, ...]
    kenmerk: Kenmerk | KenmerkLijst
    stap: int
    stappen: int


def properties(methode: Methode, gids: Gids) -> tuple[Eigenschap, ...]:
    """Return all properties of a method, in the order of the model."""
    return tuple(_property(field, methode, gids) for field in dataclasses.fields(Kenmerken))


def property_of(veld: str, methode: Methode, gids: Gids) -> Eigenschap:
    """Return the property of a method that is called `veld` in content."""
    return next(each for each in properties(methode, gids) if each.veld == veld)


def name_of(field: dataclasses.Field[object], gids: Gids) -> str:
    """Return what readers call a property: the name of the list that its values come from."""
    keuzelijst = spec_of(field).keuze
    return gids.keuzelijsten[keuzelijst].naam if keuzelijst else "Rol"


def choices_of(field: dataclasses.Field[object], gids: Gids) -> Mapping[str, Waarde]:
    """Return the values that a property can have, by their slugs and in their order."""
    keuzelijst = spec_of(field).keuze
    return _choices(keuzelijst, gids) if keuzelijst else _roles(gids)


def _property(field: dataclasses.Field[object], methode: Methode, gids: Gids) -> Eigenschap:
    kenmerk: Kenmerk | KenmerkLijst = getattr(methode.kenmerken, field.name)
    names = choices_of(field, gids)
    on_scale = field.name in SCALES and bool(kenmerk.waarden)
    return Eigenschap(
        veld=field.name,
        naam=name_of(field, gids),
        waarden=tuple(names[waarde] for waarde in kenmerk.waarden),
        kenmerk=kenmerk,
        stap=list(names).index(kenmerk.waarden[0]) + 1 if on_scale else 0,
        stappen=len(names) if on_scale else 0,
    )


def _choices(lijst: str, gids: Gids) -> Mapping[str, Waarde]:
    keuzes = gids.keuzelijsten[lijst].keuzes
    return {
        each.slug: Waarde(slug=each.slug, naam=each.naam, uitleg=each.uitleg) for each in keuzes
    }


def _roles(gids: Gids) -> Mapping[str, Waarde]:
    rollen = gids.rollen.values()
    return {each.slug: Waarde(slug=each.slug, naam=each.naam, uitleg=each.kort) for each in rollen}
