"""A publication in the bibliography."""

from __future__ import annotations

from actie_engine.model.basis import Vindplaats
from actie_engine.model.fields import record, slug, url, veld


@record
class Bron:
    """A publication, named once in `content/bronnen.yaml` and cited by its key."""

    sleutel: str = slug("Sleutel waarmee andere bestanden deze publicatie noemen")
    soort: str = veld("Soort publicatie", keuze="bronsoort")
    titel: str = veld("Titel")
    ondertitel: str | None = veld("Ondertitel", default=None)
    auteurs: tuple[str, ...] = veld("Auteurs, in de volgorde van de publicatie", default=())
    jaar: str | None = veld("Jaar van verschijnen", default=None, max_lengte=40)
    uitgever: str | None = veld("Uitgever of opdrachtgever", default=None)
    plaats: str | None = veld("Plaats van uitgave", default=None)
    url: str | None = url("Webadres, zoals een bron het geeft", default=None)
    url_onzeker: bool = veld("ja: het adres is op volgorde gekoppeld", default=False)
    genoemd_in: tuple[Vindplaats, ...] = veld("Waar de brondocumenten haar noemen", default=())
    opmerking: str | None = veld("Bijzonderheid, zoals een jaartal dat verschilt", default=None)
