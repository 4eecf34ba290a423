"""The content as the site ships it to the form: text to edit, and data so as not to parse it.

Reading YAML takes most of a check, and in the browser there is no fast parser. All files but the
draft are those of the build and known to be right, so they come with their data. Their text is
parsed only when something else in them has to be pointed at.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from actie_engine.findings import Finding
from actie_engine.reader import read
from wijkengids.content.document import Document
from wijkengids.content.files import ContentFile, read_file, record_of
from wijkengids.content.library import Library
from wijkengids.content.yaml_source import Place
from wijkengids.content.yaml_text import read_yaml


def ship(files: Mapping[str, bytes]) -> str:
    """Return good content as JSON for the browser."""
    shipped = {
        name: {"tekst": content.decode(), "data": read_file(name, content).document.data}
        for name, content in files.items()
    }
    return json.dumps(shipped, ensure_ascii=False, separators=(",", ":"))


@dataclasses.dataclass(kw_only=True, slots=True)
class KnownDocument(Document):
    """A document that looks for places only when asked for one."""

    text: str

    def place(self, finding: Finding) -> Place:
        """Return the place of `finding`."""
        if not self.lines:
            found = read_yaml(self.text.encode())
            self.lines, self.values, self.keys = found.lines, found.values, found.keys
        return Document.place(self, finding)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Shipped:
    """The content of the site, with the text of every file."""

    files: Mapping[str, ContentFile]
    texts: Mapping[str, str]

    def with_draft(self, name: str, text: str) -> Library:
        """Return the content with a draft as the file `name`."""
        draft = {name: read_file(name, text.encode())}
        files = {**self.files, **draft}
        return Library(files={each: files[each] for each in sorted(files)})


def unpack(shipped: str) -> Shipped:
    """Return the content that `ship` wrote."""
    found: dict[str, dict[str, Any]] = json.loads(shipped)
    return Shipped(
        files={name: _known(name, each["tekst"], each["data"]) for name, each in found.items()},
        texts={name: each["tekst"] for name, each in found.items()},
    )


def _known(name: str, text: str, data: Any) -> ContentFile:
    cls: Any = record_of(name)
    record, _ = read(cls, data)
    document = KnownDocument(data=data, text=text)
    return ContentFile(name=name, document=document, cls=cls, record=record, findings=())
