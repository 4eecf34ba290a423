"""How each element stands: presence, coverage and the balance between its poles.

Presence is the share of the points for the element among the points for and against it. The
balance runs from the first pole (-1) to the second (+1). Coverage tells how many of the element's
questions were answered; what is unknown changes no other number.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from fractions import Fraction

from actie_engine.model import Element, Gids, Instrument
from actie_engine.numbers import rounded, share
from actie_engine.rules import AANWEZIG, POOL, Bijdrage, Spoor, pole_name, total

VOLDOENDE, AANDACHT, TEKORT, ONBEKEND = "voldoende", "aandacht", "tekort", "onbekend"
ZWAK = (TEKORT, AANDACHT)
"""The statuses of an element that needs something."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class ElementStand:
    """How one element stands, with everything that was added up.

    Points against are negative in `tegen`; `polen` holds the contributions per pole.
    """

    element: Element
    status: str
    voor: tuple[Bijdrage, ...]
    tegen: tuple[Bijdrage, ...]
    polen: Mapping[str, tuple[Bijdrage, ...]]
    beantwoord: int
    vragen: int

    @property
    def aanwezig(self) -> Fraction | None:
        """Share of points for the element, 0 to 1; None without points."""
        for_points = total(self.voor)
        return share(for_points, for_points - total(self.tegen))

    @property
    def balans(self) -> Fraction | None:
        """Position between the poles, -1 to 1; None without points."""
        first, second = self.punten_per_pool
        return share(second - first, first + second)

    @property
    def punten_per_pool(self) -> tuple[int, int]:
        """The points of the first and of the second pole."""
        first, second = (total(self.polen[pool.slug]) for pool in self.element.polen)
        return first, second

    @property
    def dekking(self) -> Fraction | None:
        """Share of the element's questions that were answered, 0 to 1; None without questions."""
        return share(self.beantwoord, self.vragen)

    def to_data(self) -> dict[str, object]:
        """Return the element's part of the advice as plain data."""
        return {
            "element": self.element.slug,
            "status": self.status,
            "aanwezig": rounded(self.aanwezig),
            "dekking": rounded(self.dekking),
            "balans": rounded(self.balans),
            "punten": {"voor": total(self.voor), "tegen": total(self.tegen)},
            "vragen": {"beantwoord": self.beantwoord, "totaal": self.vragen},
            "redenen": {
                "voor": [bijdrage.to_data() for bijdrage in self.voor],
                "tegen": [bijdrage.to_data() for bijdrage in self.tegen],
            },
            "polen": [
                {
                    "pool": pool.slug,
                    "punten": total(self.polen[pool.slug]),
                    "redenen": [bijdrage.to_data() for bijdrage in self.polen[pool.slug]],
                }
                for pool in self.element.polen
            ],
        }


def status_of(pro: int, con: int, drempels: Mapping[str, int]) -> str:
    """Return the status of an element with `pro` points for and `con` points against it."""
    if pro + con == 0:
        return ONBEKEND
    for status in (VOLDOENDE, AANDACHT):
        if pro * 100 >= drempels[status] * (pro + con):
            return status
    return TEKORT


def weigh_elements(
    gids: Gids, instrument: Instrument, antwoorden: Mapping[str, str], spoor: Spoor
) -> tuple[ElementStand, ...]:
    """Return how every element stands, in the order of ACTIE."""
    return tuple(
        _weigh_element(element, gids.weging.drempels, instrument, antwoorden, spoor)
        for element in gids.elementen.values()
    )


def _weigh_element(
    element: Element,
    drempels: Mapping[str, int],
    instrument: Instrument,
    antwoorden: Mapping[str, str],
    spoor: Spoor,
) -> ElementStand:
    weighed = spoor.over(AANWEZIG, element.slug)
    voor = tuple(bijdrage for bijdrage in weighed if bijdrage.punten > 0)
    tegen = tuple(bijdrage for bijdrage in weighed if bijdrage.punten < 0)
    questions = [vraag.id for vraag in instrument.vragen if vraag.element == element.slug]
    return ElementStand(
        element=element,
        status=status_of(total(voor), -total(tegen), drempels),
        voor=voor,
        tegen=tegen,
        polen={
            pool.slug: spoor.over(POOL, pole_name(element.slug, pool.slug))
            for pool in element.polen
        },
        beantwoord=sum(question in antwoorden for question in questions),
        vragen=len(questions),
    )
