"""The vocabulary: every list of allowed values, in one file of content."""

from __future__ import annotations

from actie_engine.model.fields import record, slug, veld


@record
class Keuze:
    """One allowed value."""

    slug: str = slug("De waarde zoals zij in de bestanden staat")
    naam: str = veld("Zoals lezers haar zien", max_lengte=80)
    uitleg: str = veld("Wat de waarde betekent", default="")
    lijkt_op: tuple[str, ...] = veld("Waarden van deze lijst die er dicht bij liggen", default=())
    past_altijd: bool = veld("ja: past bij elke waarde van deze lijst", default=False)


@record
class Keuzelijst:
    """A named list of allowed values."""

    lijst: str = slug("Naam van de lijst")
    naam: str = veld("Zoals lezers de lijst zien", max_lengte=80)
    uitleg: str = veld("Waar de lijst voor dient", default="")
    geordend: bool = veld("ja: de volgorde heeft betekenis, van weinig naar veel", default=False)
    keuzes: tuple[Keuze, ...] = veld("De waarden", minimum_aantal=2)

    def naam_van(self, waarde: str) -> str:
        """Return the reader's name of `waarde`; `waarde` itself when the list has it not."""
        return next((keuze.naam for keuze in self.keuzes if keuze.slug == waarde), waarde)
