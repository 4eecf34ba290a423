"""Walks through a YAML file along the model: which record or field each part of it is."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from actie_engine.model.fields import FieldSpec, spec_of

TYPED_BY_READERS = frozenset({"zoekwoorden", "ook", "websites"})
"""Texts that must stay as they are typed: what readers search for, and addresses."""

ROOT = FieldSpec(uitleg="")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A node of the file, with the type that the model gives it and the field it stands in."""

    node: Any
    hint: Any
    spec: FieldSpec
    name: str = ""

    @property
    def is_record(self) -> bool:
        """Tell whether it is a block of fields of the model."""
        return isinstance(self.node, yaml.MappingNode) and dataclasses.is_dataclass(self.hint)

    @property
    def is_prose(self) -> bool:
        """Tell whether it is text in the editor's own words."""
        spec = self.spec
        fixed = spec.patroon is not None or spec.keuze is not None or spec.verwijst is not None
        is_text = isinstance(self.node, yaml.ScalarNode) and self.hint is str
        return is_text and not fixed and self.name not in TYPED_BY_READERS

    @property
    def is_name(self) -> bool:
        """Tell whether it is a slug, a date, a choice or a number."""
        is_scalar = isinstance(self.node, yaml.ScalarNode)
        return is_scalar and not self.is_prose and self.name not in TYPED_BY_READERS


def walk(node: Any, record: Any) -> Iterator[Part]:
    """Yield every part of a file that holds a `record`, the parts around before those within."""
    yield from _parts(Part(node=node, hint=record, spec=ROOT))


@functools.cache
def field_types(record: Any) -> dict[str, tuple[Any, FieldSpec]]:
    """Return the fields of a record in the order of the model, with type and description."""
    hints = typing.get_type_hints(record)
    return {
        field.name: (without_none(hints[field.name]), spec_of(field))
        for field in dataclasses.fields(record)
    }


def without_none(hint: Any) -> Any:
    """Return the type of a field that may be absent."""
    if typing.get_origin(hint) is types.UnionType:
        return next(each for each in typing.get_args(hint) if each is not types.NoneType)
    return hint


def _parts(part: Part) -> Iterator[Part]:
    origin, arguments = typing.get_origin(part.hint), typing.get_args(part.hint)
    if origin is tuple:
        yield from _items(part, arguments[0])
    elif origin is Mapping:
        yield from _values(part, arguments[1])
    elif isinstance(part.node, yaml.ScalarNode) and hasattr(part.hint, "fields_from_text"):
        yield _short_form(part)
    else:
        yield part
        if part.is_record:
            yield from _fields(part)


def _items(part: Part, hint: Any) -> Iterator[Part]:
    in_list = isinstance(part.node, yaml.SequenceNode)
    for node in part.node.value if in_list else [part.node]:
        yield from _parts(dataclasses.replace(part, node=node, hint=hint))


def _values(part: Part, hint: Any) -> Iterator[Part]:
    if isinstance(part.node, yaml.MappingNode):
        for _, node in part.node.value:
            yield from _parts(dataclasses.replace(part, node=node, hint=hint))


def _fields(part: Part) -> Iterator[Part]:
    fields = field_types(part.hint)
    for key, node in part.node.value:
        if key.value in fields:
            hint, spec = fields[key.value]
            yield from _parts(Part(node=node, hint=hint, spec=spec, name=key.value))


def _short_form(part: Part) -> Part:
    """Return the part for a record written as text: a fact is prose, a citation is not."""
    fields = field_types(part.hint)
    first = next(iter(fields))
    hint, spec = fields[first]
    if part.spec.keuze or part.spec.verwijst:
        spec = part.spec
    return dataclasses.replace(part, hint=hint, spec=spec)
