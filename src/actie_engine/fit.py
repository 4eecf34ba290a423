"""Whether what is known about a method fits what is known about the initiative."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actie_engine.model import Gids, Keuzelijst

PAST, BIJNA, DEEL, PAST_NIET, ONBEKEND = "past", "bijna", "deel", "past-niet", "onbekend"
"""`bijna`: near to it, or for everyone; `deel`: for some, where the initiative is for everyone."""

UP_TO = ("budget", "inspanning")
"""Criteria where a method fits when it asks no more than there is."""


class Passing:
    """Compares methods with one context; each combination of values is judged once."""

    def __init__(self, gids: Gids, context: Mapping[str, str]) -> None:
        self.context = context
        self.lijsten = {
            slug: gids.keuzelijsten[vraag.lijst] for slug, vraag in gids.context.items()
        }
        self.judged: dict[tuple[str, Sequence[str]], str] = {}

    def outcome(self, slug: str, waarden: Sequence[str]) -> str:
        """Return how a method with `waarden` fits the context on one criterion."""
        key = (slug, waarden)
        if key not in self.judged:
            self.judged[key] = fit(slug, waarden, self.context[slug], self.lijsten[slug])
        return self.judged[key]


def fit(slug: str, waarden: Sequence[str], waarde: str, keuzelijst: Keuzelijst) -> str:
    """Tell whether a method with `waarden` fits a context of `waarde`."""
    if not waarden:
        return ONBEKEND
    if slug in UP_TO:
        order = [keuze.slug for keuze in keuzelijst.keuzes]
        return PAST if order.index(waarden[0]) <= order.index(waarde) else PAST_NIET
    wanted = next(keuze for keuze in keuzelijst.keuzes if keuze.slug == waarde)
    if waarde in waarden and not wanted.past_altijd:
        return PAST
    for_everyone = (keuze.slug for keuze in keuzelijst.keuzes if keuze.past_altijd)
    if not {*wanted.lijkt_op, *for_everyone}.isdisjoint(waarden):
        return BIJNA
    return DEEL if wanted.past_altijd else PAST_NIET
