"""By what a reader can filter and sort the methods: every choice comes from the content.

A facet is a property of a method with the values that the content allows. Its key is the word in
the address of a filtered list, such as `?fase=plan`; addresses are kept, so keys never change.
"""

from __future__ import annotations

import dataclasses

from actie_engine.model import Gids, Kenmerk, Kenmerken, KenmerkLijst, Methode
from actie_engine.model.basis import ONBEKEND
from actie_engine.model.fields import spec_of
from actie_engine.model.methode import Handboek
from actie_engine.shape import shapes
from wijkengids.render.properties import Waarde, choices_of, name_of

UNKNOWN = Waarde(slug=ONBEKEND, naam="Onbekend", uitleg="De bronnen zeggen dit niet.")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Facet:
    """One property to filter by, with its values in the order of the content."""

    sleutel: str
    veld: str
    naam: str
    vraag: str
    keuzes: tuple[Waarde, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Sortering:
    """An order: by the values of a facet, from its first or (`aflopend`) from its last value."""

    sleutel: str
    naam: str
    aflopend: bool = False


BY_NAME = Sortering(sleutel="naam", naam="Naam")

SORTS = (
    BY_NAME,
    Sortering(sleutel="bewijs", naam="Meeste onderzoek eerst", aflopend=True),
    Sortering(sleutel="inspanning", naam="Minste inzet eerst"),
    Sortering(sleutel="budget", naam="Kleinste bedrag eerst"),
    Sortering(sleutel="doorlooptijd", naam="Kortste tijd eerst"),
)


def facets(gids: Gids) -> tuple[Facet, ...]:
    """Return every facet: the elements, the properties in the order of the model, the handbook."""
    by_property = (_of_property(field, gids) for field in dataclasses.fields(Kenmerken))
    return (_of_elements(gids), *by_property, _of_handbooks(gids))


def values(methode: Methode, facet: Facet) -> tuple[str, ...]:
    """Return the values of a method for a facet: never empty, `onbekend` is a value too."""
    if facet.veld == "elementen":
        return tuple(plaatsing.element for plaatsing in methode.elementen)
    if facet.veld == "handboek":
        return (methode.handboek.status,)
    kenmerk: Kenmerk | KenmerkLijst = getattr(methode.kenmerken, facet.veld)
    return kenmerk.waarden or (ONBEKEND,)


def _of_elements(gids: Gids) -> Facet:
    return Facet(
        sleutel="element",
        veld="elementen",
        naam="Element",
        vraag="Bij welk element van ACTIE",
        keuzes=tuple(
            Waarde(slug=each.slug, naam=each.naam, uitleg=each.definitie.tekst)
            for each in gids.elementen.values()
        ),
    )


def _of_property(field: dataclasses.Field[object], gids: Gids) -> Facet:
    spec = spec_of(field)
    lijst = spec.keuze or str(spec.verwijst)
    asked = (each.slug for each in gids.context.values() if each.lijst == lijst)
    return Facet(
        sleutel=next(asked, lijst),
        veld=field.name,
        naam=name_of(field, gids),
        vraag=spec.uitleg,
        keuzes=(*choices_of(field, gids).values(), UNKNOWN),
    )


def _of_handbooks(gids: Gids) -> Facet:
    """Return the facet of the handbook; its list says itself in which ways one is unknown."""
    lijst = gids.keuzelijsten["handboek"]
    return Facet(
        sleutel="handboek",
        veld="handboek",
        naam=lijst.naam,
        vraag=shapes(Handboek)["status"].spec.uitleg,
        keuzes=tuple(
            Waarde(slug=each.slug, naam=each.naam, uitleg=each.uitleg) for each in lijst.keuzes
        ),
    )
