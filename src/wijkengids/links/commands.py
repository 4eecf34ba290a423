"""The command `links` of `python -m wijkengids`; it always succeeds, since links block nothing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from wijkengids.language.sources import Folders, add_folders
from wijkengids.links.check import Check, Limits
from wijkengids.links.found import Link, find_links
from wijkengids.links.report import NO_NETWORK, results, table
from wijkengids.links.tolerated import tolerated_hosts

LIMITS = Limits()


def add_commands(commands: Any) -> None:
    """Add the command to the parser of the command line."""
    links = commands.add_parser("links", help="toon alle links naar buiten, met hun ouderdom")
    add_folders(links)
    links.add_argument("--check", action="store_true", help="probeer ze ook, als er netwerk is")
    for name, default, meaning in (
        ("--wachten", LIMITS.timeout, "seconden per adres"),
        ("--totaal", LIMITS.total, "seconden voor alles samen"),
    ):
        links.add_argument(name, type=float, default=default, metavar="N", help=meaning)
    links.set_defaults(run=run_links)


def run_links(options: argparse.Namespace) -> int:
    """Print every link with its place and age, or what comes of trying them."""
    links = find_links(Folders.chosen(options))
    if options.check:
        try_links(links, Limits(timeout=options.wachten, total=options.totaal))
    else:
        sys.stdout.write(table(links))
    return 0


def try_links(links: Sequence[Link], limits: Limits) -> None:
    """Try every link and print what came of it."""
    check = Check((link.url for link in links), limits)
    print(f"{len(check.urls)} adressen proberen, hoogstens {limits.total:g} seconden …", flush=True)
    outcomes = check.run()
    offline = check.is_offline
    sys.stdout.write(NO_NETWORK if offline else results(links, outcomes, tolerated_hosts()))
