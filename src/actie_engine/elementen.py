"""How each element stands: presence, coverage and the balance between its poles.

Presence is the share of the points for the element among the points for and against it. The
balance runs from the first pole (-1) to the second (+1). Coverage tells how many of the element's
questions were answered; what is unknown changes no other number.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from fractions import Fraction

from actie_engine.model import Element, Gids, Instrument
from actie_engine.numbers import rounded, share
from actie_engine.rules import Bijdrage, Fired, total

VOLDOENDE, AANDACHT, TEKORT, ONBEKEND = "voldoende", "aandacht", "tekort", "onbekend"


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
        first, second = (total(self.polen[pool.slug]) for pool in self.element.polen)
        return share(second - first, first + second)

    @property
    def dekking(self) -> Fraction:
        """Share of the element's questions that were answered, 0 to 1."""
        return Fraction(self.beantwoord, self.vragen) if self.vragen else Fraction(0)

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


def element_statuses(gids: Gids, fired: Sequence[Fired]) -> dict[str, str]:
    """Return the status of every element; what the ranking of methods needs, and no more."""
    points = {slug: [0, 0] for slug in gids.elementen}
    for each in fired:
        if each.regel.aanwezig and each.regel.element:
            points[each.regel.element][each.regel.aanwezig < 0] += abs(each.regel.aanwezig)
    drempels = gids.weging.drempels
    return {slug: _status(pro, con, drempels) for slug, (pro, con) in points.items()}


def _status(pro: int, con: int, drempels: Mapping[str, int]) -> str:
    if pro + con == 0:
        return ONBEKEND
    for status in (VOLDOENDE, AANDACHT):
        if pro * 100 >= drempels[status] * (pro + con):
            return status
    return TEKORT


def weigh_elements(
    gids: Gids, instrument: Instrument, antwoorden: Mapping[str, str], fired: Sequence[Fired]
) -> tuple[ElementStand, ...]:
    """Return how every element stands, in the order of ACTIE."""
    statuses = element_statuses(gids, fired)
    return tuple(
        _weigh_element(element, statuses[element.slug], instrument, antwoorden, fired)
        for element in gids.elementen.values()
    )


def _weigh_element(
    element: Element,
    status: str,
    instrument: Instrument,
    antwoorden: Mapping[str, str],
    fired: Sequence[Fired],
) -> ElementStand:
    own = [each for each in fired if each.regel.element == element.slug]
    questions = [vraag.id for vraag in instrument.vragen if vraag.element == element.slug]
    weighed = [each.contribution(each.regel.aanwezig) for each in own]
    return ElementStand(
        element=element,
        status=status,
        voor=tuple(bijdrage for bijdrage in weighed if bijdrage.punten > 0),
        tegen=tuple(bijdrage for bijdrage in weighed if bijdrage.punten < 0),
        polen={
            pool.slug: tuple(
                each.contribution(each.regel.gewicht)
                for each in own
                if each.regel.pool == pool.slug
            )
            for pool in element.polen
        },
        beantwoord=sum(question in antwoorden for question in questions),
        vragen=len(questions),
    )
