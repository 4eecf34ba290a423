"""Methods, questions and publications in the orders in which readers look for them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence

from actie_engine.model import (
    Bron,
    Element,
    Gids,
    Instrument,
    Keuze,
    Methode,
    Pool,
    Randvoorwaarde,
    Rol,
    Vraag,
)
from actie_engine.model.methode import Plaatsing
from wijkengids.render.citations import title
from wijkengids.render.words import sort_key

NUMBER = re.compile(r"[0-9]+")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Vermelding:
    """A method under an element, with the reason why it belongs there."""

    methode: Methode
    plaatsing: Plaatsing


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Groep:
    """Methods that the Verkenning puts together; without a subcategory they are one group."""

    subcategorie: Keuze | None
    methoden: tuple[Methode, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Hoofdgroep:
    """One of the two main groups of the Verkenning."""

    categorie: Keuze
    groepen: tuple[Groep, ...]


def by_name(gids: Gids) -> tuple[Methode, ...]:
    """Return all methods in the order of their names."""
    return tuple(sorted(gids.methoden.values(), key=lambda methode: sort_key(methode.naam)))


def places(gids: Gids) -> Mapping[str, int]:
    """Return the place of every method in the order of their names, from 0, by their slugs."""
    return {methode.slug: place for place, methode in enumerate(by_name(gids))}


def of_element(element: Element, gids: Gids) -> tuple[Vermelding, ...]:
    """Return the methods of an element in the order of their names."""
    return tuple(
        Vermelding(methode=methode, plaatsing=plaatsing)
        for methode in by_name(gids)
        for plaatsing in methode.elementen
        if plaatsing.element == element.slug
    )


def of_role(rol: Rol | None, gids: Gids) -> tuple[Methode, ...]:
    """Return the methods that suit a role; for None those of which no source tells."""
    return tuple(methode for methode in by_name(gids) if _suits(methode, rol))


def matrix(gids: Gids) -> Mapping[str, Mapping[str, tuple[Methode, ...]]]:
    """Return per element, per role, the methods; `onbekend` stands for no role known."""
    columns = {**{rol.slug: rol for rol in gids.rollen.values()}, "onbekend": None}
    rows = {element.slug: of_element(element, gids) for element in gids.elementen.values()}
    return {
        row: {
            slug: tuple(each.methode for each in mentions if _suits(each.methode, rol))
            for slug, rol in columns.items()
        }
        for row, mentions in rows.items()
    }


def subjects(gids: Gids) -> tuple[Randvoorwaarde | Element, ...]:
    """Return what questions are about, in the order of the checklist."""
    return (*gids.randvoorwaarden.values(), *gids.elementen.values())


def questions_about(subject: Randvoorwaarde | Element, instrument: Instrument) -> list[Vraag]:
    """Return the questions of an instrument about an element or a precondition."""
    return [
        vraag
        for vraag in instrument.vragen
        if subject.slug in (vraag.element, vraag.randvoorwaarde)
    ]


def questions_named(ids: Sequence[str], gids: Gids) -> list[Vraag]:
    """Return the questions with these ids, in the order of the instruments."""
    every = (vraag for instrument in gids.instrumenten.values() for vraag in instrument.vragen)
    return [vraag for vraag in every if vraag.id in ids]


def poles_named(slugs: Sequence[str], gids: Gids) -> list[Pool]:
    """Return the poles with these slugs, in the order of the elements."""
    every = (pool for element in gids.elementen.values() for pool in element.polen)
    return [pool for pool in every if pool.slug in slugs]


def publications(gids: Gids) -> Iterator[tuple[Keuze, list[Bron]]]:
    """Yield the kinds of publications, each with its publications in the order of their titles."""
    for keuze in gids.keuzelijsten["bronsoort"].keuzes:
        own = [bron for bron in gids.bronnen.values() if bron.soort == keuze.slug]
        if own:
            yield keuze, sorted(own, key=lambda bron: sort_key(title(bron)))


def of_verkenning(gids: Gids) -> tuple[Hoofdgroep, ...]:
    """Return the methods in the two main groups of the Verkenning, in its own order."""
    subcategories: tuple[Keuze | None, ...] = (*gids.keuzelijsten["subcategorie"].keuzes, None)
    main_groups = []
    for categorie in gids.keuzelijsten["categorie"].keuzes:
        groups = (_group(categorie, subcategorie, gids) for subcategorie in subcategories)
        filled = tuple(group for group in groups if group.methoden)
        main_groups.append(Hoofdgroep(categorie=categorie, groepen=filled))
    return tuple(main_groups)


def _group(categorie: Keuze, subcategorie: Keuze | None, gids: Gids) -> Groep:
    wanted = (categorie.slug, subcategorie.slug if subcategorie else None)
    placed = [
        (methode.verkenning, methode)
        for methode in gids.methoden.values()
        if methode.verkenning
        and (methode.verkenning.categorie, methode.verkenning.subcategorie) == wanted
    ]
    placed.sort(key=lambda pair: [int(number) for number in NUMBER.findall(pair[0].paragraaf)])
    return Groep(subcategorie=subcategorie, methoden=tuple(methode for _, methode in placed))


def _suits(methode: Methode, rol: Rol | None) -> bool:
    suited = methode.kenmerken.rollen.waarden
    return rol.slug in suited if rol else not suited
