"""The site has a service worker that fits it; a preview has one that removes itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from hooks import offline
from tests.site.conftest import ROOT, BuiltSite
from wijkengids.offline.files import kept_files


def test_it_knows_the_finished_site(site: BuiltSite) -> None:
    script = (site.folder / "sw.js").read_text(encoding="utf-8")
    known = dict(re.findall(r'^"([^"]+)":"([A-Za-z0-9+/=]{44})"', script, re.MULTILINE))
    assert known == {file.address: file.sha256 for file in kept_files(site.folder)}


@pytest.mark.parametrize(("command", "is_kept"), [("build", True), ("serve", False)])
def test_a_preview_is_never_kept(command: str, is_kept: bool, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>Start</h1>", encoding="utf-8")
    config = MkDocsConfig(config_file_path=str(ROOT / "mkdocs.yml"))
    config.site_dir = str(tmp_path)
    try:
        offline.on_startup("serve" if command == "serve" else "build", dirty=False)
        offline.on_post_build(config)
    finally:
        offline.on_startup("build", dirty=False)
    assert ("const GIDS" in (tmp_path / "sw.js").read_text(encoding="utf-8")) is is_kept
