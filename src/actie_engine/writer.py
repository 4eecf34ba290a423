"""Turns records back into plain data, such that `reader.read` gives the same record again."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any


def to_data(value: Any) -> Any:
    """Return `value` as text, numbers, lists and dictionaries; defaults are left out."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, str | int):
        return value
    if isinstance(value, Mapping):
        return {key: to_data(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [to_data(item) for item in value]
    return _record_to_data(value)


def _record_to_data(value: Any) -> Any:
    to_text = getattr(value, "to_text", None)
    text = to_text() if to_text is not None else None
    if text is not None:
        return text
    return {
        field.name: to_data(item)
        for field in dataclasses.fields(value)
        if (item := getattr(value, field.name)) != field.default
    }
