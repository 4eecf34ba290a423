"""What the form for drafts is asked while its program is built: every request, on real content."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wijkengids.content.validate import folder_files
from wijkengids.drafts import worker
from wijkengids.drafts.preview import Dialect
from wijkengids.drafts.session import settings
from wijkengids.repository import Repository
from wijkengids.runtime.rehearsal import Rehearsal

START = worker.__name__
DIALECT = Dialect.of_site(
    ["toc", "tables", "admonition", "attr_list", "def_list", "md_in_html"], {"toc": {}}
)
REPOSITORY = Repository.from_settings({"url": "https://github.com/a/b", "branch": "main"})
NOT_YAML = "naam: [niet af"


def rehearse_drafts(content: Path) -> Rehearsal:
    """Ask the program of the form in this Python."""
    files = folder_files(content)
    text = json.dumps(settings(files, REPOSITORY, DIALECT), ensure_ascii=False)
    asked = [json.dumps(each, ensure_ascii=False) for each in _requests(files)]
    worker.start(text)
    replies = [*map(worker.handle, asked)]
    return Rehearsal(module=START, text=text, requests=asked, replies=replies)


def _requests(files: Mapping[str, bytes]) -> Iterator[dict[str, Any]]:
    file = next(name for name in sorted(files) if name.startswith("methods/"))
    text = files[file].decode()
    yield {"type": "contents"}
    yield {"type": "open", "file": file}
    yield {"type": "new", "name": "Een nieuwe methode"}
    for each in (text, text.replace("naam: ", "naam:  "), NOT_YAML):
        asked = {"file": file, "text": each}
        yield from ({"type": kind, **asked} for kind in ("check", "fix", "preview"))
    asked = {"file": file, "text": text}
    yield {"type": "set", **asked, "path": ["naam"], "value": "Een andere naam"}
    yield {"type": "advice", **asked, "start": 0}
