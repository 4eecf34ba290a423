"""What a draft changes, field by field, in words that an editor knows from the form."""

from __future__ import annotations

from typing import Any

from actie_engine.model import Methode
from actie_engine.shape import is_list, is_record, item_type, shapes
from wijkengids.drafts.form import label
from wijkengids.editing.effect.facts import Fact, FileFacts, compare_files
from wijkengids.editing.effect.text import changed_parts

type Change = dict[str, str]


def changes(name: str, before: str | None, after: str) -> list[Change] | None:
    """Return what is different in the file `name`; None when one of the texts cannot be read."""
    old = {} if before is None else {name: before.encode()}
    found = compare_files(old, {name: after.encode()})
    if any(file.problem for file in found):
        return None
    return [change for file in found for change in _of_file(file)]


def _of_file(file: FileFacts) -> list[Change]:
    if not file.facts:
        return [{"field": file.title, "kind": file.kind, "before": "", "after": ""}]
    return [_change(fact) for fact in file.facts]


def _change(fact: Fact) -> Change:
    before, after = changed_parts(fact.before, fact.after)
    return {"field": field_name(fact.field), "kind": fact.kind, "before": before, "after": after}


def field_name(steps: tuple[str, ...]) -> str:
    """Return the way to a field as an editor reads it: `Cijfers › ‘de waarde van een bon’ › …`."""
    hint: Any = Methode
    names = []
    for step in steps:
        if is_record(hint) and step in shapes(hint):
            hint = shapes(hint)[step].hint
            names.append(label(step))
        else:
            hint = item_type(hint) if is_list(hint) else None
            names.append(f"‘{step}’")
    return " › ".join(names)
