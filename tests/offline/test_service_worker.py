"""What the service worker of a site knows: every file of one version, and no other."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.offline.conftest import ROOT
from wijkengids.offline import write_dismissal, write_service_worker
from wijkengids.runtime.node import find_node

VERSION = "assets/offline/versie.mjs"


def known(site: Path) -> dict[str, Any]:
    """Return what stands in the service worker of a site, which is written anew."""
    assert write_service_worker(ROOT, site)
    (found,) = re.findall(r"^const GIDS = (.*?);$", (site / "sw.js").read_text(), re.M | re.S)
    content: dict[str, Any] = json.loads(found)
    return content


def test_it_names_what_a_reader_can_need_and_no_more(site: Path) -> None:
    assert set(known(site)["bestanden"]) == {
        "./",
        "checklist/",
        "offline/",
        "assets/engine/python_stdlib.zip",
        "assets/javascripts/bundle.a5f9d56c.min.js",
        VERSION,
    }


def test_hashes_are_those_of_the_files(site: Path) -> None:
    files = known(site)["bestanden"]
    for address, name in (("./", "index.html"), (VERSION, VERSION)):
        content = (site / name).read_bytes()
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        assert files[address] == digest


def test_the_same_site_is_the_same_version(site: Path) -> None:
    before = known(site)
    script = (site / "sw.js").read_bytes()
    assert known(site) == before
    assert (site / "sw.js").read_bytes() == script


@pytest.mark.parametrize(
    ("name", "is_news"),
    [("checklist/index.html", True), ("nieuw/index.html", True), ("sitemap.xml", False)],
)
def test_a_change_that_a_reader_sees_is_a_new_version(site: Path, name: str, is_news: bool) -> None:
    before = known(site)["versie"]
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text("anders", encoding="utf-8")
    after = known(site)["versie"]
    assert (after != before) == is_news
    assert f'VERSIE = "{after}"' in (site / VERSION).read_text(encoding="utf-8")


def test_a_preview_gets_one_that_removes_itself(site: Path) -> None:
    write_service_worker(ROOT, site)
    write_dismissal(site)
    script = (site / "sw.js").read_text(encoding="utf-8")
    assert "registration.unregister()" in script
    assert "GIDS" not in script
    assert 'VERSIE = ""' in (site / VERSION).read_text(encoding="utf-8")


def test_without_workbox_there_is_nothing_to_keep_with(site: Path, tmp_path: Path) -> None:
    assert not write_service_worker(tmp_path, site)
    assert "registration.unregister()" in (site / "sw.js").read_text(encoding="utf-8")


def test_it_is_one_script_that_loads_no_other(site: Path) -> None:
    write_service_worker(ROOT, site)
    script = (site / "sw.js").read_text(encoding="utf-8")
    assert "importScripts" not in script
    assert "sourceMappingURL" not in script
    node = find_node()
    assert node, "Node is needed to read the script"
    subprocess.run([node, "--check", site / "sw.js"], check=True)
