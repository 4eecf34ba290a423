"""What pages weigh at a first visit, and the marks that Lighthouse gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.lighthouse.serving import SiteHost
from benchmarks.lighthouse.visit import CATEGORIES, Visit, visit
from benchmarks.npm import installed
from benchmarks.result import Goal, Result, Series, Table
from benchmarks.site import built_site

HERE = Path(__file__).parent
PAGES = {
    "home": "",
    "method": "methoden/vouchersysteem/",
    "chapter": "gids/vouchersysteem/",
    "catalogue": "methoden/",
    "checklist": "checklist/",
}
DEVICES: Mapping[str, Sequence[str]] = {"phone": (), "desktop": ("--preset=desktop",)}
MARK = 99
TO_READ = tuple(page for page in PAGES if page != "checklist")
"""The checklist gets the engine too, which `bytes` measures; it is there before Lighthouse ends."""
WEIGHT = 200_000
"""Bytes, as `tests/site/test_weight.py` holds for every page."""

Visits = Mapping[tuple[str, str], Sequence[Visit]]
"""By page and device."""


def measure(runs: int) -> Result:
    """Visit every page with every device, in turns."""
    tools, host = installed(HERE), SiteHost(built_site())
    try:
        rounds = [_round(lambda url, how: visit(tools, host.url + url, how)) for _ in range(runs)]
    finally:
        host.stop()
    return result({key: [each[key] for each in rounds] for key in rounds[0]})


def _round(go: Callable[[str, Sequence[str]], Visit]) -> dict[tuple[str, str], Visit]:
    return {
        (page, device): go(address, settings)
        for page, address in PAGES.items()
        for device, settings in DEVICES.items()
    }


def result(visits: Visits) -> Result:
    """Return the marks and weights of visits as tables, and the lowest and heaviest as goals."""
    columns = ["page", "device", *CATEGORIES, "bytes over the wire"]
    title = f"Marks of Lighthouse, and all that a first visit loads, {_rounds(visits)} rounds"
    table = Table(title=title, columns=columns, rows=[_row(*each) for each in visits.items()])
    faults = sorted(set(_faults(visits)))
    notes = ["Not perfect in one round or more:", "", *faults] if faults else []
    return Result(title="Pages", tables=[table], goals=list(_goals(visits)), notes=notes)


def _faults(visits: Visits) -> Iterator[str]:
    for (page, device), each in visits.items():
        yield from (f"- {page}, {device}: {fault}" for one in each for fault in one.faults)


def _rounds(visits: Visits) -> int:
    return len(next(iter(visits.values())))


def _row(of: tuple[str, str], visits: Sequence[Visit]) -> list[str]:
    marks = (_marks(visits, category).text() for category in CATEGORIES)
    return [*of, *marks, f"{_weight(visits):,.0f}"]


def _marks(visits: Sequence[Visit], category: str) -> Series:
    return Series(values=[each.marks[category] for each in visits])


def _weight(visits: Sequence[Visit]) -> float:
    return Series(values=[each.weight for each in visits]).median


def _goals(visits: Visits) -> Iterator[Goal]:
    for device in DEVICES:
        of_device = [each for (_, other), each in visits.items() if other == device]
        for category in CATEGORIES:
            lowest = min(_marks(each, category).median for each in of_device)
            what = f"Lighthouse, {category} on a {device}, the lowest of {len(of_device)} pages"
            yield Goal(what=what, limit=MARK, found=lowest, unit="points", at_least=True)
    heaviest = max(_weight(each) for (page, _), each in visits.items() if page in TO_READ)
    what = f"first visit to the heaviest of {len(TO_READ)} pages to read, compressed"
    yield Goal(what=what, limit=WEIGHT, found=heaviest, unit="bytes")
