"""Words that mean the same to who searches."""

from __future__ import annotations

from actie_engine.model.fields import record, veld


@record
class Synoniem:
    """A group of words; who seeks one of them finds what has another."""

    woorden: tuple[str, ...] = veld(
        "Woorden die hetzelfde betekenen", minimum_aantal=2, max_lengte=60
    )
    opmerking: str | None = veld("Waarom ze bij elkaar staan", default=None)
