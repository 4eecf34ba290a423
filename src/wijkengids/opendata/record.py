"""A method as open data: all its facts, each with its source, and every code with its name.

The fields are those of the model, so what editors can fill in comes out here by itself. What the
sources do not tell is null, and a property without a known value has an empty list.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from typing import Any

from actie_engine.model import Feit, Gids, Methode, Vindplaats
from actie_engine.model.fields import FieldSpec
from actie_engine.shape import is_list, item_type, shapes
from wijkengids.opendata.about import absolute, method_page
from wijkengids.render.citations import title
from wijkengids.render.properties import Eigenschap, properties

type Data = dict[str, Any]


def record(methode: Methode, gids: Gids, changed: datetime.date | None, base: str) -> Data:
    """Return a method as data; `changed` is when its file last changed, if that is known."""
    walk = _Walk(gids=gids, default=methode.bron)
    facts = walk.fields(methode, skip=("slug", "kenmerken"))
    return {
        "id": methode.slug,
        "adres": absolute(method_page(methode.slug), base),
        **facts,
        "kenmerken": {each.veld: walk.property(each) for each in properties(methode, gids)},
        "gewijzigd": changed.isoformat() if changed else None,
    }


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class _Walk:
    """Goes through the fields of one method; `default` is the source of facts without their own."""

    gids: Gids
    default: Vindplaats

    def fields(self, value: Any, skip: tuple[str, ...] = ()) -> Data:
        cls: Any = type(value)
        return {
            name: self.value(getattr(value, name), shape.hint, shape.spec)
            for name, shape in shapes(cls).items()
            if name not in skip
        }

    def value(self, value: Any, hint: Any, spec: FieldSpec) -> Any:
        if hint is Vindplaats:
            return self.place(value)
        if value is None or (isinstance(value, Feit) and not value.bekend):
            return None
        if is_list(hint):
            return [self.value(item, item_type(hint), spec) for item in value]
        if dataclasses.is_dataclass(value):
            return self.fields(value)
        return self.code(value, spec)

    def place(self, place: Vindplaats | None) -> Data:
        where = place or self.default
        publication = {"id": where.bron, "naam": title(self.gids.bronnen[where.bron])}
        return {"bron": publication, "plaats": where.plaats or None}

    def code(self, value: str, spec: FieldSpec) -> str | Data:
        if spec.keuze:
            return {"id": value, "naam": self.gids.keuzelijsten[spec.keuze].naam_van(value)}
        return {"id": value, "naam": self.name(value, spec.verwijst)} if spec.verwijst else value

    def name(self, key: str, kind: str) -> str:
        if kind == "bron":
            return title(self.gids.bronnen[key])
        named: Mapping[str, Mapping[str, Any]] = {
            "element": self.gids.elementen,
            "methode": self.gids.methoden,
        }
        name: str = named[kind][key].naam
        return name

    def property(self, each: Eigenschap) -> Data:
        kenmerk = each.kenmerk
        return {
            "naam": each.naam,
            "waarden": [{"id": waarde.slug, "naam": waarde.naam} for waarde in each.waarden],
            "stap": {"stap": each.stap, "van": each.stappen} if each.stappen else None,
            "waarom": kenmerk.waarom or None,
            "bron": self.place(kenmerk.bron) if each.waarden else None,
        }
