"""The zip file on a plain server below any path, and opened from a disk."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from actie_engine.model import Instrument
from tests.browser.checklist import Checklist
from wijkengids.offline import write_archive

pytestmark = pytest.mark.browser

PLACE = "a/b/c"


@pytest.fixture(scope="module")
def root(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked archive deep inside."""
    folder = tmp_path_factory.mktemp("root")
    write_archive(site, folder / "gids.zip")
    with zipfile.ZipFile(folder / "gids.zip") as archive:
        archive.extractall(folder / PLACE)
    return folder


@pytest.fixture(scope="module")
def home(root: Path) -> Iterator[str]:
    """The address of the guide on the server that LEESMIJ.txt names."""
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout
        (port,) = re.findall(r"port (\d+)", server.stdout.readline())
        yield f"http://127.0.0.1:{port}/{PLACE}/wijkengids/"
        server.terminate()


def test_below_any_path_to_an_advice(page: Page, home: str, instrument: Instrument) -> None:
    missing: list[str] = []
    page.on("response", lambda each: missing.append(each.url) if each.status >= 400 else None)
    page.goto(home)
    page.get_by_role("link", name="Start de checklist").click()
    checklist = Checklist(page, home)
    checklist.expect_started()
    for vraag in instrument.vragen[:3]:
        checklist.answer(vraag)
    checklist.go("advies")
    checklist.expect_advice()
    expect(checklist.trouble).to_be_hidden()
    assert missing == []


def test_it_can_be_installed_below_any_path(page: Page, home: str) -> None:
    page.goto(f"{home}methoden/vouchersysteem/")
    cdp = page.context.new_cdp_session(page)
    found = cdp.send("Page.getAppManifest")
    assert found["url"] == f"{home}manifest.webmanifest"
    assert found["errors"] == []
    assert found["manifest"]["startUrl"] == home
    assert found["manifest"]["scope"] == home
    shortcuts = [each["url"] for each in found["manifest"]["shortcuts"]]
    assert shortcuts == [f"{home}checklist/", f"{home}methoden/"]


def test_from_a_disk_it_can_be_read_and_says_what_does_not_work(page: Page, root: Path) -> None:
    folder = root / PLACE / "wijkengids"
    page.goto((folder / "index.html").as_uri())
    heading = page.get_by_role("heading", level=1)
    styled = page.evaluate("getComputedStyle(document.querySelector('.md-header')).position")
    assert styled == "sticky"
    page.get_by_role("link", name="Zoek een methode").click()
    expect(heading).to_contain_text("Methoden")
    page.get_by_role("link", name="Vouchersysteem").first.click()
    expect(heading).to_contain_text("Vouchersysteem")
    page.get_by_role("link", name="Zoeken").click()
    expect(heading).to_contain_text("Register")
    page.get_by_role("link", name="Checklist", exact=True).first.click()
    expect(page.get_by_text("Je leest de gids vanaf je schijf.")).to_be_visible()
    page.get_by_role("link", name="De gids in een map").click()
    expect(page.get_by_role("heading", name="De gids in een map")).to_be_in_viewport()
    assert os.path.basename(page.url.partition("#")[0]) == "index.html"  # noqa: PTH119
