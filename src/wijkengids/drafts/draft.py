"""One draft: its text, and everything that the page can do with it."""

from __future__ import annotations

import dataclasses
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from actie_engine.findings import Path
from actie_engine.model import Methode
from actie_engine.shape import shapes
from wijkengids.content.library import Library
from wijkengids.content.yaml_text import UNREAD, read_yaml
from wijkengids.drafts.advice import compare
from wijkengids.drafts.changes import changes
from wijkengids.drafts.check import Checked, as_data, check
from wijkengids.drafts.form import form
from wijkengids.drafts.preview import preview
from wijkengids.drafts.session import FOLDER, Session
from wijkengids.drafts.value import empty_item, with_value
from wijkengids.editing.fix.pipeline import fix
from wijkengids.editing.span.change import ChangeError, with_data

TOP = "../../"
"""From the page of the form to the top of the site."""

CANNOT = "Dit lukt niet in het formulier. Verander het in de tekst."


@dataclasses.dataclass(frozen=True, kw_only=True)
class Draft:
    """The text of a draft for `file` (relative to the content folder)."""

    session: Session
    file: str
    text: str
    problem: str = ""

    @cached_property
    def data(self) -> Any:
        """The plain data of the draft; None when its text cannot be read."""
        data = read_yaml(self.text.encode()).data
        return None if data is UNREAD else data

    @property
    def library(self) -> Library:
        """All content, with the draft in its place."""
        return self.session.shipped.with_draft(self.file, self.text)

    @cached_property
    def checked(self) -> Checked:
        """What the validator says."""
        return check(self.library)

    def report(self) -> dict[str, Any]:
        """Return all that the page shows of a draft, but for its preview."""
        original = self.session.shipped.texts.get(self.file)
        return {
            "text": self.text,
            "problem": self.problem,
            "file": f"{FOLDER}/{self.file}",
            "messages": as_data(self.checked),
            "form": form(self.data),
            "changes": changes(self.file, original, self.text),
            "original": original,
            "addresses": self._addresses(is_new=original is None),
        }

    def _addresses(self, *, is_new: bool) -> dict[str, Any]:
        repository, path = self.session.repository, f"{FOLDER}/{self.file}"
        if is_new:
            filled, plain = repository.new_with(path, self.text), repository.new(path)
        else:
            filled, plain = repository.edit_with(path, self.text), repository.edit(path)
        return {"kind": repository.kind, "open": filled or plain, "filled": filled is not None}

    def set(self, path: list[str | int], value: Any) -> Draft:
        """Return the draft with another value at `path`; None takes the thing there away."""
        return self._with(with_value(Methode, self.data, tuple(path), _tidy(value)))

    def add(self, path: list[str | int]) -> Draft:
        """Return the draft with an empty item at the end of the list at `path`."""
        items = _items_at(self.data, tuple(path))
        empty = empty_item(_hint_at(tuple(path)))
        return self._with(with_value(Methode, self.data, (*path, len(items)), empty))

    def up(self, path: list[str | int]) -> Draft:
        """Return the draft with the item at `path` one place earlier."""
        *around, at = path
        items = list(_items_at(self.data, tuple(around)))
        number = int(at)
        items[number - 1 : number + 1] = items[number - 1 : number + 1][::-1]
        return self._with(with_value(Methode, self.data, tuple(around), items))

    def _with(self, data: Any) -> Draft:
        try:
            original = self.session.shipped.texts.get(self.file, "")
            text = with_data(self.text, Methode, data, original)
        except ChangeError:
            return dataclasses.replace(self, problem=CANNOT)
        return dataclasses.replace(self, text=text)

    def fix(self) -> dict[str, Any]:
        """Mend what can be mended without a doubt; return the report, and what was done."""
        fixed = fix(self.file, self.text.encode())
        new = dataclasses.replace(self, text=fixed.content.decode())
        done = [f"Regel {change.line}: {change.what}" for change in fixed.changes]
        return {**new.report(), "done": done, "unfixed": fixed.problem}

    def preview(self) -> str | None:
        """Return the page as the site will show it; None as long as the draft has mistakes."""
        gids = self.checked.result.gids
        slug = PurePosixPath(self.file).stem
        return preview(gids, slug, self.session.dialect, TOP) if gids else None

    def advice(self, start: int) -> dict[str, Any]:
        """Return which advice changes, a part of it; empty as long as the draft has mistakes."""
        gids = self.checked.result.gids
        return compare(self.session.gids, gids, start) if gids else {}


def _tidy(value: Any) -> Any:
    """Return a value from the form as the file holds it: text on one line, nothing for empty."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return value


def _items_at(data: Any, path: Path) -> list[Any]:
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list):
            data = data[int(step)]
    if isinstance(data, list):
        return data
    return [] if data in ("", None) else [data]


def _hint_at(path: Path) -> Any:
    hint: Any = Methode
    for step in path:
        hint = hint.__args__[0] if isinstance(step, int) else shapes(hint)[step].hint
    return hint
