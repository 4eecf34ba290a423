"""The one definition of everything that editors write in `content/`.

The reader, the validator, the JSON Schema for editors, the templates and the bundle for the
browser all derive from the records in this package.
"""

from actie_engine.model.actie import (
    Antwoord,
    Balans,
    BalansKant,
    ContextVraag,
    Doen,
    Element,
    FaseRaad,
    Instrument,
    Pool,
    Randvoorwaarde,
    Regel,
    Rol,
    Stand,
    Vraag,
    Weging,
)
from actie_engine.model.basis import Feit, Verschil, Vindplaats, Weergave
from actie_engine.model.begrip import Begrip
from actie_engine.model.bron import Bron
from actie_engine.model.gids import Gids
from actie_engine.model.keuzelijst import Keuze, Keuzelijst
from actie_engine.model.methode import Kenmerk, Kenmerken, KenmerkLijst, Methode

__all__ = [
    "Antwoord",
    "Balans",
    "BalansKant",
    "Begrip",
    "Bron",
    "ContextVraag",
    "Doen",
    "Element",
    "FaseRaad",
    "Feit",
    "Gids",
    "Instrument",
    "Kenmerk",
    "KenmerkLijst",
    "Kenmerken",
    "Keuze",
    "Keuzelijst",
    "Methode",
    "Pool",
    "Randvoorwaarde",
    "Regel",
    "Rol",
    "Stand",
    "Verschil",
    "Vindplaats",
    "Vraag",
    "Weergave",
    "Weging",
]
