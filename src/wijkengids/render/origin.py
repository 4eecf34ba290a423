"""Where a question, a thing to do or a rule comes from, as readers can look it up."""

from __future__ import annotations

import re

from actie_engine.model import Gids, Instrument, Vindplaats

NUMBER = re.compile(r"(?P<element>[a-z]+)\.(?P<kind>[vdb])(?P<number>[0-9]+)")
KINDS = {"v": "vraag", "d": "doen", "b": "doen of laten"}


def origin(bron: str, instrument: Instrument, gids: Gids) -> Vindplaats:
    """Return the place that `bron` names: a number in the instrument, or a citation."""
    match = NUMBER.fullmatch(bron)
    if not match:
        return Vindplaats(**Vindplaats.fields_from_text(bron))
    naam = gids.elementen[match["element"]].naam
    place = f"{naam}, {KINDS[match['kind']]} {match['number']}"
    return Vindplaats(bron=instrument.brondocument, plaats=place)
