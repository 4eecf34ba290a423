"""Many visitors at once get every file, whole and with the right headers.

`SOAK_VISITORS` sets how many there are; `make soak` makes it 2,000.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest

from hosting.conftest import Host, serve
from hosting.visitors import Crowd, paths_of

VISITORS = int(os.environ.get("SOAK_VISITORS", "100"))
EACH = 12  # files that a visitor asks for, about what one page loads
FIRST_TIME = 50  # one in so many starts the checklist for the first time
LARGE = 500_000  # bytes: the parts of the engine; others ask for them only once


@pytest.fixture
def nginx(site: Path, tmp_path: Path) -> Iterator[Host]:
    with serve("nginx", "/gids/", site, tmp_path) as host:
        yield host


def plans(site: Path) -> list[list[str]]:
    """Deal all files out to the visitors, and the whole engine to some of them."""
    paths = list(paths_of(site))
    engine = [path for path in paths if path.startswith("assets/engine/")]
    large = [path for path in paths if path not in engine and is_large(site, path)]
    small = [path for path in paths if not is_large(site, path)]
    count = max(EACH, -(-len(small) // VISITORS))
    dealt = cycle(small)
    return [
        [
            *islice(dealt, count),
            *large[number : number + 1],
            *(engine if number % FIRST_TIME == 0 else []),
        ]
        for number in range(VISITORS)
    ]


def is_large(site: Path, path: str) -> bool:
    file = site / path
    return file.is_file() and file.stat().st_size > LARGE


def test_all_are_served(nginx: Host, site: Path) -> None:
    crowd = Crowd(nginx, plans(site))
    seconds = crowd.run()
    waits = statistics.quantiles(crowd.waits, n=100)
    print(
        f"\n{VISITORS} visitors connected at once, {len(crowd.waits)} answers"
        f" ({crowd.not_modified} of them 304), {len(crowd.served)} different files,"
        f" {crowd.bytes_sent / 1e6:.0f} MB in {seconds:.0f} s; waited {waits[49]:.3f} s (median),"
        f" {waits[94]:.3f} s (95%), {max(crowd.waits):.2f} s (longest)"
    )
    assert crowd.wrong == []
    assert crowd.served == set(paths_of(site))
