"""The whole content of the guide, read and checked."""

from __future__ import annotations

from collections.abc import Mapping

from actie_engine.model.actie import (
    ContextVraag,
    Element,
    Instrument,
    Randvoorwaarde,
    Regelboek,
    Rol,
    Weging,
)
from actie_engine.model.begrip import Begrip
from actie_engine.model.bron import Bron
from actie_engine.model.fields import record, veld
from actie_engine.model.keuzelijst import Keuzelijst
from actie_engine.model.methode import Methode


@record
class Gids:
    """Everything in `content/`, keyed by slug and in the order of the files."""

    keuzelijsten: Mapping[str, Keuzelijst] = veld("Keuzelijsten per naam")
    bronnen: Mapping[str, Bron] = veld("Publicaties per sleutel")
    begrippen: Mapping[str, Begrip] = veld("Begrippen per slug")
    elementen: Mapping[str, Element] = veld("De vijf elementen")
    rollen: Mapping[str, Rol] = veld("De drie rollen")
    randvoorwaarden: Mapping[str, Randvoorwaarde] = veld("De randvoorwaarden")
    context: Mapping[str, ContextVraag] = veld("Vragen vooraf")
    instrumenten: Mapping[str, Instrument] = veld("De instrumenten")
    regels: Mapping[str, Regelboek] = veld("De regels per instrument")
    weging: Weging = veld("De weging")
    methoden: Mapping[str, Methode] = veld("De methoden")
