"""How a record says what its fields mean and what they allow.

`record` makes a frozen dataclass; `veld` describes one field of it. The description is Dutch,
because editors see it: in messages, in the JSON Schema and in the form for drafts.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Any, dataclass_transform

DEFAULT_MAX_LENGTH = 600


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class FieldSpec:
    """What a field allows, apart from its type.

    `keuze` names the list in `content/keuzelijsten.yaml` its value comes from; `verwijst` the kind
    of thing it refers to (`bron`, `element`, `methode`, …); `op_sleutel` says that for a mapping
    the same holds for its keys.
    """

    uitleg: str
    max_lengte: int = DEFAULT_MAX_LENGTH
    patroon: re.Pattern[str] | None = None
    patroon_uitleg: str = ""
    minimum: int | None = None
    maximum: int | None = None
    minimum_aantal: int = 0
    maximum_aantal: int | None = None
    keuze: str | None = None
    verwijst: str | None = None
    op_sleutel: str | None = None


def veld(
    uitleg: str,
    *,
    default: Any = dataclasses.MISSING,
    **spec: Any,
) -> Any:
    """Describe a field of a record; without `default` the field is required."""
    metadata = {"spec": FieldSpec(uitleg=uitleg, **spec)}
    return dataclasses.field(default=default, metadata=metadata)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(veld,))
def record[T](cls: type[T]) -> type[T]:
    """Make a frozen, keyword-only dataclass of `cls`."""
    return dataclasses.dataclass(frozen=True, kw_only=True, slots=True)(cls)


def spec_of(field: dataclasses.Field[Any]) -> FieldSpec:
    """Return what `veld` said about `field`."""
    spec: FieldSpec = field.metadata["spec"]
    return spec


def is_required(field: dataclasses.Field[Any]) -> bool:
    """Tell whether content must give `field`."""
    return field.default is dataclasses.MISSING


SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
URL = re.compile(r"""https?://[^\s<>"']+""")
DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def slug(uitleg: str, **spec: Any) -> Any:
    """Describe a field that holds a slug: lower-case words with hyphens."""
    form = "kleine letters, cijfers en koppeltekens, zoals kern-met-pit"
    return veld(uitleg, max_lengte=80, patroon=SLUG, patroon_uitleg=form, **spec)


def url(uitleg: str, **spec: Any) -> Any:
    """Describe a field that holds a web address."""
    form = "een adres dat met http:// of https:// begint"
    return veld(uitleg, patroon=URL, patroon_uitleg=form, **spec)


def date(uitleg: str, **spec: Any) -> Any:
    """Describe a field that holds a date, as year-month-day."""
    form = "een datum als 2026-11-22: jaar-maand-dag"
    return veld(uitleg, patroon=DATE, patroon_uitleg=form, **spec)
