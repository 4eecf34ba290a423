"""The guide in `content/` and the pages that come of it, kept as long as what they are made of.

They are kept as objects of Python. Reading those takes a twentieth of the time that it takes to
read YAML, check it and fill in templates.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import actie_engine
import wijkengids
from actie_engine.model import Gids
from wijkengids.content.validate import ContentError, load_files
from wijkengids.kept import kept_objects, place_of, stamps, versions
from wijkengids.render.chapters import Chapter
from wijkengids.render.pages import pages
from wijkengids.render.renderer import Page

NAME = "gids-*.pickle"
PACKAGES = ("pyyaml", "jinja2", "markupsafe")


class Guide(NamedTuple):
    """What content and chapters come to: without mistakes."""

    gids: Gids
    pages: tuple[Page, ...]


def kept_guide(
    files: Mapping[str, bytes],
    chapters: Sequence[Chapter],
    on: datetime.date,
    cache: Path | None,
) -> Guide:
    """Return the guide of files of content and the chapters written by hand, as it is on a day.

    `cache` is the folder where it is kept. Raises ContentError when there are mistakes.
    """
    place = place_of(NAME, cache, _made_of(files, chapters, on)) if cache else None
    return kept_objects(place, lambda: _guide(files, chapters, on))


def _guide(files: Mapping[str, bytes], chapters: Sequence[Chapter], on: datetime.date) -> Guide:
    gids = load_files(files)
    messages = [message for each in chapters for message in each.messages(gids.bronnen)]
    if messages:
        raise ContentError(tuple(sorted(messages)))
    return Guide(gids, pages(gids, chapters, on))


def _made_of(
    files: Mapping[str, bytes], chapters: Sequence[Chapter], on: datetime.date
) -> Iterator[bytes]:
    for name, content in files.items():
        yield name.encode()
        yield content
    yield repr((on, chapters, sys.version)).encode()
    for package in (actie_engine, wijkengids):
        yield from stamps(Path(package.__path__[0]))
    yield from versions(*PACKAGES)
