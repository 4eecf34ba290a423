"""A session as the browser has it: the real content, shipped and unpacked."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from wijkengids.drafts.preview import Dialect
from wijkengids.drafts.session import Session, settings
from wijkengids.repository import Repository

GITHUB = Repository.from_settings({"url": "https://github.com/wijk/gids", "branch": "main"})
DIALECT = Dialect.of_site(
    ("admonition", "attr_list", "def_list", "md_in_html", "tables", "toc"), {}
)


@pytest.fixture(scope="session")
def shipped(content_files: Mapping[str, bytes]) -> str:
    return json.dumps(settings(content_files, GITHUB, DIALECT))


@pytest.fixture(scope="session")
def session(shipped: str) -> Session:
    return Session.from_text(shipped)
