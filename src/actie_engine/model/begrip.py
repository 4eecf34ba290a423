"""A term in the glossary."""

from __future__ import annotations

from actie_engine.model.basis import Vindplaats
from actie_engine.model.fields import record, slug, veld


@record
class Begrip:
    """A term or an abbreviation with its explanation."""

    slug: str = slug("Naam van het begrip in adressen")
    naam: str = veld("Het begrip of de afkorting", max_lengte=80)
    voluit: str | None = veld("De afkorting voluit", default=None)
    ook: tuple[str, ...] = veld("Andere schrijfwijzen en meervouden", default=())
    uitleg: str = veld("Uitleg in een of twee korte zinnen", max_lengte=400)
    bron: Vindplaats = veld("Waar de uitleg op steunt")
