"""The content as one JSON text, for the browser and the command line."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any

from actie_engine.findings import path_text
from actie_engine.model import (
    Begrip,
    Bron,
    ContextVraag,
    Element,
    Gids,
    Instrument,
    Keuzelijst,
    Methode,
    Randvoorwaarde,
    Rol,
    Weging,
)
from actie_engine.model.actie import Regelboek
from actie_engine.reader import read
from actie_engine.writer import to_data

VERSIE = 1

PARTS: dict[str, Any] = {
    "keuzelijsten": Keuzelijst,
    "bronnen": Bron,
    "begrippen": Begrip,
    "elementen": Element,
    "rollen": Rol,
    "randvoorwaarden": Randvoorwaarde,
    "context": ContextVraag,
    "instrumenten": Instrument,
    "regels": Regelboek,
    "methoden": Methode,
}

LEFT_OUT = ("bronnen", "begrippen")
"""Parts of the guide that no advice needs; the bundle has them empty."""

LEFT_OUT_OF_METHODS = (
    "aliassen",
    "zoekwoorden",
    "vroeger",
    "verkenning",
    "aanpak",
    "cijfers",
    "jaren",
    "overig",
    "websites",
    "sterke_punten",
    "valkuilen",
    "verschillen",
    "verwant",
    "opmerking",
)
"""Fields of a method that no advice needs: more than half of the bundle."""


class BundleError(ValueError):
    """The bundle cannot be used; the text says why, in Dutch."""


def dump_bundle(gids: Gids) -> str:
    """Return the bundle of a guide; the same content gives the same text."""
    content = {
        name: {} if name in LEFT_OUT else to_data(getattr(gids, name))
        for name in (field.name for field in dataclasses.fields(gids))
    }
    for methode in content["methoden"].values():
        for name in LEFT_OUT_OF_METHODS:
            methode.pop(name, None)
    digest = hashlib.sha256(_json(content).encode()).hexdigest()[:12]
    return _json({"versie": VERSIE, "inhoud": digest, "gids": content})


@dataclasses.dataclass(frozen=True, slots=True)
class Bundle:
    """A guide and the version of its content: twelve hexadecimal digits."""

    gids: Gids
    inhoud: str


def open_bundle(text: str) -> Bundle:
    """Return what is in a bundle; raises BundleError when it cannot be used."""
    data = _parse(text)
    content = data["gids"]
    parts = {name: _read_part(content, name, cls) for name, cls in PARTS.items()}
    gids = Gids(**parts, weging=_read(Weging, content["weging"], "weging"))
    return Bundle(gids=gids, inhoud=str(data["inhoud"]))


def load_bundle(text: str) -> Gids:
    """Return the guide in a bundle; raises BundleError when it cannot be used."""
    return open_bundle(text).gids


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _parse(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise BundleError("De inhoud van de gids is niet goed aangekomen.") from None
    if not isinstance(data, dict) or data.get("versie") != VERSIE:
        raise BundleError("De inhoud van de gids hoort bij een andere versie van de rekenkern.")
    if not _is_complete(data):
        raise BundleError("De inhoud van de gids is niet compleet.")
    return data


def _is_complete(data: dict[str, Any]) -> bool:
    content = data.get("gids")
    return (
        "inhoud" in data
        and isinstance(content, dict)
        and "weging" in content
        and all(isinstance(content.get(name), dict) for name in PARTS)
    )


def _read_part(content: dict[str, Any], name: str, cls: Any) -> dict[str, Any]:
    return {key: _read(cls, data, name) for key, data in content[name].items()}


def _read(cls: Any, data: object, name: str) -> Any:
    value, findings = read(cls, data)
    if findings:
        where = path_text((name, *findings[0].path))
        raise BundleError(f"De inhoud van de gids klopt niet: {where}: {findings[0].what}.")
    return value
