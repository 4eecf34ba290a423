"""The guide as its visitor has it on a device: kept, whole, of one version."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.server import SiteServer
from wijkengids.offline import write_service_worker
from wijkengids.offline.files import kept_files

ROOT = Path(__file__).parents[3]
KEPT_WITHIN = 120_000  # milliseconds: a busy machine keeps many files slowly
OPENS_WITHIN = 30_000
SECONDS = 10
NEW = "(nieuwe versie)"
TITLE = "Checklist: van vragen naar advies"

HASHES = """async ([home, addresses]) => {
    const pairs = addresses.map(async (address) => {
        const response = await fetch(new URL(address, home));
        const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
        return [address, btoa(String.fromCharCode(...new Uint8Array(digest)))];
    });
    return Object.fromEntries(await Promise.all(pairs));
}"""
KEPT = """async () => {
    const names = await caches.keys();
    const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return caught.flat().length;
}"""

REMOVE = """async (address) => {
    for (const name of await caches.keys()) {
        if (address === '') await caches.delete(name);
        else await (await caches.open(name)).delete(new URL(`../${address}`, location), {
            ignoreSearch: true,
        });
    }
}"""
UPDATE = """async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const worker = registration.installing;
    if (!worker) return registration.waiting ? 'installed' : 'nothing new';
    return new Promise((resolve) => {
        worker.addEventListener('statechange', () => resolve(worker.state));
    });
}"""
FILL = """() => {
    for (let size = 2 ** 22; size >= 1; size /= 2) {
        try {
            for (let n = 0; ; n++) localStorage.setItem(`vol.${size}.${n}`, 'x'.repeat(size));
        } catch { /* smaller pieces still fit */ }
    }
}"""


class Guide:
    """Visits the guide in one tab, and looks at what is on the device."""

    def __init__(self, page: Page, server: SiteServer) -> None:
        self.page = page
        self.home = server.url
        self.checklist = Checklist(page, server.url)

    def open(self, address: str = "") -> Guide:
        """Open a page of the guide."""
        self.page.goto(self.home + address)
        return self

    def keep(self) -> Guide:
        """Visit the checklist until the whole guide is on the device."""
        self.checklist.open()
        self.expect_stand("klaar")
        return self

    def other_tab(self, server: SiteServer, address: str = "") -> Guide:
        """Open another tab of the same visitor."""
        return Guide(self.page.context.new_page(), server).open(address)

    def expect_stand(self, stand: str) -> None:
        """Wait until the page says how the copy is doing."""
        expect(self.stand).to_have_attribute("data-stand", stand, timeout=KEPT_WITHIN)

    def expect_version(self, *, new: bool) -> None:
        """See of which version the checklist is that is open."""
        heading = self.page.get_by_role("heading", level=1)
        expect(heading).to_contain_text(f"{TITLE} {NEW}" if new else TITLE, timeout=OPENS_WITHIN)
        if not new:
            expect(heading).not_to_contain_text(NEW)

    @property
    def stand(self) -> Locator:
        """Where a page tells of the copy."""
        return self.page.locator("[data-offline]")

    @property
    def footer(self) -> Locator:
        """What the footer of every page says of it."""
        return self.page.get_by_text("(beschikbaar offline)")

    @property
    def offer(self) -> Locator:
        """The offer of a new version."""
        return self.page.get_by_role("complementary", name="Nieuwe versie")

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Look again and again until it is so."""
        for _ in range(KEPT_WITHIN // 100):
            if is_so():
                return
            self.page.wait_for_timeout(100)
        pytest.fail("this did not come about")

    def press(self, name: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).click()

    @property
    def files_on_device(self) -> int:
        """How many files the browser keeps for the guide."""
        count: int = self.page.evaluate(KEPT)
        return count

    @property
    def has_service_worker(self) -> bool:
        """Whether the browser has a service worker for the guide."""
        found: bool = self.page.evaluate(
            "async () => (await navigator.serviceWorker.getRegistrations()).length > 0"
        )
        return found

    def hashes(self, addresses: Iterable[str]) -> dict[str, str]:
        """Return the hash of what this page gets for each address."""
        found: dict[str, str] = self.page.evaluate(HASHES, [self.home, list(addresses)])
        return found

    def update(self) -> str:
        """Let the browser ask for a new version; returns how its installation ends."""
        ending: str = self.page.evaluate(UPDATE)
        return ending

    def remove_files(self, address: str = "") -> None:
        """Remove what the browser keeps, as it does itself: all, or what is at one address."""
        self.page.evaluate(REMOVE, address)

    def look_again(self) -> None:
        """Come back to the tab, which makes the page look how things are."""
        self.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    def fill_storage(self) -> None:
        """Fill the room for answers to its last byte, as another page of the host can do."""
        self.page.evaluate(FILL)

    def stop_service_worker(self) -> None:
        """Let the browser stop it, and wait until it has: what is asked meanwhile can get lost."""
        seen: set[str] = set()

        def note(event: Any) -> None:
            seen.update(version["runningStatus"] for version in event["versions"])

        cdp = self.cdp()
        cdp.on("ServiceWorker.workerVersionUpdated", note)
        cdp.send("ServiceWorker.enable")
        cdp.send("ServiceWorker.stopAllWorkers")
        self.wait_until(lambda: "stopped" in seen)
        cdp.detach()

    def cdp(self) -> CDPSession:
        """Return the way to the inside of the browser."""
        return self.page.context.new_cdp_session(self.page)


def hashes_of(site: Path) -> dict[str, str]:
    """Return the hash of every file to keep, by its address."""
    return {file.address: file.sha256 for file in kept_files(site)}


def small_copy(site: Path, folder: Path) -> Path:
    """Copy a site without most of its pages, so that it is kept in a moment."""
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("*.map", "lunr"))
    for large in ("methoden", "gids", "meewerken", "assets/search/index"):
        for path in (folder / large).iterdir():
            if path.is_dir():
                shutil.rmtree(path)
    assert write_service_worker(ROOT, folder)
    return folder


def next_version(site: Path, folder: Path) -> Path:
    """Make a newer version of a site, in which every page, script and style sheet differs."""
    shutil.copytree(site, folder)
    marks = {".html": "<!-- nieuw -->", ".mjs": "// nieuw\n", ".css": "/* nieuw */\n"}
    for path in folder.rglob("*"):
        if path.suffix in marks and path.parent.name != "engine":
            path.write_text(path.read_text(encoding="utf-8") + marks[path.suffix], encoding="utf-8")
    page = folder / "checklist" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert TITLE in text
    page.write_text(text.replace(TITLE, f"{TITLE} {NEW}"), encoding="utf-8")
    assert write_service_worker(ROOT, folder)
    for path in filter(Path.is_file, folder.rglob("*")):
        later = path.stat().st_mtime + SECONDS
        os.utime(path, (later, later))  # servers tell versions apart by whole seconds
    return folder


def spoil(site: Path, address: str) -> None:
    """Change a byte of a file after its hash was taken, as a faulty transfer does."""
    path = site / address
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
