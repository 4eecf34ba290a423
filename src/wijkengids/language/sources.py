"""Everything that a reader reads: the texts in `content/`, the pages, and their templates."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path

from wijkengids.content.validate import folder_files
from wijkengids.language.content_text import content_passages
from wijkengids.language.markdown_text import markdown_passages
from wijkengids.language.passage import Passage

PAGES = (Path("docs"), Path("src/wijkengids/templates"))


def add_folders(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where the texts stand."""
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="MAP")
    parser.add_argument("--pages", type=Path, action="append", metavar="MAP")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Folders:
    """Where the texts stand: a folder of YAML, and folders of Markdown and of its templates."""

    content: Path
    pages: Sequence[Path]

    @classmethod
    def chosen(cls, options: argparse.Namespace) -> Folders:
        """Return the folders that were chosen on the command line."""
        return cls(content=options.content, pages=tuple(options.pages or PAGES))

    def page_files(self) -> list[Path]:
        """Return every page and template, in the order of their names."""
        return sorted(
            path
            for folder in self.pages
            for pattern in ("*.md", "*.md.j2")
            for path in folder.rglob(pattern)
        )


def passages(folders: Folders) -> Iterator[Passage]:
    """Yield every passage in the folders, file by file."""
    for name, data in folder_files(folders.content).items():
        yield from content_passages(name, data, (folders.content / name).as_posix())
    for path in folders.page_files():
        yield from markdown_passages(path.as_posix(), path.read_text(encoding="utf-8"))
