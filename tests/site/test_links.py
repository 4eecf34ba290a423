from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from tests.site.conftest import BuiltSite

NO_BASE = "404.html"  # is shown at any address, so its links start at the top of the host
OPENS = "meewerken/voorstel/index.html"  # what follows the # is the method that its form opens


def targets(site: BuiltSite, address: str) -> Iterator[tuple[str, str, str]]:
    """Yield link, file and anchor for every link within the site on a page."""
    page = site.page(address)
    for link in (*page.links, *page.loaded()):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        base = posixpath.dirname(address) if address != NO_BASE else ""
        path = unquote(parts.path) or posixpath.basename(address)
        target = posixpath.normpath(posixpath.join(base, path.lstrip("/") or "."))
        is_folder = not path or path.endswith(("/", ".")) or (site.folder / target).is_dir()
        file = posixpath.join(target, "index.html") if is_folder else target
        yield link, posixpath.normpath(file), unquote(parts.fragment)


def test_every_link_within_the_site_leads_somewhere(site: BuiltSite) -> None:
    dead = [
        f"{address}: {link}"
        for address in site.addresses
        for link, file, _ in targets(site, address)
        if not (site.folder / file).is_file()
    ]
    assert dead == []


def test_every_anchor_is_there(site: BuiltSite) -> None:
    dead = []
    for address in site.addresses:
        for link, file, anchor in targets(site, address):
            if not anchor or not file.endswith(".html"):
                continue
            if file == OPENS and (site.folder / "methoden" / anchor / "index.html").is_file():
                continue
            if anchor not in site.page(file).ids:
                dead.append(f"{address}: {link}")
    assert dead == []


def test_no_link_starts_at_the_top_of_the_host(site: BuiltSite) -> None:
    pages = [address for address in site.addresses if address != NO_BASE]
    found = [
        f"{address}: {link}"
        for address in pages
        for link in (*site.page(address).links, *site.page(address).loaded())
        if link.startswith("/")
    ]
    assert found == []


def test_every_page_is_reached_from_the_home_page(site: BuiltSite) -> None:
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        for _, file, _ in targets(site, waiting.pop().removesuffix("index.html")):
            if file.endswith(".html") and file not in seen:
                seen.add(file)
                waiting.append(file)
    pages = {site.file(address).relative_to(site.folder).as_posix() for address in site.addresses}
    assert pages - seen == {NO_BASE}
