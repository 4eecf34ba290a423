"""Says in Dutch what a field of the model asks, in the words of the model itself."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator, Mapping
from typing import Any

from actie_engine.model import Kenmerk, KenmerkLijst, Vindplaats
from actie_engine.model.fields import DEFAULT_MAX_LENGTH, FieldSpec, is_required, spec_of
from wijkengids.editing.model_walk import field_types

type Choices = Mapping[str, tuple[str, ...]]
"""The allowed words per list of choices, and per kind of thing that a field can refer to."""

BIBLIOGRAPHY = "content/bronnen.yaml"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class FieldText:
    """A field of a record with its description."""

    name: str
    hint: Any
    required: bool
    text: str

    @property
    def item(self) -> Any:
        """The type of its items when it is a list, else its own type."""
        return typing.get_args(self.hint)[0] if self.is_list else self.hint

    @property
    def is_list(self) -> bool:
        """Tell whether it holds a list."""
        return typing.get_origin(self.hint) is tuple

    @property
    def is_property(self) -> bool:
        """Tell whether it may be `onbekend`, as the properties of a method."""
        return self.hint in {Kenmerk, KenmerkLijst}


def described(record: Any, choices: Choices) -> tuple[FieldText, ...]:
    """Return the fields of a record in the order of the model."""
    return tuple(_field_text(field, record, choices) for field in dataclasses.fields(record))


def _field_text(field: dataclasses.Field[Any], record: Any, choices: Choices) -> FieldText:
    hint, spec = field_types(record)[field.name]
    sentences = (sentence(spec_of(field).uitleg), *_demands(hint, spec, choices))
    return FieldText(
        name=field.name, hint=hint, required=is_required(field), text=" ".join(sentences)
    )


def sentence(text: str) -> str:
    """Return an explanation as a sentence."""
    return text if text.endswith(("?", ".", "!")) else f"{text}."


def _demands(hint: Any, spec: FieldSpec, choices: Choices) -> Iterator[str]:
    """Yield what the field allows, a sentence each."""
    kind = spec.keuze or spec.verwijst or ""
    if kind in choices:
        yield f"Kies uit: {', '.join(choices[kind])}."
        if hint in {Kenmerk, KenmerkLijst}:
            yield f"Weet je het, schrijf dan {_property_example(hint, choices[kind][0])}."
    elif spec.verwijst == "methode":
        yield "De naam van een bestand in content/methods/, zonder .yaml."
    elif spec.verwijst == "bron":
        yield f"Een sleutel uit {BIBLIOGRAPHY}."
    elif hint is Vindplaats:
        yield f"Een sleutel uit {BIBLIOGRAPHY} en zo nodig de plaats: ‘verkenning, §4.1.1’."
    yield from limits(hint, spec)


def limits(hint: Any, spec: FieldSpec) -> Iterator[str]:
    """Yield the form and the length that a text must have."""
    if spec.patroon_uitleg:
        yield f"Schrijf {spec.patroon_uitleg}."
    if hint is str and not spec.patroon and spec.max_lengte != DEFAULT_MAX_LENGTH:
        yield f"Hoogstens {spec.max_lengte} tekens."


def _property_example(hint: Any, choice: str) -> str:
    value = f"waarde: {choice}" if hint is Kenmerk else f"waarden: [{choice}]"
    return f"{{{value}, waarom: …}}"
