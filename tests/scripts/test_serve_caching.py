"""What is kept while serving is found again in the next build."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from actie_engine.model import Gids
from scripts.serve import caching
from wijkengids.render.inline import QuickInline
from wijkengids.render.terms import Terms


def around(extensions: list[Any], addresses: list[str]) -> str:
    """Return what the pages of a build depend on, apart from their own text."""
    config: Any = SimpleNamespace(
        markdown_extensions=extensions, mdx_configs={"toc": {"permalink": True}}, validation={}
    )
    files: Any = SimpleNamespace(src_uris=dict.fromkeys(addresses))
    caching.on_nav(None, config, files)
    (key,) = caching.around
    return key


def extensions(gids: Gids, count: int | None = None) -> list[Any]:
    """Return the extensions of a build: each build makes them anew."""
    return ["toc", Terms([*gids.begrippen.values()][:count], "/begrippen.md"), QuickInline()]


def test_builds_with_the_same_terms_and_pages_share_what_is_kept(gids: Gids) -> None:
    builds = [extensions(gids) for _ in range(3)]
    assert len({around(each, ["index.md"]) for each in builds}) == 1


def test_another_term_or_another_page_is_another_dialect(gids: Gids) -> None:
    keys = {
        around(extensions(gids), ["index.md"]),
        around(extensions(gids, 3), ["index.md"]),
        around(extensions(gids), ["index.md", "nieuw.md"]),
        around([*extensions(gids), "tables"], ["index.md"]),
    }
    assert len(keys) == 4
