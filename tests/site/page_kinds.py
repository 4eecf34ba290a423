"""A few pages that together hold every part that any page of the site has."""

from __future__ import annotations

from tests.site.conftest import BuiltSite


def samples(site: BuiltSite) -> list[str]:
    """Return addresses so that every part of a page (a tag with its class) is on one of them.

    A page kind that is added brings its own parts, and so is among them by itself.
    """
    missing = {address: _parts(site, address) for address in site.addresses}
    chosen = []
    while any(missing.values()):
        best = max(missing, key=lambda address: (len(missing[address]), address))
        seen = missing.pop(best)
        chosen.append(best)
        missing = {address: parts - seen for address, parts in missing.items()}
    return chosen


def _parts(site: BuiltSite, address: str) -> set[tuple[str, str]]:
    return {(tag, kind) for tag, _, kind in site.page(address).structure}
