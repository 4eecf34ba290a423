"""What the form keeps as long as the page is open: the content of the site and its settings."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from actie_engine.model import Gids
from wijkengids.content.library import Library, assemble
from wijkengids.drafts.choices import choices
from wijkengids.drafts.library import Shipped, ship, unpack
from wijkengids.drafts.preview import Dialect
from wijkengids.editing.new_method import name_and_slug, problem_with
from wijkengids.editing.skeleton import choices_of, method_skeleton
from wijkengids.repository import Repository

FOLDER = "content"


def settings(
    files: Mapping[str, bytes], repository: Repository, dialect: Dialect
) -> dict[str, Any]:
    """Return what the site ships to the form, ready for JSON."""
    return {
        "content": ship(files),
        "repository": dataclasses.asdict(repository),
        "markdown": dataclasses.asdict(dialect),
    }


@dataclasses.dataclass(frozen=True, kw_only=True)
class Session:
    """The content of the site, where its files are changed, and the Markdown of its pages."""

    shipped: Shipped
    repository: Repository
    dialect: Dialect

    @classmethod
    def from_text(cls, text: str) -> Session:
        """Read what `settings` returned, as JSON."""
        data = json.loads(text)
        markdown = data["markdown"]
        return cls(
            shipped=unpack(data["content"]),
            repository=Repository(**data["repository"]),
            dialect=Dialect(
                extensions=tuple(markdown["extensions"]), settings=markdown["settings"]
            ),
        )

    @cached_property
    def gids(self) -> Gids:
        """The guide as the site shows it now."""
        return assemble(Library(files=self.shipped.files))

    def contents(self) -> dict[str, Any]:
        """Return what there is to open and to choose from."""
        return {"choices": choices(self.gids)}

    def open(self, file: str) -> dict[str, Any]:
        """Return the text of a file of the site."""
        text = self.shipped.texts[file]
        return {"file": file, "text": text}

    def new(self, name: str) -> dict[str, Any]:
        """Return a starting file for a new method, or why there can be none."""
        naam, slug = name_and_slug(name)
        if problem := problem_with(naam, slug, self.gids):
            return {"problem": problem}
        text = method_skeleton(slug, naam, choices_of(self.gids))
        return {"file": f"methods/{slug}.yaml", "text": text}
