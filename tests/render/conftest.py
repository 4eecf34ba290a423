from __future__ import annotations

import datetime

import pytest

from actie_engine.model import Gids
from tests.render.markdown_site import ROOT
from wijkengids.render.chapters import Chapter, read_chapters
from wijkengids.render.pages import pages
from wijkengids.render.renderer import Page, Renderer

TODAY = datetime.date(2026, 12, 1)


@pytest.fixture(scope="session")
def renderer(gids: Gids) -> Renderer:
    return Renderer(gids=gids, today=TODAY)


@pytest.fixture(scope="session")
def chapters() -> tuple[Chapter, ...]:
    return read_chapters(ROOT / "docs")


@pytest.fixture(scope="session")
def made(gids: Gids, chapters: tuple[Chapter, ...]) -> dict[str, Page]:
    return {page.uri: page for page in pages(gids, chapters, TODAY)}
